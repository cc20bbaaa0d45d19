/** Plays one of the demo's conversations: the visitor through the widget's door, Ana through the desk; then dates it back. */
import type { DemoConversation } from './demo/history.ts'
import type { Desk } from './desk.ts'
import type { Stack } from './stack/open-stack.ts'

/** `ana`: her id; the desk is asked in her name. */
export type Visit = { company: string; key: string; origin: string; ana: string; desk: Desk }

/** `address`: what the visitor comes from. `more`: what Ana does besides, before it is dated back. */
type Played = DemoConversation & { address: string; more?: (conversation: string) => Promise<void> }

/** Everything that came of it is as old as it is, but for a timer that still runs. */
export async function playConversation(stack: Stack, visit: Visit, said: Played): Promise<void> {
  const id = await converse(stack, visit, said)
  if (said.anaSays) {
    await visit.desk(visit.ana, `conversations/${id}/reply`, { id: crypto.randomUUID(), text: said.anaSays })
    await visit.desk(visit.ana, `conversations/${id}/close`)
  }
  await said.more?.(id)
  await dateBack(stack, id, said)
}

async function converse(stack: Stack, { key, origin }: Visit, said: Played): Promise<string> {
  const visitId = crypto.randomUUID()
  let token = ''
  let lastReply = ''

  const post = async (door: string, body: object) => {
    const request = new Request(`${origin}/functions/v1/widget/${key}/${door}`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
    const response = await stack.fetch(request, said.address)
    if (!response.ok)
      throw new Error(`The demo's history could not be written: ${response.status} from ${door}.`)
    return response.status === 204
      ? null
      : ((await response.json()) as { token?: string; reply?: { id: string } })
  }

  const page = `${origin}/demo/${said.page}`
  await post('visits', { visit: visitId, page, engaged: true })
  for (const text of said.says) {
    const answered = await post('messages', { id: crypto.randomUUID(), text, visit: visitId, page })
    token ||= answered?.token ?? ''
    lastReply = answered?.reply?.id ?? ''
  }
  if (said.helpful !== undefined && lastReply)
    await post('feedback', { message: lastReply, helpful: said.helpful })
  if (said.asksForPerson) await post('person', {})

  const [row] = await stack.sql.query<{ id: string }>(
    'select id from public.conversations where visit_id = $1',
    [visitId],
  )
  return row?.id ?? ''
}

/** Every row of the conversation moves by the same amount, so the pauses in it stay as they were. */
async function dateBack(
  stack: Stack,
  conversation: string,
  { daysAgo, at }: DemoConversation,
): Promise<void> {
  if (daysAgo === undefined) return
  await stack.sql.transaction(async query => {
    await query("set local session_replication_role = 'replica'") // events are final, and nobody need be woken
    const [row] = await query<{ by: string }>(
      `select ((((now() at time zone k.time_zone)::date - $2::int) + $3::time) at time zone k.time_zone - c.started_at)::text as by
      from public.conversations c join public.companies k on k.id = c.company_id
      where c.id = $1`,
      [conversation, daysAgo, at],
    )
    const by = row?.by ?? '0'
    for (const statement of [
      `update public.conversations set started_at = started_at + $2::interval, last_message_at = last_message_at + $2::interval where id = $1`,
      `update public.messages set created_at = created_at + $2::interval, sent_at = sent_at + $2::interval where conversation_id = $1`,
      `update public.conversation_events set at = at + $2::interval where conversation_id = $1`,
      `update public.lead_facts set at = at + $2::interval where conversation_id = $1`,
      `update public.leads set created_at = created_at + $2::interval, state_changed_at = state_changed_at + $2::interval,
        intent_at = intent_at + $2::interval,
        signals = jsonb_set(signals, '{last_contact_at}', to_jsonb(to_char(
          ((signals ->> 'last_contact_at')::timestamptz + $2::interval) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
        )))
      where conversation_id = $1`,
      `update public.hand_offs set created_at = created_at + $2::interval, offered_at = offered_at + $2::interval,
        claimed_at = claimed_at + $2::interval, over_at = over_at + $2::interval
      where conversation_id = $1`,
      `update public.gaps set created_at = created_at + $2::interval where conversation_id = $1`,
      `update public.entry_phrasings set created_at = created_at + $2::interval where conversation_id = $1`,
      `update public.visits v set started_at = v.started_at + $2::interval, engaged_at = v.engaged_at + $2::interval
      from public.conversations c where c.id = $1 and v.company_id = c.company_id and v.id = c.visit_id`,
    ]) {
      await query(statement, [conversation, by])
    }
  })
}
