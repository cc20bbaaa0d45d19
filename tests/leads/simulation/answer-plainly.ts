/** Stands in for the answering half of a turn: calls a person where one is called, and else always has an answer. */
import { asksForPerson } from '../../../edge-functions/_answer/asks-for-person.ts'
import { callPerson } from '../../../edge-functions/_lead/call-person.ts'
import type { Heard } from '../../../edge-functions/_lead/hear-turn.ts'
import type { Reply } from '../../../edge-functions/_platform/verbs.ts'
import type { Persona } from './persona.ts'

const plain = { sources: [], suggestions: [], details: {} }

/** `heard`: null for assistants that keep no leads. */
export function answerPlainly(text: string, heard: Heard | null, { purpose, lang }: Persona): Reply {
  const called = callPerson([text], { purpose, company: 'Rye', language: lang, knowsAnswer: false })
  if (called)
    return { ...plain, text: called.text, outcome: null, hands_over: true, hand_off_reason: called.reason }
  if (asksForPerson(text))
    return { ...plain, text: '…', outcome: null, hands_over: true, hand_off_reason: 'asked' }
  if (heard?.answer && !text.includes('?')) return { ...plain, text: 'Thanks.', outcome: null }
  return { ...plain, text: 'Yes, that is something we do.', outcome: 'answered', sources: ['entry'] }
}
