/** How whoever waits for a person can be reached, asked once where nobody knows it yet. */
import { currentFacts } from '../../shared/lead/facts/current-facts.ts'
import { isReachable } from '../../shared/lead/facts/is-reachable.ts'
import { wasDeclined } from '../../shared/lead/questions/may-ask.ts'
import type { AskedQuestion } from '../_platform/lead-brief.ts'
import type { Heard } from './hear-turn.ts'
import { isLeftAlone } from './is-left-alone.ts'

/** Pure. Null where it is known, was asked or refused, or is not the company's to ask. Whoever texts can be texted. */
export function askContact(
  { brief, rules, facts, asked, foreign }: Heard,
  { turn, channel }: { turn: number; channel: 'widget' | 'sms' | 'whatsapp' },
): AskedQuestion | null {
  const known = [...brief.facts, ...facts]
  const ways = rules.fields.filter(({ type }) => type === 'email' || type === 'phone')
  if (channel !== 'widget' || brief.had_person || isReachable(ways, currentFacts(known))) return null
  if (isLeftAlone(brief.said)) return null
  if (ways.some(({ slot }) => asked.some(one => one.slot === slot) || wasDeclined(known, slot))) return null
  const field = ways.find(({ is_needed, question }) => is_needed && question && !foreign.has(question.web))
  return field ? { slot: field.slot, kind: 'ask', turn, text: field.question!.web } : null
}
