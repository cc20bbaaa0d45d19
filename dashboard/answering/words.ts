/** What a confidence does to questions, in an owner's words. */
import type { Outcome } from '../backend/rows.ts'
import { count, plural } from '../design/format.ts'
import { isChange, type Sorted } from './sort-questions.ts'

export const groupNames: Record<Outcome, string> = {
  answered: 'Answered',
  offered: 'Offered to choose from',
  unknown: 'I don’t know',
}

export const groupHints: Record<Outcome, string> = {
  answered: 'The visitor gets the answer at once.',
  offered: '“Did you mean …?” with up to three of your questions.',
  unknown: 'Nothing of yours comes close. No setting changes that; an entry does.',
}

export const saidWords: Record<Outcome, string> = {
  answered: 'answered',
  offered: 'offered',
  unknown: 'not known',
}

/** What would be different, in one sentence; `isMoved`: something else is tried than what is saved. */
export function sayChange(sorted: Sorted[], isMoved: boolean): string {
  const changed = sorted.filter(isChange)
  const first = changed[0]
  const all = `your visitors’ last ${plural(sorted.length, 'question', 'questions')}`
  if (!isMoved) {
    const answered = sorted.filter(({ now }) => now === 'answered').length
    return `At your setting your assistant would answer ${count(answered)} of ${all}.`
  }
  if (!first) return `At this setting nothing would change for ${all}.`
  const questions = plural(changed.length, 'question', 'questions')
  const is = changed.length === 1 ? 'is' : 'are'
  return `At this setting ${questions} that ${is} now ${first.now} would be ${first.tried} instead.`
}
