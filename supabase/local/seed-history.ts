/** Plays the demo's visitors through the widget's own door, then dates what they left back to when they came. */
import { type DemoConversation, demoHistory } from './demo/history.ts'
import type { Stack } from './stack/open-stack.ts'

/** Visits in which nobody wrote, per conversation. */
const quietVisits = 6

type Visit = { company: string; key: string; origin: string }

export async function seedHistory(stack: Stack, visit: Visit): Promise<void> {
  for (const [index, conversation] of demoHistory.entries()) {
    // An address of its own for each visitor (RFC 5737): the door counts what one address sends.
    const id = await converse(stack, visit, conversation, `192.0.2.${index + 1}`)
    await dateBack(stack, id, conversation)
  }
  await addQuietVisits(stack, visit)
}

async function converse(
  stack: Stack,
  { key, origin }: Visit,
  said: DemoConversation,
  address: string,
): Promise<string> {
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
    const response = await stack.fetch(request, address)
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
      `update public.gaps set created_at = created_at + $2::interval where conversation_id = $1`,
      `update public.entry_phrasings set created_at = created_at + $2::interval where conversation_id = $1`,
      `update public.visits v set started_at = v.started_at + $2::interval, engaged_at = v.engaged_at + $2::interval
      from public.conversations c where c.id = $1 and v.company_id = c.company_id and v.id = c.visit_id`,
    ]) {
      await query(statement, [conversation, by])
    }
  })
}

async function addQuietVisits(stack: Stack, { company, origin }: Visit): Promise<void> {
  const times = demoHistory.flatMap(({ daysAgo, page }, index) =>
    Array.from({ length: quietVisits }, (_, visit) => ({
      page: `${origin}/demo/${page}`,
      minutesAgo: daysAgo * 1440 + ((index * 97 + visit * 131) % 720),
    })),
  )
  await stack.sql.query(
    `insert into public.visits (id, company_id, channel_id, page, started_at)
    select gen_random_uuid(), c.company_id, c.id, v.page, now() - make_interval(mins => v."minutesAgo")
    from jsonb_to_recordset($2::jsonb) as v (page text, "minutesAgo" int), public.channels c
    where c.company_id = $1 and c.kind = 'widget'`,
    [company, times],
  )
}
