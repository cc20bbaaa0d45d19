/** Keeps a growing conversation where the reader is: at its end when they read there, else exactly where they were. */
import type { Signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

const nearEnd = 80

type Shown = {
  /** Numbers of the first and the last message shown. */
  first: number
  last: number
  /** How many things are shown, and how many of them the reader wrote here: those are always looked at. */
  length: number
  own: number
  /** Set while something new is below what is seen. */
  hasNews: Signal<boolean>
}

export function useStayAtEnd({ first, last, length, own, hasNews }: Shown) {
  const scroller = useRef<HTMLElement>(null)
  const before = useRef({ first, last: 0, own, fromEnd: 0, height: 0 })

  const goToEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  const onScroll = () => {
    const box = scroller.current
    // Not the reader, but a box that changed its size: the observer below knows what to do.
    if (!box || box.clientHeight !== before.current.height) return
    before.current.fromEnd = box.scrollHeight - box.scrollTop - box.clientHeight
    if (before.current.fromEnd < nearEnd) hasNews.value = false
  }

  useLayoutEffect(() => {
    const box = scroller.current
    const { first: oldFirst, last: oldLast, own: oldOwn, fromEnd } = before.current
    if (!box) return
    if (first < oldFirst)
      box.scrollTop = box.scrollHeight - box.clientHeight - fromEnd // grew above the reader
    else if (oldLast === 0 || own > oldOwn || fromEnd < nearEnd) box.scrollTop = box.scrollHeight
    else if (last > oldLast) hasNews.value = true
    const { scrollHeight, scrollTop, clientHeight: height } = box
    before.current = { first, last, own, fromEnd: scrollHeight - scrollTop - height, height }
  }, [first, last, length, own, hasNews])

  // A keyboard that opens or a reply that grows takes room away below; what is said may grow by itself.
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const observer = new ResizeObserver(() => {
      before.current.height = box.clientHeight
      if (before.current.fromEnd < nearEnd) box.scrollTop = box.scrollHeight
    })
    observer.observe(box)
    if (box.lastElementChild) observer.observe(box.lastElementChild)
    return () => observer.disconnect()
  }, [])

  return { scroller, onScroll, goToEnd }
}
