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

/** Told already, or nobody's to come back to. */
const settled = ['hot', 'booked', 'won', 'lost']

/** Pure. Before a question or choices, for nothing comes between these and what answers them. */
export function tellHot(reply: Reply, { brief, turn, state, now }: Turn): Reply {
  const lead = reply.lead && 'state' in reply.lead ? reply.lead : null
  if (!brief || lead?.state !== 'hot' || settled.includes(state ?? '') || reply.silence || reply.hands_over)
    return reply
  if (!purposes[brief.purpose].handsOver.includes('qualified')) return reply
  if (reply.details.did === 'booked') return reply // then it is settled who sees them, and when
  const word = tellComing({ ...brief, language: tellVisitorLanguage(turn) ?? turn.company.language }, now)
  const [answer, question] = splitQuestion(reply, lead.asked?.text)
  return { ...reply, text: [answer, word, question].filter(Boolean).join('\n\n') }
}

/** What is told, and what is asked after it; either may be empty. Times to choose from are the last paragraph's. */
function splitQuestion({ text, suggestions, booking }: Reply, asked: string | undefined): [string, string] {
  const whole = text.trimEnd()
  if (asked && whole.endsWith(asked)) return split(whole, whole.length - asked.length)
  const isOffer = booking !== undefined && suggestions.length > 0
  if (!isOffer && !whole.endsWith('?')) return [whole, '']
  const paragraph = whole.lastIndexOf('\n\n') + 1
  if (isOffer || paragraph > 0) return split(whole, paragraph)
  const sentence = [...whole.matchAll(/[.!…] +/g)].at(-1)
  return split(whole, sentence ? sentence.index + 1 : 0)
}

function split(text: string, at: number): [string, string] {
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()]
}
