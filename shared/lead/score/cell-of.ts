/** A lead's cell, A1 to C3: a letter for fit, a number for intent. It orders a queue and never changes the bucket. */
export type Cell = `${'A' | 'B' | 'C'}${1 | 2 | 3}`

/** Fit: A from 75 %, B from 50 % of what fields of fit can give. Intent: 1 from 70 %, 2 from 40 %. */
export function cellOf(fit: { points: number; of: number }, intent: { points: number; of: number }): Cell {
  const share = ({ points, of }: { points: number; of: number }) => (of === 0 ? 0 : points / of)
  const letter = share(fit) >= 0.75 ? 'A' : share(fit) >= 0.5 ? 'B' : 'C'
  const number = share(intent) >= 0.7 ? 1 : share(intent) >= 0.4 ? 2 : 3
  return `${letter}${number}`
}
