/** Reads every lead that is wanted, page by page, into one table. */
import { currentFacts } from '../../../shared/lead/facts/current-facts.ts'
import { type CsvCell, writeCsv } from '../../../shared/write-csv.ts'
import type { Backend } from '../../backend/create-backend.ts'
import { factsOfLead } from '../facts/facts-of-lead.ts'
import { fetchFacts, type HeardFact } from '../facts/fetch-facts.ts'
import { fetchClosedLeads } from '../fetch-closed-leads.ts'
import { fetchLeadsAfter, type LeadRow, type Wanted } from '../fetch-leads.ts'
import type { Setting } from '../fetch-setting.ts'
import { leadCells, leadColumns } from './lead-cells.ts'

/** What fits the address in which their facts are asked for. */
const pageSize = 80

type Export = {
  wanted: Wanted
  setting: Setting
  /** How many were read so far. */
  onRead: (leads: number) => void
}

/** Oldest first, as CSV. */
export async function exportLeads(backend: Backend, { wanted, setting, onRead }: Export): Promise<string> {
  const fields = setting.rules.fields
  const around = { fields, members: setting.members, origin: location.origin, now: new Date() }
  const rows: CsvCell[][] = [leadColumns(fields)]
  let after: string | null = null
  for (;;) {
    const page: LeadRow[] = await fetchLeadsAfter(backend, { ...wanted, after, limit: pageSize })
    const contacts = page.flatMap(({ contact_id }) => contact_id ?? [])
    const [facts, closed] = await Promise.all([fetchFactsOf(backend, page), fetchClosed(backend, contacts)])
    for (const lead of page) {
      const person = personOf(lead)
      const own = factsOfLead(facts.get(person) ?? [], lead, closed.get(person) ?? [])
      rows.push(leadCells(lead, { ...around, facts: currentFacts(own) }))
    }
    onRead(rows.length - 1)
    after = page.at(-1)?.id ?? null
    if (page.length < pageSize) return writeCsv(rows)
  }
}

/** By contact, or by conversation where nobody knows who it is. */
async function fetchFactsOf(backend: Backend, leads: LeadRow[]): Promise<Map<string, HeardFact[]>> {
  const facts = await fetchFacts(backend, {
    contacts: leads.flatMap(({ contact_id }) => contact_id ?? []),
    conversations: leads.filter(({ contact_id }) => !contact_id).map(lead => lead.conversation_id),
  })
  return Map.groupBy(facts, ({ conversation }) => conversation.contact_id ?? conversation.id)
}

async function fetchClosed(backend: Backend, contacts: string[]) {
  return Map.groupBy(await fetchClosedLeads(backend, contacts), ({ contact_id }) => contact_id ?? '')
}

function personOf({ contact_id, conversation_id }: LeadRow): string {
  return contact_id ?? conversation_id
}
