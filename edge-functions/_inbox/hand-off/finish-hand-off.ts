/** Ends a reply that calls a person with when they are likely to come. */
import { tellVisitorLanguage } from '../../_answer/language/tell-visitor-language.ts'
import type { HandOffBrief } from '../../_platform/hand-off-brief.ts'
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { handOffWordsFor } from './hand-off-words.ts'
import { promisesAnyHour } from './promises-any-hour.ts'
import { tellWhen } from './tell-when.ts'

type Turn = { brief: HandOffBrief | null | undefined; turn: TurnBrief; now: Date }

/** Pure. What it changes is appended, but for the one question that a reply ends with. */
export function finishHandOff(reply: Reply, { brief, turn, now }: Turn): Reply {
  const heard = tellVisitorLanguage(turn)
  const told = { ...reply, language: heard }
  if (!brief || reply.silence || !reply.hands_over) return told
  const language = heard ?? turn.company.language
  const { sentence, isLater } = tellWhen({ ...brief, language }, now)
  const when = isLater && goesAtAnyHour(reply, turn) ? handOffWordsFor(language).atAnyHour : sentence
  const question = findQuestion(reply)
  const word = reply.text.slice(0, reply.text.length - question.length).trimEnd()
  return { ...told, text: [`${word} ${when}`, question].filter(Boolean).join('\n\n') }
}

/** An emergency by the company's own rules, or a matter for people of one that is there at night: no opening time is said. */
function goesAtAnyHour({ hand_off_reason, lead }: Reply, turn: TurnBrief): boolean {
  if (hand_off_reason !== 'urgent') return false
  return (lead && 'why' in lead && lead.why === 'urgent') || promisesAnyHour(turn)
}

function findQuestion({ text, lead }: Reply): string {
  const asked = lead && 'asked' in lead ? (lead.asked?.text ?? '') : ''
  return text.endsWith(asked) ? asked : ''
}
