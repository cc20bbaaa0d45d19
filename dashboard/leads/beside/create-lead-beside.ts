/** The open lead of whoever a conversation is with, kept current beside it. */
import { currentFacts } from '../../../shared/lead/facts/current-facts.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { afterQuiet } from '../../backend/after-quiet.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { unwrap } from '../../backend/unwrap.ts'
import { fetchLeadRules } from '../../lead-rules/fetch-lead-rules.ts'
import { factsOfLead } from '../facts/facts-of-lead.ts'
import { fetchFacts, type HeardFact } from '../facts/fetch-facts.ts'
import { fetchClosedLeads } from '../fetch-closed-leads.ts'
import { fetchLead } from '../fetch-leads.ts'

/** `contactId`: null as long as nobody knows who it is. */
export function createLeadBeside(
  { backend, company, wakes }: SignedIn,
  { conversationId, contactId }: { conversationId: string; contactId: string | null },
) {
  const lead = createLoadable(async () => {
    const id = await findLead()
    const row = id && (await fetchLead(backend, id))
    if (!row) return null
    const contacts = contactId ? [contactId] : []
    const { id: companyId, language } = company.peek()
    const [heard, closed, { rules }] = await Promise.all([
      fetchFacts(backend, { contacts, conversations: contactId ? [] : [conversationId] }),
      fetchClosedLeads(backend, contacts),
      fetchLeadRules(backend, companyId, language),
    ])
    const facts = currentFacts(factsOfLead(heard, row, closed)) as Map<string, HeardFact>
    return { row, facts, fields: rules.fields }
  })

  /** The open one, else the latest that was won or lost. */
  async function findLead(): Promise<string | null> {
    const leads = backend.from('leads').select('id').is('merged_into', null)
    const theirs = contactId
      ? leads.eq('contact_id', contactId)
      : leads.eq('conversation_id', conversationId).is('contact_id', null)
    const [found] = unwrap(
      await theirs.order('is_open', { ascending: false }).order('created_at', { ascending: false }).limit(1),
    )
    return found?.id ?? null
  }

  const reloadSoon = afterQuiet(lead.reload, 1_000)
  const stopListening = wakes.listen({
    lead: reloadSoon.call,
    conversation: changed => {
      if (changed === conversationId) reloadSoon.call()
    },
    refresh: lead.reload,
  })
  lead.reload()

  return {
    state: lead.state,
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
