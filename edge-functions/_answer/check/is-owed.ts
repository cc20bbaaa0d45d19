/** Whether a promise is made on the terms its entry makes it: “free” of what is free for two hours promises too much. */
import type { Claim, ClaimKind } from './claims/claim.ts'
import type { Cell } from './read-cells.ts'

/** What a promise may hang on. */
const terms = new Set<ClaimKind>(['price', 'percent', 'measure', 'time', 'date', 'number'])
const conditional = new Set(['promise:free', 'promise:refund', 'promise:discount', 'promise:guarantee'])
export const covering = 'promise:included'

/** `stated`: keys of all claims that the answer makes up to here; `words`: the clause's. */
export function isOwed(
  claim: Claim,
  { words, stated }: { words: string[]; stated: Set<string> },
  cells: Cell[],
): boolean {
  const promising = cells.filter(cell => claim.needs.some(key => cell.promises.has(key)))
  if (promising.length === 0) return true // the entry's question promises it
  if (claim.needs.includes(covering))
    return promising.some(cell => words.length === 0 || words.some(cell.index.has))
  if (!claim.needs.some(key => conditional.has(key))) return true
  return promising.some(cell => {
    const needed = cell.claims.filter(({ kind }) => terms.has(kind))
    return needed.length === 0 || needed.some(({ needs }) => needs.some(key => stated.has(key)))
  })
}
