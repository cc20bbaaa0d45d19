/** What becomes of visitors' questions when the assistant answers from another confidence on. */
import type { Outcome } from '../backend/rows.ts'
import type { PastQuestion } from './fetch-past-questions.ts'

/** Confidence from 0 to 1, as `companies.answers_from` may be; `usual` is what a company starts with. */
export const answersFrom = { least: 0.3, usual: 0.55, most: 0.95 } as const

export type Sorted = {
  question: PastQuestion
  /** With what is saved. */
  now: Outcome
  /** With what is tried. */
  tried: Outcome
}

/** Those that would change come first, then the surest; the rule is `private.decide_answer`'s. */
export function sortQuestions(questions: PastQuestion[], from: { now: number; tried: number }): Sorted[] {
  return questions
    .map(question => ({ question, now: decide(question, from.now), tried: decide(question, from.tried) }))
    .sort((a, b) => Number(isChange(b)) - Number(isChange(a)) || sureness(b) - sureness(a))
}

export function isChange({ now, tried }: Sorted): boolean {
  return now !== tried
}

function decide({ confidence }: PastQuestion, from: number): Outcome {
  if (confidence === null || confidence < answersFrom.least) return 'unknown'
  return confidence >= from ? 'answered' : 'offered'
}

function sureness({ question }: Sorted): number {
  return question.confidence ?? 0
}
