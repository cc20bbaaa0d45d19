/** Waiting and background work of a stand-in, so that a test can await the end of all of it. */
export type Timers = {
  /** Built-in waiting times times the pace: 1 is real time, 0 hardly waits. */
  paced(milliseconds: number): number
  wait(milliseconds: number): Promise<void>
  after(milliseconds: number, work: () => unknown): void
  /** Counts as unfinished until it settles; its failure is thrown where nobody can miss it. */
  run(work: Promise<unknown>): void
  /** Resolves when nothing waits and nothing runs. */
  settled(): Promise<void>
  /** Forgets everything that waits. */
  close(): void
}

export function openTimers(pace: number): Timers {
  const waiting = new Set<NodeJS.Timeout>()
  let open = 0
  let isClosed = false
  let listeners: (() => void)[] = []

  const finish = () => {
    open--
    if (open > 0) return
    for (const listener of listeners) listener()
    listeners = []
  }

  const after = (milliseconds: number, work: () => unknown) => {
    if (isClosed) return
    open++
    const timer = setTimeout(
      async () => {
        waiting.delete(timer)
        try {
          await work()
        } finally {
          finish()
        }
      },
      Math.min(milliseconds, 2 ** 31 - 1),
    )
    waiting.add(timer)
  }

  return {
    paced: milliseconds => milliseconds * pace,
    wait: milliseconds => new Promise(resolve => after(milliseconds, resolve)),
    after,
    run(work) {
      open++
      work.finally(finish)
    },
    async settled() {
      // What finishes may start the next thing at once, so a moment without work is looked at twice.
      do {
        if (open > 0) await new Promise<void>(resolve => listeners.push(resolve))
        await new Promise(resolve => setImmediate(resolve))
      } while (open > 0)
    },
    close() {
      isClosed = true
      for (const timer of waiting) clearTimeout(timer)
      waiting.clear()
    },
  }
}
