/** Work that goes on after its response: kept count of, so that closing can wait for it. */
export type Background = {
  waitUntil(work: Promise<unknown>): void
  /** Resolves when all work has ended, or after the given time. */
  settled(milliseconds: number): Promise<void>
}

export function background(onError: (error: unknown) => void): Background {
  const under = new Set<Promise<void>>()

  return {
    waitUntil(work) {
      const kept: Promise<void> = work.then(() => {}, onError).finally(() => under.delete(kept))
      under.add(kept)
    },
    async settled(milliseconds) {
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>(resolve => {
        timer = setTimeout(resolve, milliseconds)
      })
      await Promise.race([untilEmpty(under), enough])
      clearTimeout(timer)
    },
  }
}

/** Work may start further work, so looking once is not enough. */
async function untilEmpty(under: Set<Promise<void>>): Promise<void> {
  while (under.size > 0) await Promise.all(under)
}
