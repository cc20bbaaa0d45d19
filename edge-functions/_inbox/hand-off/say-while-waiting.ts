/** What is said while a person is waited for: what is true and useful; once, that it is with the team; then nothing. */
import { tellVisitorLanguage } from '../../_answer/language/tell-visitor-language.ts'
import { textsForTurn } from '../../_answer/language/texts-for-turn.ts'
import type { HandOffBrief } from '../../_platform/hand-off-brief.ts'
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { handOffWordsFor } from './hand-off-words.ts'
import { tellComing } from './tell-coming.ts'

type Turn = { brief: HandOffBrief | null | undefined; turn: TurnBrief; now: Date }

const unanswered = 'No entry answers this. It is left to the person they wait for.'
const nothingNew = 'They wait for a person, and there is nothing to add until one comes.'

/** Pure. Unchanged where nobody was called. What calls a person is ended by `finishHandOff`. */
export function sayWhileWaiting(reply: Reply, { brief, turn, now }: Turn): Reply {
  if (!turn.waiting || reply.silence) return reply
  const language = tellVisitorLanguage(turn) ?? turn.company.language
  const { comesBack } = handOffWordsFor(language)
  if (reply.hands_over && reply.hand_off_reason !== 'unanswered')
    return isNews(reply, turn) ? reply : { ...reply, text: comesBack }
  if (isUseful(reply, turn)) return reply

  const outcome = reply.outcome && 'unknown'
  const nothing: Reply = { ...reply, text: '', outcome, sources: [], suggestions: [], hands_over: false }
  if (!turn.waiting.was_told) {
    const text = brief ? tellComing({ ...brief, language }, now) : comesBack
    return { ...nothing, text, details: { ...reply.details, wrote: 'waiting' } }
  }
  return { ...nothing, silence: { reason: 'waiting', message: outcome ? unanswered : nothingNew } }
}

/** They complain, or it is urgent, and they have not heard yet that this is with a person. */
function isNews({ text, hand_off_reason: reason = 'asked' }: Reply, { history }: TurnBrief): boolean {
  return (
    reason !== 'asked' && !history.some(said => said.author === 'assistant' && said.text.startsWith(text))
  )
}

/** An answer, an appointment, thanks; not a guess, nor an invitation to ask. */
function isUseful({ text, outcome, details }: Reply, turn: TurnBrief): boolean {
  if (outcome !== null) return outcome === 'answered'
  const { hello, wordless } = textsForTurn(turn)
  return details.wrote !== 'again' && text !== hello(turn.company.name) && text !== wordless
}
