/** Lets the demo's assistant qualify by rules of its own, and plays the visitors whom it has qualified since. */
import { demoRules } from './demo/lead-rules.ts'
import { type DemoLead, demoLeads } from './demo/leads.ts'
import { playConversation, type Visit } from './play-conversation.ts'
import type { Stack } from './stack/open-stack.ts'

/** The demo's history is to be there: its visitors were only answered. */
export async function seedLeads(stack: Stack, visit: Visit): Promise<void> {
  await visit.desk(visit.ana, `companies/${visit.company}/lead-rules`, { version: 0, rules: demoRules })
  await stack.sql.query("update public.channels set purpose = 'qualify' where company_id = $1", [
    visit.company,
  ])
  for (const [index, lead] of demoLeads.entries()) {
    await playConversation(stack, visit, {
      ...lead,
      address: `198.51.100.${index + 1}`, // RFC 5737
      more: conversation => moveLead(stack, visit, conversation, lead),
    })
  }
}

async function moveLead(
  stack: Stack,
  { ana, desk }: Visit,
  conversation: string,
  { moved, because }: DemoLead,
): Promise<void> {
  if (!moved) return
  const [lead] = await stack.sql.query<{ id: string }>(
    'select id from public.leads where conversation_id = $1',
    [conversation],
  )
  if (lead) await desk(ana, `leads/${lead.id}/move`, { state: moved, ...(because && { reason: because }) })
}
