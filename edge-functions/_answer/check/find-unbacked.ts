/** Finds the first claim of a clause that nothing backs. */
import type { Claim, ClaimKind } from './claims/claim.ts'
import { isBound } from './is-bound.ts'
import { covering, isOwed } from './is-owed.ts'
import type { Grounds } from './lay-grounds.ts'
import type { Cell } from './read-cells.ts'
import { foldedWords } from './words/fold.ts'

export type Clause = {
  claims: Claim[]
  cells: Cell[]
  /** Its content words. */
  words: string[]
  /** Content words that may tell what the clause is about, nearest first: its sentence's, those before it, the question's. */
  topics: string[][]
  isNegative: boolean
  /** A question, or what the visitor said, said back as theirs. */
  isEcho: boolean
  /** Keys of what the answer claims up to the end of this sentence. */
  stated: Set<string>
  /** In a language no source speaks, where words cannot be compared. */
  isForeign: boolean
}

/**
 * What a visitor wrote may be said back in a question, as theirs (“you asked …”), or by an assistant that says it does
 * not know. Never a price, a percentage, a promise or a way to reach somebody: whoever asks for a confirmation of £1
 * must not get a sentence that holds it.
 */
const echoable = new Set<ClaimKind>([
  'number',
  'measure',
  'time',
  'date',
  'weekday',
  'month',
  'day',
  'name',
  'code',
])
/** “No, not on Sundays”: these may also be denied. Numbers may not: “no more than 5” denies nothing. */
const deniable = new Set<ClaimKind>(['weekday', 'date', 'month', 'day', 'name', 'code'])
/** “We are closed on Sundays” does not back “We are open on Sundays”. */
const turnable = new Set<ClaimKind>(['weekday', 'date', 'code', 'promise'])
/** These mean the same wherever they stand. */
const placeless = new Set<ClaimKind>(['name', 'day', 'markup', 'link', 'email', 'phone'])
/** These tie a promise to no entry. */
const vague = new Set<ClaimKind>(['promise', 'number', 'name'])
/** Parts of a clause's known words, or of its whole sentence's, that the entry of its claim or promise must hold. */
const shareOfTopic = 0.5
const shareOfSentence = 1 / 3
const shareOfPromise = 0.6
/** Part of a clause's words that may be nowhere in the sources when it promises something. */
const newBesidePromise = 0.25

export function findUnbacked(clause: Clause, grounds: Grounds): Claim | null {
  return clause.claims.find(claim => !isBacked(claim, clause, grounds)) ?? null
}

function isBacked(claim: Claim, clause: Clause, grounds: Grounds): boolean {
  const { isNegative, isEcho, isForeign } = clause
  const backing = turnable.has(claim.kind) && !isNegative ? 'affirmed' : 'proven'
  const isKnown = claim.needs.some(key => grounds.company[backing].has(key) || isWord(key, grounds))
  if (isKnown) {
    const entries = grounds.entries.filter(entry => claim.needs.some(key => entry[backing].has(key)))
    const bound = entries.filter(entry =>
      clause.cells
        .filter(cell => cell.claims.some(({ token, kind }) => token === claim.token && kind === claim.kind))
        .every(cell => isBound(claim, cell, entry)),
    )
    if (entries.length > 0 && bound.length === 0) return false
    if (claim.kind === 'name' && !isNegative && !isOwn(claim, clause, grounds)) return false
    const isPromising = claim.kind === 'promise' && !isNegative && !isEcho
    const owed = isPromising
      ? bound.filter(({ cells }) => isOwed(claim, { ...clause, words: isForeign ? [] : clause.words }, cells))
      : bound
    if (owed.length === 0 && entries.length > 0) return false
    if (isPromising && claim.needs.includes(covering)) {
      const beside = clause.claims.filter(({ kind }) => !vague.has(kind))
      return owed.some(({ proven }) => beside.every(({ needs }) => needs.some(key => proven.has(key))))
    }
    return placeless.has(claim.kind) || isInPlace(claim, clause, grounds, { entries: owed })
  }

  const isSaidBack = (isEcho && echoable.has(claim.kind)) || (isNegative && deniable.has(claim.kind))
  return isSaidBack && claim.needs.some(key => grounds.visitor.proven.has(key))
}

/** The workshop's price is no price of a cake: an entry that backs the claim must be about what the clause is about. */
function isInPlace(
  claim: Claim,
  clause: Clause,
  grounds: Grounds,
  { entries }: { entries: Grounds['entries'] },
): boolean {
  if (clause.isForeign) return true
  const own = new Set(
    clause.claims
      .filter(({ kind }) => kind === claim.kind || !vague.has(kind))
      .flatMap(({ token }) => foldedWords(token)),
  )
  const isPromise = claim.kind === 'promise'
  const clean = (words: string[]) =>
    words.filter(word => !own.has(word) && (isPromise || grounds.words.has(word)))
  const words = clean(clause.words)
  const around = clause.topics.map(clean).find(topic => topic.length > 0) ?? []
  if (isPromise && words.filter(word => !grounds.words.has(word)).length > words.length * newBesidePromise)
    return false
  if (!isPromise && around.length === 0) return true

  const others = clause.claims.filter(({ kind }) => !vague.has(kind))
  return entries.some(entry => {
    const share = (topic: string[]) => topic.filter(entry.own.has).length / Math.max(1, topic.length)
    if (!isPromise)
      return (
        share(words) >= shareOfTopic || share(around) >= (words.length > 0 ? shareOfTopic : shareOfSentence)
      )
    const isTied = others.length > 0 && others.every(({ needs }) => needs.some(key => entry.proven.has(key)))
    return isTied || share(words.length > 0 ? words : around) >= shareOfPromise
  })
}

/** Whoever teaches is not whoever assesses: a name goes with the words beside it. */
function isOwn(claim: Claim, { cells, words, isForeign }: Clause, grounds: Grounds): boolean {
  const named = grounds.entries.flatMap(({ cells, asks }) =>
    cells
      .filter(cell => cell.claims.some(({ kind, needs }) => kind === 'name' && needs[0] === claim.needs[0]))
      .map(cell => ({ cell, asks })),
  )
  const isAbout = grounds.entries.some(({ asks }) => asks.has(claim.needs[0]!.slice('name:'.length)))
  if (isForeign || isAbout || named.length === 0 || grounds.about.has(claim.needs[0]!.slice('name:'.length)))
    return true
  const said = cells.find(cell => cell.claims.some(({ token }) => token === claim.token))
  const beside = (said?.words ?? words).filter(word => grounds.words.has(word))
  return named.some(
    ({ cell, asks }) =>
      beside.filter(word => cell.index.has(word) || asks.has(word)).length >= beside.length / 2,
  )
}

/** What might be a name, and is a word of the sources. */
function isWord(key: string, { words }: Grounds): boolean {
  return key.startsWith('word:') && words.has(key.slice('word:'.length))
}
