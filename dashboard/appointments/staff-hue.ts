/** The colour by which a member of staff is told apart: one of six, by their place in the company's order. */
const hues = 6

/** For `data-hue`; colours.css says what it looks like. Whoever is gone has the first. */
export function staffHue(staff: readonly { id: string }[], id: string | undefined): number {
  return (
    Math.max(
      staff.findIndex(one => one.id === id),
      0,
    ) % hues
  )
}
