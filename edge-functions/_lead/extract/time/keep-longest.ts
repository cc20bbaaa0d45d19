/** Of what overlaps, keeps the longest; in the order of the text. */
export function keepLongest<T extends { start: number; end: number }>(found: T[]): T[] {
  const kept: T[] = []
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(other => other.start < one.end && one.start < other.end)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}
