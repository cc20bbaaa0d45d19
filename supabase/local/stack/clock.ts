/** Calls a function again and again: never twice at once, and not put off by an error. */
export type Clock = {
  /** Runs at once, or right after the run that is under way. */
  soon(): void
  /** No further run; resolves when the one under way has ended. */
  stop(): Promise<void>
}

export function startClock(
  run: () => Promise<unknown>,
  { everySeconds, onError }: { everySeconds: number; onError: (error: unknown) => void },
): Clock {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let isWanted = false
  let isStopped = false

  const tick = () => {
    if (running) {
      isWanted = true
      return
    }
    clearTimeout(timer)
    running = Promise.resolve()
      .then(run)
      .then(() => {}, onError)
      .finally(() => {
        running = null
        if (isStopped) return
        timer = setTimeout(tick, isWanted ? 0 : everySeconds * 1000)
        isWanted = false
      })
  }
  timer = setTimeout(tick, everySeconds * 1000)

  return {
    soon() {
      if (!isStopped) tick()
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
