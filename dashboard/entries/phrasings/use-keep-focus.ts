/** Where the button that was pressed has gone with its row, the next proposal is at hand: the keyboard stays in the list. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** `rows` is how many there are. */
export function useKeepFocus(list: RefObject<HTMLElement | null>, rows: number): void {
  const before = useRef(rows)
  useEffect(() => {
    const isFewer = rows < before.current
    before.current = rows
    if (isFewer && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('.proposal-choice button')?.focus()
  }, [list, rows])
}
