/** Keeps the end in view while it grows, unless the reader has gone up to look at something. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

const nearEnd = 60

/** `content` is what grows inside of `scroller`; `own` counts what the reader wrote, which is always looked at. */
export function useFollowEnd<Scroller extends HTMLElement, Content extends HTMLElement>(
  own: number,
): { scroller: RefObject<Scroller | null>; content: RefObject<Content | null> } {
  const scroller = useRef<Scroller>(null)
  const content = useRef<Content>(null)
  const isAtEnd = useRef(true)

  // Whoever has just written looks at the end.
  useLayoutEffect(() => {
    isAtEnd.current = true
  }, [own])
  useEffect(() => {
    const [box, inside] = [scroller.current, content.current]
    if (!box || !inside) return
    let seenHeight = 0
    const look = () => {
      // Not the reader, but something that grew in between: what follows sees to it.
      if (box.scrollHeight !== seenHeight) return
      isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd
    }
    const follow = new ResizeObserver(() => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight
      seenHeight = box.scrollHeight
    })
    follow.observe(inside)
    follow.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      follow.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [])
  return { scroller, content }
}
