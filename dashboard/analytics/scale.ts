/** Round numbers for an axis: 0, a few steps, and at least the largest value. Whole, as rows are counted. */
export function ticksFor(largest: number): number[] {
  const reach = Math.max(largest, 4)
  const power = 10 ** Math.floor(Math.log10(reach / 4))
  const factor = [1, 2, 5].find(factor => factor * power >= reach / 4) ?? 10
  const step = Math.max(1, Math.round(factor * power))
  return Array.from({ length: Math.ceil(reach / step) + 1 }, (_, index) => index * step)
}
