/** Finds what the visitor had asked when a reply was given: the words that began the turn. */
import type { Backend } from '../backend/create-backend.ts'
import { unwrap } from '../backend/unwrap.ts'

type Reply = { conversation_id: string; turn: number }

const repliesAtOnce = 50 // each adds about eighty characters to the address that is fetched

/** Returns the words by `turnKey`; a turn that no visitor began has none. */
export async function fetchQuestions(backend: Backend, replies: Reply[]): Promise<Map<string, string>> {
  const questions = new Map<string, string>()
  for (let from = 0; from < replies.length; from += repliesAtOnce) {
    const turns = replies
      .slice(from, from + repliesAtOnce)
      .map(({ conversation_id, turn }) => `and(conversation_id.eq.${conversation_id},turn.eq.${turn})`)
    const asked = await backend
      .from('messages')
      .select('conversation_id, turn, text')
      .eq('author', 'visitor')
      .or(turns.join(','))
      .order('seq')
    for (const message of unwrap(asked)) {
      // What began the turn: later words may have been for a person who took over.
      if (!questions.has(turnKey(message))) questions.set(turnKey(message), message.text)
    }
  }
  return questions
}

export function turnKey({ conversation_id, turn }: Reply): string {
  return `${conversation_id} ${turn}`
}
