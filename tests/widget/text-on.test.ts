/** Text on the accent colour can always be read. */
import { expect, test } from 'vitest'
import { textOn } from '../../widget/loader/text-on.ts'

test('the contrast is at least 4.5 to 1 on any colour', () => {
  for (let color = 0; color < 0x1000000; color += 0x010d07) {
    const background = `#${color.toString(16).padStart(6, '0')}`
    expect(
      contrast(background, textOn(background) === '#000' ? '#000000' : '#ffffff'),
    ).toBeGreaterThanOrEqual(4.5)
  }
})

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
