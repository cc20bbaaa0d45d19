/** What a form would have asked: every field that decides, and how to reach them, in the company's order, whatever was said. */
import { rulesOf } from './brief-of.ts'
import type { Conversation } from './converse.ts'

/** A form that is for leads asks nobody else, ends when somebody is turned away, and gives up with whoever is handed over. */
export function countFormQuestions({ persona, state, turns }: Conversation): number {
  const asks = persona.purpose === 'qualify' && persona.gold.most > 0
  if (!asks || state === 'none') return 0
  const slots = rulesOf(persona)
    .fields.filter(({ question, weight, is_needed }) => question && (weight > 0 || is_needed))
    .map(({ slot }) => slot)
  const end = state === 'disqualified' ? slots.indexOf('place') + 1 : slots.length
  const ownQuestions = turns.filter(({ asked }) => asked !== null).length
  return state === 'person' ? Math.min(ownQuestions, end) : end
}
