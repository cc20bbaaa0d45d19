/** Runs what fetches one at a time: all who ask while one is under way share the next. */
export function latest(fetch: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const ask = (): Promise<void> => {
    if (!running) {
      running = fetch().finally(() => {
        running = null
      })
      return running
    }
    next ??= running.then(() => {
      next = null
      return ask()
    })
    return next
  }
  return ask
}
