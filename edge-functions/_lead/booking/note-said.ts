/** Keeps what somebody said of themselves while booking: what they are called, how they can be reached. */
import type { Fact } from '../../../shared/lead/fact.ts'
import type { LeadBrief } from '../../_platform/lead-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { readEmails } from '../extract/contact/read-emails.ts'
import { readPhones } from '../extract/contact/read-phones.ts'
import type { Moment } from './moment.ts'

type Said = { slot: 'name' | 'email' | 'phone'; value: string; quote: string }

/** As facts of the lead, beside those that were read anyway. */
export function noteSaid(reply: Reply, moment: Moment, { said }: LeadBrief): Reply {
  const { lead } = reply
  if (!lead || 'failed' in lead) return reply
  const isNew = ({ slot }: Said) => !lead.facts.some(fact => fact.slot === slot)
  const facts = [...listName(moment), ...listContact(moment)]
    .filter(isNew)
    .flatMap(({ quote, ...fact }): Fact[] => {
      const line = said.findLast(({ author, text }) => author === 'visitor' && text.includes(quote))
      if (!line) return []
      const read = { source: 'visitor', confidence: 0.95, extractor: 'rule', version: 1 } as const
      return [{ ...fact, ...read, quote, message: line.id, at: line.at }]
    })
  return facts.length > 0 ? { ...reply, lead: { ...lead, facts: [...lead.facts, ...facts] } } : reply
}

function listName({ name }: Moment): Said[] {
  return name === null ? [] : [{ slot: 'name', value: name, quote: name }]
}

function listContact({ text, country, saysContact }: Moment): Said[] {
  if (!saysContact) return []
  const emails = readEmails(text, true).map(found => ({ slot: 'email' as const, ...found }))
  const phones = readPhones(text, { country, isAsked: true, known: new Set() })
  const found = [...emails, ...phones.map(each => ({ slot: 'phone' as const, ...each }))]
  return found.map(({ slot, value, start, end }) => ({ slot, value, quote: text.slice(start, end) }))
}
