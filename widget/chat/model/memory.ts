/** What one widget keeps in the browser: in localStorage where that is allowed, else until the page is left. */
export type Remembered = {
  token?: string | undefined
  topic?: string | undefined
  /** Seq of the last message the visitor has seen. */
  seen?: number
  /** Messages that the door has not accepted yet. */
  unsent?: { id: string; text: string }[]
}

export type Memory = {
  recall: () => Remembered
  keep: (change: Remembered) => void
  /** Calls back when another tab has kept something. */
  watch: (listener: () => void) => void
}

/** Touches nothing until `keep` is called, which is when the visitor has written something. */
export function createMemory(key: string): Memory {
  const name = `foyer:${key}`
  let here: Remembered | undefined // set when storage is blocked or full

  const recall = (): Remembered => {
    try {
      return here ?? JSON.parse(localStorage[name] ?? '{}')
    } catch {
      return {}
    }
  }
  return {
    recall,
    keep(change) {
      const next = { ...recall(), ...change }
      try {
        localStorage[name] = JSON.stringify(next)
      } catch {
        here = next
      }
    },
    watch(listener) {
      addEventListener('storage', event => event.key === name && listener())
    },
  }
}
