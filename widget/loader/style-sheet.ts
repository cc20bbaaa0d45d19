/** A constructed style sheet: the one way to style that a strict Content-Security-Policy lets through. */
export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
