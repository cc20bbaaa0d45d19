/** Tells a lead that has just become hot that a person will come back to them, once, and when that is likely. */
import { purposes } from '../../../shared/lead/purposes.ts'
import { tellVisitorLanguage } from '../../_answer/language/tell-visitor-language.ts'
import type { HandOffBrief } from '../../_platform/hand-off-brief.ts'
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { tellComing } from './tell-coming.ts'

type Turn = {
  brief: HandOffBrief | null | undefined
  turn: TurnBrief
  /** Of the lead, before this turn. */
  state: string | null
  now: Date
}

/** Pure. Appended, but for a question that it leaves last. Nothing comes between choices and what they answer. */
export function tellHot(reply: Reply, { brief, turn, state, now }: Turn): Reply {
  const lead = reply.lead && 'state' in reply.lead ? reply.lead : null
  if (!brief || lead?.state !== 'hot' || state === 'hot' || reply.silence || reply.hands_over) return reply
  if (!purposes[brief.purpose].handsOver.includes('qualified')) return reply
  const word = tellComing({ ...brief, language: tellVisitorLanguage(turn) ?? turn.company.language }, now)
  const question = lead.asked && reply.text.endsWith(lead.asked.text) ? lead.asked.text : ''
  if (question === '' && (reply.suggestions.length > 0 || reply.text.trimEnd().endsWith('?'))) return reply
  const answer = reply.text.slice(0, reply.text.length - question.length).trimEnd()
  return { ...reply, text: [answer, word, question].filter(Boolean).join('\n\n') }
}
