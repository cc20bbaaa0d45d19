/** What visitors have asked of late, each with the entry that is closest today. */
import type { Backend } from '../backend/create-backend.ts'
import type { Outcome } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'

export type PastQuestion = {
  id: string
  conversationId: string
  text: string
  /** How often it was asked. */
  times: number
  /** What became of it when it was asked last. */
  said: Outcome
  /** Null where no entry shares a word with it. */
  entry: { id: string; question: string } | null
  /** How sure it is that the entry answers it, from 0 to 1. */
  confidence: number | null
}

/** The newest first, at most two hundred. Takes up to four seconds where there are very many entries. */
export async function fetchPastQuestions(backend: Backend, companyId: string): Promise<PastQuestion[]> {
  const rows = unwrap(await backend.rpc('past_questions', { company_id: companyId }))
  return rows.map(({ message_id, conversation_id, question, times, said, ...found }) => ({
    id: message_id,
    conversationId: conversation_id,
    text: question,
    times,
    said,
    entry: found.entry_id ? { id: found.entry_id, question: found.entry_question ?? '' } : null,
    confidence: found.confidence,
  }))
}
