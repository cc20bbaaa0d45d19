/** Ends a reply that calls a person with when they are likely to come, and one to a lead that turned hot with an offer of one. */
import { isOpen } from '../../../shared/hours/find-opening.ts'
import { tellVisitorLanguage } from '../../_answer/language/tell-visitor-language.ts'
import { textsFor } from '../../_answer/texts.ts'
import type { HandOffBrief } from '../../_platform/hand-off-brief.ts'
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { handOffWordsFor } from './hand-off-words.ts'
import { hoursOf, tellWhen } from './tell-when.ts'

type Turn = {
  brief: HandOffBrief | null | undefined
  turn: TurnBrief
  /** What the reply may end with; the sentence stands before it. */
  signature: string
  /** Of the lead, before this turn. */
  state: string | null
  now: Date
}

/** Pure. What it changes is appended, or stands before the signature. */
export function finishHandOff(reply: Reply, { brief, turn, signature, state, now }: Turn): Reply {
  const heard = tellVisitorLanguage(turn)
  const told = { ...reply, language: heard }
  if (!brief || reply.silence) return told
  const place = { ...brief, language: heard ?? turn.company.language }

  if (reply.hands_over) {
    const { sentence } = tellWhen(place, now)
    const isSignedLast = signature !== '' && reply.text.endsWith(signature)
    const body = isSignedLast ? reply.text.slice(0, -signature.length) : reply.text
    return { ...told, text: `${body} ${sentence}${isSignedLast ? signature : ''}` }
  }

  const isHot = reply.lead && 'state' in reply.lead && reply.lead.state === 'hot' && state !== 'hot'
  const hours = hoursOf(brief)
  const mayJoin = brief.claim === 'none' && brief.is_anyone_free && (!hours || isOpen(hours, now))
  const asks = reply.suggestions.length > 0 || reply.text.trimEnd().endsWith('?')
  if (!isHot || !mayJoin || asks) return told
  return {
    ...told,
    text: `${reply.text}\n\n${handOffWordsFor(place.language).joins}`,
    suggestions: [textsFor(place.language).askForPerson],
  }
}
