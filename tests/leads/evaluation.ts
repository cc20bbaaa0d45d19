/** What `npm run eval:leads` asks of each measure. */
export type Evaluation = {
  /** Folder of the sets. */
  data: string
  /** Folder of the simulated visitors. */
  personas: string
  /** `all`, or every row but each third (`tuned`), or each third alone (`held`). */
  part: string
  alone: boolean
  misses: boolean
}

export function onlyPart<T>(rows: T[], part: string): T[] {
  if (part !== 'tuned' && part !== 'held') return rows
  return rows.filter((_, index) => (index % 3 === 2) === (part === 'held'))
}
