/** Many people who are each owed one message: rows as the verbs make them, without asking the gate one by one. */
import type { Database } from '../../../supabase/local/stack/database/database.ts'

export async function fillOutbox(
  database: Database,
  { companyId, channelId }: { companyId: string; channelId: string },
  people: number,
): Promise<void> {
  await database.transaction(async query => {
    await query('set local session_replication_role = replica') // no triggers
    await query(fill, [companyId, channelId, people])
  })
}

const fill = `
  with people as materialized (
    select i, private.uuid_v7() as contact, private.uuid_v7() as address, private.uuid_v7() as conversation,
      private.uuid_v7() as message
    from generate_series(1, $3::int) i
  ),
  contact as (insert into contacts (id, company_id) select contact, $1 from people),
  address as (
    insert into addresses (id, company_id, contact_id, kind, value)
    select address, $1, contact, 'sms', '+4478' || lpad(i::text, 8, '0') from people
  ),
  conversation as (
    insert into conversations (id, company_id, channel_id, contact_id, address_id, last_inbound_at, message_count)
    select conversation, $1, $2, contact, address, now(), 1 from people
  ),
  message as (
    insert into messages (id, company_id, conversation_id, seq, turn, direction, author, text)
    select message, $1, conversation, 1, 1, 'out', 'assistant', 'Hello' from people
  )
  insert into deliveries (company_id, conversation_id, channel_id, message_id, seq, purpose, due_at)
  select $1, conversation, $2, message, 1, 'answer', now() - interval '1 hour' + i * interval '1 millisecond' from people`
