/** Keeps an element above a phone's keyboard, which covers a page without resizing it. */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Less than this is a browser's bar that came or went. */
const leastKeyboard = 120

/** While covered, the element has `data-covered`, and `--seen-top` and `--seen-height` say what can be seen. */
export function useFitKeyboard(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = () => {
      const box = element.current
      if (!box || !visualViewport) return
      const { height, offsetTop, scale } = visualViewport
      const isZoomed = scale > 1.01
      box.toggleAttribute('data-covered', !isZoomed && innerHeight - height > leastKeyboard)
      box.style.setProperty('--seen-top', `${offsetTop}px`)
      box.style.setProperty('--seen-height', `${height}px`)
    }
    visualViewport?.addEventListener('resize', fit)
    visualViewport?.addEventListener('scroll', fit)
    return () => {
      visualViewport?.removeEventListener('resize', fit)
      visualViewport?.removeEventListener('scroll', fit)
    }
  }, [element])
}
