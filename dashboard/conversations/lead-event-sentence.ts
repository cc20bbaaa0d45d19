/** What a conversation told of a lead, as a sentence. */
import { declined, unsure } from '../../shared/lead/fact.ts'
import { leadTemplates } from '../../shared/lead/templates/lead-template.ts'
import type { ConversationEvent } from '../backend/rows.ts'
import { isPlace, placeNames } from '../leads/states.ts'

type Telling = {
  /** Whoever did it. */
  who: string
  nameOf: (userId: unknown) => string
  /** What the company calls its fields, by slot. */
  labels: ReadonlyMap<string, string>
}

/** Null for what needs no telling, and for events of another kind. */
export function leadEventSentence(
  { kind, actor, details }: ConversationEvent,
  { who, nameOf, labels }: Telling,
): string | null {
  const labelOf = (slot: string) => labels.get(slot) ?? usualLabels.get(slot) ?? slot.replaceAll('_', ' ')
  const field = labelOf(String(details.slot))
  switch (kind) {
    case 'fact_recorded':
      return factSentence(details, field, actor === 'member' ? who : null)
    case 'question_asked':
      return null // stands in the message itself
    case 'question_declined':
      return `${field}: they would rather not say`
    case 'lead_moved':
      return movedSentence(details, labelOf, actor === 'member' ? who : null)
    case 'lead_given_back':
      return `${who} let the assistant decide about the lead again`
    case 'lead_assigned':
      return details.to ? `${who} gave the lead to ${nameOf(details.to)}` : `${who} left the lead to nobody`
    case 'disqualification_reversed':
      return `${who} set aside ${sayRule(String(details.rule), labelOf)} for them`
    case 'qualifying_failed':
      return 'Nothing of this could be noted for the lead: the answer went out all the same'
    default:
      return null
  }
}

function factSentence(
  { value, quote, source }: ConversationEvent['details'],
  field: string,
  member: string | null,
): string | null {
  if (source === 'elsewhere') return `Known from the website, under ${field}: “${String(quote)}”`
  if (value === declined && !member) return null // said by the event beside it
  if (member) {
    const words = typeof value === 'object' ? '' : ` ${String(value)}`
    return `${member} wrote down, under ${field}:${words}`.replace(/:$/, '')
  }
  return value === unsure ? `${field}: they do not know yet` : `Noted under ${field}: “${String(quote)}”`
}

function movedSentence(
  { to, reason }: ConversationEvent['details'],
  labelOf: (slot: string) => string,
  member: string | null,
): string {
  const place = String(to)
  if (member) {
    const name = isPlace(place) ? placeNames[place] : place
    return `${member} moved the lead to “${name}”${reason ? `: ${String(reason)}` : ''}`
  }
  const became = becomes[place] ?? `The lead is now “${place.replaceAll('_', ' ')}”`
  const why =
    reasons[String(reason)] ?? (place === 'disqualified' ? `by ${sayRule(String(reason), labelOf)}` : '')
  return why ? `${became}, ${why}` : became
}

const becomes: Record<string, string> = {
  new: 'They may become a customer: a new lead',
  engaged: 'They may become a customer: a new lead',
  qualifying: 'They may become a customer: the assistant asks what decides it',
  hot: 'Now a hot lead: ready to buy',
  warm: 'Now a warm lead: worth staying in touch',
  cold: 'Now a cold lead: answered, and no time of yours',
  needs_review: 'A person has to decide about this lead',
  disqualified: 'No lead for you',
  booked: 'The lead has an appointment',
}

const reasons: Record<string, string> = {
  objection: 'because they do not agree',
  contradiction: 'because what they said contradicts itself',
  urgent: 'because it is urgent',
  appointment_cancelled: 'because they cancelled their appointment',
  needs_person: 'because a person is needed',
  refused_twice: 'because they would rather not be asked',
  idle: 'because they stopped writing',
}

/** As the templates call them, for what the company's rules know no longer. */
const usualLabels = new Map(
  Object.values(leadTemplates).flatMap(({ rules }) => rules.fields.map(({ slot, label }) => [slot, label])),
)

/** What the templates' rules look at; one a company made is named after it. */
const ruleSlots: Record<string, string> = { area: 'place', budget_low: 'budget' }

function sayRule(rule: string, labelOf: (slot: string) => string): string {
  const slot = ruleSlots[rule] ?? rule.replace(/^no_/, '').replace(/_\d+$/, '')
  return `your rule about “${labelOf(slot)}”`
}
