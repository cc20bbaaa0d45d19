/** Writes the story of a hand-off for whoever takes it: by rule, from what is stored, without a model. Pure. */
import type { HandOffPacket } from '../../../shared/hand-off-door.ts'
import type { Fact } from '../../../shared/lead/fact.ts'
import { currentFacts } from '../../../shared/lead/facts/current-facts.ts'
import { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { findCounterfactuals } from '../../../shared/lead/score/counterfactuals.ts'
import { leadTemplate } from '../../../shared/lead/templates/lead-template.ts'
import { readLanguage } from '../../../shared/read-language.ts'
import { textsFor } from '../../_answer/texts.ts'
import type { PacketBrief } from '../../_platform/hand-off-brief.ts'

const channels = { widget: 'on the website', sms: 'by text message', whatsapp: 'on WhatsApp' }

const reasons: Record<string, string> = {
  asked: 'They asked for a person.',
  urgent: 'It is urgent.',
  complaint: 'They complain.',
  unanswered: 'Nobody could answer them.',
  no_slot: 'No time on offer suits them.',
  qualified: 'They qualified as a lead.',
  unreadable: 'They sent something the assistant cannot read.',
  switched_off: 'The assistant is switched off there.',
  left: 'Whoever had them is gone.',
  booked: 'They booked a time.',
}

export function writePacket(brief: PacketBrief): HandOffPacket {
  const rules = brief.rules === null ? leadTemplate('bant', brief.language) : LeadRules.parse(brief.rules)
  const labelOf = (slot: string) => rules.fields.find(field => field.slot === slot)?.label ?? slot
  const facts = [...currentFacts(brief.facts).values()]
  const counterfactuals = brief.lead ? findCounterfactuals(rules, brief.lead.parts, brief.lead.total) : []
  const { hand_off, lead, open_question, sources, consent } = brief
  return {
    hand_off: { ...hand_off, claim: hand_off.claim as HandOffPacket['hand_off']['claim'] },
    summary: [who(brief, facts), what(facts, labelOf), why(brief, counterfactuals[0]?.text)],
    facts: facts.map(({ slot, value, quote, message, source, confidence, at }) => ({
      ...{ slot, label: labelOf(slot), value, quote, message, source, confidence, at },
    })),
    score: lead && {
      ...{ lead: lead.id, state: lead.state, total: lead.total, fit: lead.fit, intent: lead.intent },
      ...{ cell: lead.cell, bucket: lead.bucket },
      parts: lead.parts.map(({ slot, points, of, why }) => ({ slot, label: labelOf(slot), points, of, why })),
      next: counterfactuals.map(({ text }) => text),
    },
    ...{ open_question, sources, consent },
    next_line: suggestLine(brief, rules, counterfactuals[0]?.slot),
  }
}

function who({ visitor, channel }: PacketBrief, facts: Fact[]): string {
  const named = facts.find(({ slot }) => slot === 'name')?.value
  const name = typeof named === 'string' ? named : (visitor.name ?? 'A visitor')
  const messages = `${visitor.messages} ${visitor.messages === 1 ? 'message' : 'messages'}`
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const language = visitor.language && names.of(readLanguage(visitor.language))
  return `${name}, ${channels[channel]}: ${messages}${language ? `, in ${language}` : ''}.`
}

/** In the visitor's words; how they are reached stands among the facts. */
function what(facts: Fact[], labelOf: (slot: string) => string): string {
  const said = facts.filter(({ slot, quote }) => quote && !['name', 'email', 'phone'].includes(slot))
  if (said.length === 0) return 'Nothing is known yet of what they want.'
  const where = ({ source }: Fact) => (source === 'elsewhere' ? ' (told on the website)' : '')
  return said.map(fact => `${labelOf(fact.slot)}: “${fact.quote}”${where(fact)}`).join(' · ')
}

function why({ hand_off, lead }: PacketBrief, next: string | undefined): string {
  const reason = reasons[hand_off.reason] ?? 'A member took over.'
  if (!lead?.bucket) return reason
  const score = `${lead.bucket[0]!.toUpperCase()}${lead.bucket.slice(1)}, ${lead.total} of 100 (${lead.cell})`
  return `${reason} ${score}${next ? `; ${next}` : ''}.`
}

function suggestLine(
  { open_question, visitor, language }: PacketBrief,
  rules: LeadRules,
  slot: string | undefined,
): string {
  if (open_question) return textsFor(visitor.language ?? language).about(open_question.text.slice(0, 200))
  return rules.fields.find(field => field.slot === slot)?.question?.web ?? ''
}
