/** Why a lead was moved, in words: a member's own, a rule's, or what made the assistant stop or go on asking. */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { sayNoLead } from '../../lead-rules/limits/say-no-lead.ts'

const reasons: Record<string, string> = {
  ask: 'a question that decides it is still open',
  confirm: 'something they said has to be confirmed',
  answer_first: 'they are answered first',
  in_flight: 'a question is still open',
  changed_subject: 'they have changed the subject',
  no_interest: 'they have shown no interest yet',
  just_looking: 'they are only looking around',
  not_a_lead: 'they came for something else',
  needs_person: 'a person is needed',
  objection: 'they do not agree',
  contradiction: 'what they said contradicts itself',
  urgent: 'it is urgent',
  refused_twice: 'they would rather not be asked',
  idle: 'they have gone',
  certain: 'no answer could change it any more',
  asked_enough: 'enough was asked',
  nothing_left: 'there is nothing left to ask',
  appointment_booked: 'they booked a time',
  appointment_cancelled: 'they cancelled their appointment',
}

/** `null` where there is nothing to say. */
export function moveReason(reason: unknown, rules: LeadRules): string | null {
  if (typeof reason !== 'string' || reason === '') return null
  const rule = rules.disqualifiers.find(({ id }) => id === reason)
  if (rule) return `by your rule: ${lower(sayNoLead(rules, rule))}`
  return reasons[reason] ?? reason.replaceAll('_', ' ')
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
