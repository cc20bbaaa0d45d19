/** Joins calls that come in a burst into one: runs at the first call, and once more after the last. */
export function afterQuiet(run: () => void, milliseconds: number): { call: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOwed = false
  const settle = () => {
    timer = undefined
    if (!isOwed) return
    isOwed = false
    begin()
  }
  const begin = () => {
    timer = setTimeout(settle, milliseconds)
    run()
  }
  return {
    call() {
      if (timer === undefined) begin()
      else isOwed = true
    },
    stop: () => clearTimeout(timer),
  }
}
