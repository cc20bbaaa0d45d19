/** Keeps a growing conversation where the reader is: at its end when they read there, else exactly where they were. */
import type { Signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'

const nearEnd = 80

type Shown = {
  /** Numbers of the first and the last message shown. */
  first: number
  last: number
  /** Set while something new is below what is seen. */
  hasNews: Signal<boolean>
}

export function useStayAtEnd({ first, last, hasNews }: Shown) {
  const scroller = useRef<HTMLElement>(null)
  const before = useRef({ first, last: 0, fromEnd: 0 })

  const goToEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  const onScroll = () => {
    const box = scroller.current
    if (!box) return
    before.current.fromEnd = box.scrollHeight - box.scrollTop - box.clientHeight
    if (before.current.fromEnd < nearEnd) hasNews.value = false
  }

  useLayoutEffect(() => {
    const box = scroller.current
    const { first: oldFirst, last: oldLast, fromEnd } = before.current
    if (!box) return
    if (first < oldFirst)
      box.scrollTop = box.scrollHeight - box.clientHeight - fromEnd // grew above the reader
    else if (last > oldLast && (oldLast === 0 || fromEnd < nearEnd)) box.scrollTop = box.scrollHeight
    else if (last > oldLast) hasNews.value = true
    before.current = { first, last, fromEnd: box.scrollHeight - box.scrollTop - box.clientHeight }
  }, [first, last, hasNews])

  return { scroller, onScroll, goToEnd }
}
