/** A lead's score from the events of whoever it is, and from nothing else. */
import type { RecordedFact } from '../../../shared/lead/fact.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { scoreFacts } from '../../../shared/lead/score/score-facts.ts'
import type { Signals } from '../../../shared/lead/score/signals.ts'
import { withoutRules } from '../../../shared/lead/score/without-rules.ts'
import type { Query } from '../../../supabase/local/stack/database/database.ts'

type LoggedEvent = { kind: string; at: string; details: Record<string, unknown> }

export async function replayLead(query: Query, lead: string, rulesOf: (version: number) => LeadRules) {
  const events = await query<LoggedEvent>(
    `select e.kind, e.at, e.details
      from leads l
      join conversations c on c.company_id = l.company_id and (c.id = l.conversation_id or c.contact_id = l.contact_id)
      join conversation_events e on e.conversation_id = c.id
      where l.id = $1
      order by e.at, e.conversation_id, e.seq`,
    [lead],
  )
  const last = events.findLastIndex(({ kind, details }) => kind === 'lead_scored' && details.lead === lead)
  const scored = events[last]!.details
  const before = events.slice(0, last)
  const closed = closedAt(before, lead)
  const facts = before
    .filter(({ kind }) => kind === 'fact_recorded')
    .map(({ details }) => details as unknown as RecordedFact)
    .filter(({ slot, at }) => Date.parse(at) > closed || ['name', 'email', 'phone'].includes(slot))
  const reversed = before
    .filter(({ kind, details }) => kind === 'disqualification_reversed' && details.lead === lead)
    .map(({ details }) => String(details.rule))
  const rules = withoutRules(rulesOf(Number(scored.rules_version)), reversed)
  const score = scoreFacts(rules, facts, scored.signals as Signals, new Date(String(scored.at)))
  const { fit, intent, total, cell, bucket, parts, disqualified } = score
  return { fit, intent, total, cell, bucket, parts, disqualified }
}

/** When this person's last lead but this one was won or lost. */
function closedAt(events: LoggedEvent[], lead: string): number {
  const stands = new Map<unknown, LoggedEvent>()
  for (const event of events) if (event.kind === 'lead_moved') stands.set(event.details.lead, event)
  stands.delete(lead)
  const closings = [...stands.values()].filter(({ details }) => ['won', 'lost'].includes(String(details.to)))
  return Math.max(0, ...closings.map(({ at }) => Date.parse(at)))
}
