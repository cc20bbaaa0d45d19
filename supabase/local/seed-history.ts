/** Plays the demo's visitors through the widget's own door, then dates what they left back to when they came. */
import { demoHistory } from './demo/history.ts'
import { playConversation, type Visit } from './play-conversation.ts'
import type { Stack } from './stack/open-stack.ts'

/** Visits in which nobody wrote, per conversation. */
const quietVisits = 6

export async function seedHistory(stack: Stack, visit: Visit): Promise<void> {
  for (const [index, conversation] of demoHistory.entries()) {
    // An address of its own for each visitor (RFC 5737): the door counts what one address sends.
    await playConversation(stack, visit, { ...conversation, address: `192.0.2.${index + 1}` })
  }
  await addQuietVisits(stack, visit)
}

async function addQuietVisits(stack: Stack, { company, origin }: Visit): Promise<void> {
  const times = demoHistory.flatMap(({ daysAgo = 0, page }, index) =>
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
