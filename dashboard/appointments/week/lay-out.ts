/** Where the appointments of one day stand: beside one another where they overlap, as wide as there is room. */

/** Minutes since midnight. */
export type Placed = { from: number; to: number }

/** `lane` of `lanes` beside one another, from 0. */
export type Place = { lane: number; lanes: number }

/** In the order they came in. */
export function layOut(blocks: readonly Placed[]): Place[] {
  const order = blocks.map((_, index) => index).sort((one, other) => before(blocks[one]!, blocks[other]!))
  const lanes = new Map<number, number>()
  const places: Place[] = []
  let group: number[] = []
  let ends: number[] = []

  const close = () => {
    for (const index of group) places[index] = { lane: lanes.get(index) ?? 0, lanes: ends.length }
    group = []
    ends = []
  }
  for (const index of order) {
    const { from, to } = blocks[index]!
    if (ends.every(end => end <= from)) close()
    const free = ends.findIndex(end => end <= from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = to
    lanes.set(index, lane)
    group.push(index)
  }
  close()
  return places
}

function before(one: Placed, other: Placed): number {
  return one.from - other.from || other.to - one.to
}
