/** Black or white, whichever reads better on `#rrggbb`: always at least 4.58:1 (WCAG 2.2, relative luminance). */
export function textOn(background: string): '#000' | '#fff' {
  const luminance = [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const channel = Number.parseInt(background.slice(1 + index * 2, 3 + index * 2), 16) / 255
    return sum + weight * (channel > 0.04 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92)
  }, 0)
  return luminance > 0.179 ? '#000' : '#fff'
}
