/** Ends a reply that calls a person with when they are likely to come. */
import { tellVisitorLanguage } from '../../_answer/language/tell-visitor-language.ts'
import type { HandOffBrief } from '../../_platform/hand-off-brief.ts'
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { tellWhen } from './tell-when.ts'

type Turn = { brief: HandOffBrief | null | undefined; turn: TurnBrief; now: Date }

/** Pure. What it changes is appended. */
export function finishHandOff(reply: Reply, { brief, turn, now }: Turn): Reply {
  const heard = tellVisitorLanguage(turn)
  const told = { ...reply, language: heard }
  if (!brief || reply.silence || !reply.hands_over) return told
  const { sentence } = tellWhen({ ...brief, language: heard ?? turn.company.language }, now)
  return { ...told, text: `${reply.text} ${sentence}` }
}
