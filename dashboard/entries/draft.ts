/** What is written in the form of an entry, and what is wrong with it. */
import type { Entry } from '../backend/rows.ts'

export type Draft = { question: string; answer: string; alternatives: string[] }

export const emptyDraft: Draft = { question: '', answer: '', alternatives: [] }

export type DraftErrors = { question?: string; answer?: string; alternatives?: string }

export function draftOf({ question, answer, alternatives }: Pick<Entry, keyof Draft>): Draft {
  return { question, answer, alternatives }
}

/** Without edges, empty lines and repetitions: what would be stored. */
export function tidy({ question, answer, alternatives }: Draft): Draft {
  const lines = alternatives.map(line => line.trim()).filter(Boolean)
  return { question: question.trim(), answer: answer.trim(), alternatives: [...new Set(lines)] }
}

export function isSameDraft(one: Draft, other: Draft): boolean {
  return JSON.stringify(tidy(one)) === JSON.stringify(tidy(other))
}

/** The limits are those of the table. */
export function findDraftErrors(draft: Draft): DraftErrors {
  const { question, answer, alternatives } = tidy(draft)
  const errors: DraftErrors = {}
  if (!question) errors.question = 'Write the question as a visitor would ask it.'
  if (question.length > 300) errors.question = 'A question has at most 300 characters.'
  if (!answer) errors.answer = 'Write the answer in your own words.'
  if (answer.length > 4000) errors.answer = 'An answer has at most 4000 characters.'
  if (alternatives.length > 60) errors.alternatives = 'At most 60 other ways to ask.'
  return errors
}
