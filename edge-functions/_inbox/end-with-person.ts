/** Ends a reply that calls a person: with the one question how they can be reached, where nobody could come back to them. Pure. */
import { currentFacts } from '../../shared/lead/facts/current-facts.ts'
import { isReachable } from '../../shared/lead/facts/is-reachable.ts'
import { wasDeclined } from '../../shared/lead/questions/may-ask.ts'
import { callPersonTextsFor } from '../_lead/call-person-texts.ts'
import type { Heard } from '../_lead/hear-turn.ts'
import { isLeftAlone } from '../_lead/is-left-alone.ts'
import { languageOf } from '../_lead/language-of.ts'
import type { AskedQuestion } from '../_platform/lead-brief.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'

type Calling = {
  heard: Heard
  turn: TurnBrief
  /** An emergency: then only a number helps. */
  isPressing: boolean
}

/** Once, and once more for whoever passed over it. */
const mostTimes = 2

export function endWithPerson(reply: Reply, calling: Calling): Reply {
  const lead = reply.lead && 'state' in reply.lead ? reply.lead : null
  if (!lead) return reply
  const why = calling.isPressing ? 'urgent' : lead.why
  const asked = reply.text.trimEnd().endsWith('?') ? null : askContact(calling)
  const text = asked ? `${reply.text}\n\n${asked.text}` : reply.text
  return { ...reply, text, lead: { ...lead, why, asked } }
}

/** Null where they can be reached, or would rather not; whoever texts is reached by that. */
function askContact({ heard, turn, isPressing }: Calling): AskedQuestion | null {
  const { brief, rules, facts, asked } = heard
  const fields = rules.fields.filter(({ type }) => type === 'phone' || type === 'email')
  const field = fields.find(({ type }) => type === (isPressing ? 'phone' : 'email')) ?? fields[0]
  if (turn.channel !== 'widget' || !field || isLeftAlone(brief.said)) return null
  const known = [...brief.facts, ...facts]
  const before = asked.filter(({ slot }) => fields.some(one => one.slot === slot))
  const isRefused =
    fields.some(({ slot }) => wasDeclined(known, slot)) || before.some(({ outcome }) => outcome === 'refused')
  if (isRefused || before.length >= mostTimes || isReachable(fields, currentFacts(known))) return null
  const { bestNumber, howToReach } = callPersonTextsFor(languageOf(brief))
  const text = isPressing ? bestNumber : howToReach
  return { slot: field.slot, kind: 'ask', turn: turn.turn, text }
}
