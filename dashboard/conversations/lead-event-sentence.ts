/** What a conversation told of a lead, as a sentence. */
import { declined, unsure } from '../../shared/lead/fact.ts'
import { leadTemplates } from '../../shared/lead/templates/lead-template.ts'
import type { ConversationEvent } from '../backend/rows.ts'

type Telling = { who: string; nameOf: (userId: unknown) => string }

/** `who`: whoever did it. Null for what needs no telling, and for events of another kind. */
export function leadEventSentence(
  { kind, actor, details }: ConversationEvent,
  { who, nameOf }: Telling,
): string | null {
  const field = labelOf(String(details.slot))
  switch (kind) {
    case 'fact_recorded':
      return factSentence(details, field, actor === 'member' ? who : null)
    case 'question_asked':
      return details.kind === 'confirm' ? `Asked whether this was right: ${field}` : `Asked for: ${field}`
    case 'question_declined':
      return `They would rather not say: ${field}`
    case 'lead_moved':
      return movedSentence(details, actor === 'member' ? who : null)
    case 'lead_given_back':
      return `${who} gave the lead back to the assistant`
    case 'lead_assigned':
      return details.to ? `${who} gave the lead to ${nameOf(details.to)}` : `${who} left the lead to nobody`
    case 'disqualification_reversed':
      return `${who} reversed the rule “${labelOf(String(details.rule))}” for them`
    case 'qualifying_failed':
      return 'Nothing could be noted or asked with this answer'
    default:
      return null
  }
}

function factSentence(
  { value, quote }: ConversationEvent['details'],
  field: string,
  member: string | null,
): string | null {
  if (value === declined && !member) return null // said by the event beside it
  if (member) return `${member} noted ${field}${typeof value === 'object' ? '' : `: ${String(value)}`}`
  return value === unsure ? `They do not know yet: ${field}` : `Noted ${field}: “${String(quote)}”`
}

function movedSentence({ to, reason }: ConversationEvent['details'], member: string | null): string {
  const state = states[String(to)] ?? String(to)
  if (member) return `${member} moved the lead to “${state}”${reason ? `: ${String(reason)}` : ''}`
  const why =
    reasons[String(reason)] ?? (to === 'disqualified' ? `by the rule “${labelOf(String(reason))}”` : '')
  return `The lead is now “${state}”${why && `, ${why}`}`
}

const states: Record<string, string> = { needs_review: 'needs review' }
const reasons: Record<string, string> = {
  objection: 'because they do not agree',
  contradiction: 'because what they said contradicts itself',
  urgent: 'because it is urgent',
  appointment_booked: 'because they booked a time',
  appointment_cancelled: 'because they cancelled their appointment',
  needs_person: 'because a person is needed',
  refused_twice: 'because they would rather not be asked',
  asked_enough: 'because enough was asked',
  idle: 'because they stopped writing',
}

const labels = new Map(
  Object.values(leadTemplates).flatMap(({ rules }) =>
    rules.fields.map(({ slot, label }) => [slot, label.toLowerCase()] as const),
  ),
)

/** A company's own field is called by its name. */
function labelOf(slot: string): string {
  return labels.get(slot) ?? slot.replaceAll('_', ' ')
}
