/**
 * Calls `load` when the visitor seems about to open the chat: the pointer comes near, the launcher gets focus
 * or a touch, or the page has gone idle on a good connection. With Save-Data, only the click itself loads.
 */
export function onIntent(
  side: string,
  launcher: HTMLElement,
  load: () => void,
  session: object | null,
): void {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } }
  if (connection?.saveData) return
  if (session) {
    load()
    return
  }

  const stop = new AbortController()
  const options = { passive: true, signal: stop.signal }
  const go = () => {
    stop.abort()
    load()
  }
  const whenNear = ({ clientX, clientY }: PointerEvent) => {
    const fromSide = side === 'left' ? clientX : innerWidth - clientX
    if (fromSide < 200 && innerHeight - clientY < 200) go()
  }
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(go)
  addEventListener('pointermove', whenNear, options)
  launcher.addEventListener('pointerover', go, options)
  launcher.addEventListener('focus', go, options)

  if (/[23]g/.test(`${connection?.effectiveType}`)) return
  if (document.readyState === 'complete') whenIdle()
  else addEventListener('load', whenIdle, options)
}
