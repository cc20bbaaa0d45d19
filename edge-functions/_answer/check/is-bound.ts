/** Whether a claim is told of what an entry tells it of: the price of shoes is no price of a harness beside it. */
import type { Claim } from './claims/claim.ts'
import { areOpposed } from './claims/read-bounds.ts'
import { type Cell, told } from './read-cells.ts'
import type { WordIndex } from './word-index.ts'

export type BoundSource = { cells: Cell[]; asks: WordIndex }

/** Some cell of the entry backs the claim, and no other cell with a claim of its kind fits better. */
export function isBound(claim: Claim, said: Cell | undefined, { cells, asks }: BoundSource): boolean {
  if (!said || !told.has(claim.kind)) return true
  const exact = cells.filter(cell => cell.claims.some(({ needs }) => needs[0] === claim.needs[0]))
  const backing = exact.length > 0 ? exact : cells.filter(cell => claim.needs.some(key => cell.keys.has(key)))
  if (backing.length === 0) return true // a name, or a number the question holds

  const others = cells.filter(
    cell => !backing.includes(cell) && cell.claims.some(({ kind }) => kind === claim.kind),
  )
  // “Two cars for customers over 25” puts two cells together: the words beside two are not about 25.
  const elsewhere = said.claims
    .filter(({ kind, token }) => kind === claim.kind && token !== claim.token)
    .flatMap(({ needs }) => others.filter(cell => needs.some(key => cell.keys.has(key))))
  const anchors = said.words.filter(word => !asks.has(word) && !elsewhere.some(cell => cell.index.has(word)))
  const about = said.claims.filter(({ kind, token }) => kind !== claim.kind && token !== claim.token)
  const likeness = (cell: Cell) =>
    anchors.filter(cell.index.has).length +
    about.filter(({ needs }) => needs.some(key => cell.keys.has(key))).length
  const best = Math.max(...backing.map(likeness))
  if (others.some(cell => likeness(cell) > best)) return false
  if (backing.every(cell => areOpposed(said.bounds, cell.bounds))) return false
  return claim.kind !== 'price' || isRated(claim, said, { backing, cells })
}

/** A month's price is not a week's. */
function isRated(claim: Claim, said: Cell, { backing, cells }: { backing: Cell[]; cells: Cell[] }): boolean {
  const amounts = claim.proves
    .filter(key => key.startsWith('number:'))
    .map(key => key.slice('number:'.length))
  const spans = (rates: Iterable<string>) =>
    [...rates].filter(rate => amounts.includes(rate.split(' ')[0]!)).map(rate => rate.split(' ')[1]!)
  const known = backing.flatMap(cell => spans(cell.rates))
  const all = cells.flatMap(cell => [...cell.rates, ...cell.keys].map(rate => rate.split(' ').at(-1)!))
  return spans(said.rates).every(span => (known.length > 0 ? known : all).includes(span))
}
