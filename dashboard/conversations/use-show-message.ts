/** Brings the message the address names into view, however far back it stands, and marks it. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Shown = {
  /** Id of a message; null where none is named. */
  wanted: string | null
  /** Number of the first message shown, and how many things are. */
  first: number
  length: number
  fetchEarlier: () => void
}

export function useShowMessage(
  scroller: RefObject<HTMLElement | null>,
  { wanted, first, length, fetchEarlier }: Shown,
): void {
  const done = useRef<string | null>(null)
  useEffect(() => {
    if (!wanted || done.current === wanted || length === 0) return
    const found = scroller.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(wanted)}"]`)
    if (!found) {
      if (first > 1) fetchEarlier()
      return
    }
    done.current = wanted
    for (const other of scroller.current?.querySelectorAll('[data-pointed]') ?? [])
      other.removeAttribute('data-pointed')
    found.dataset.pointed = 'true'
    found.scrollIntoView({ block: 'center' })
  }, [scroller, wanted, first, length, fetchEarlier])
}
