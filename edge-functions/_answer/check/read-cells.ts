/** Reads what belongs together: a claim, and the words and other claims that say what it is about. */
import type { Claim, ClaimKind } from './claims/claim.ts'
import { readBounds } from './claims/read-bounds.ts'
import { readClaims } from './claims/read-claims.ts'
import { readRates } from './claims/read-rates.ts'
import { contentWords } from './content-words.ts'
import { splitCells } from './split-cells.ts'
import { indexWords, type WordIndex } from './word-index.ts'
import { fold, foldedWords, plain } from './words/fold.ts'
import type { Language } from './words/language.ts'

export type Cell = {
  claims: Claim[]
  /** Content words that are no part of a claim. */
  words: string[]
  index: WordIndex
  /** What the claims of the cell are about: keys of all of them. */
  keys: Set<string>
  bounds: Set<string>
  /** Keys of what it promises. */
  promises: Set<string>
  rates: Set<string>
}

/** Kinds that are told of something: a price of a thing, a time of a day. */
export const told = new Set<ClaimKind>(['price', 'percent', 'time', 'measure', 'date', 'number', 'name'])

export function readCells(text: string, language: Language, isStart: boolean): Cell[] {
  const readAll = (stretch: string, index: number) => readClaims(stretch, language, isStart && index === 0)
  const read = (stretch: string, index: number) =>
    readAll(stretch, index).claims.filter(({ kind }) => kind !== 'promise')
  const ownWords = (stretch: string, claims: Claim[]) => {
    const taken = new Set(claims.flatMap(({ token }) => foldedWords(token)))
    return contentWords(stretch, language).filter(word => !taken.has(word))
  }
  return splitCells(plain(text), {
    says: stretch => read(stretch, 0).some(({ kind }) => told.has(kind)),
    isBare: stretch => {
      const claims = read(stretch, 1)
      return ownWords(stretch, claims).length === 0 && claims.every(({ kind }) => kind !== 'weekday')
    },
  }).map((stretch, index) => {
    const all = readAll(stretch, index)
    const claims = all.claims.filter(({ kind }) => kind !== 'promise')
    const words = ownWords(stretch, claims)
    return {
      claims,
      words,
      index: indexWords(foldedWords(stretch)),
      keys: new Set(claims.flatMap(({ proves, needs }) => [...proves, ...needs])),
      promises: new Set(
        [...all.claims.flatMap(({ proves }) => proves), ...all.implied].filter(key =>
          key.startsWith('promise:'),
        ),
      ),
      bounds: readBounds(fold(stretch), language),
      rates: readRates(fold(stretch), language),
    }
  })
}
