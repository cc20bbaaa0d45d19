/** Keeps a full-screen panel above the on-screen keyboard, which covers a page without resizing it. */
import { styleSheet } from '../../loader/style-sheet.ts'

export function fitKeyboard(root: ShadowRoot): void {
  const sheet = styleSheet('')
  root.adoptedStyleSheets.push(sheet)
  const fit = () => {
    const { height, offsetTop, scale } = visualViewport!
    if (scale < 1.01) sheet.replaceSync(`.panel{--height:${height}px;--top:${offsetTop}px}`)
  }
  visualViewport?.addEventListener('resize', fit)
  visualViewport?.addEventListener('scroll', fit)
}
