-- What is known of somebody who has been here before: facts for the answer, and no transcript.

-- Whether a conversation is certainly with its contact: they wrote from the contact's own number, or have texted the code
-- of this conversation. A name or an address typed into a chat proves nothing.
create function private.is_proven(conversation public.conversations)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select conversation.contact_id is not null and (
    conversation.address_id is not null
    or exists (
      select from public.conversation_events e
      where e.company_id = conversation.company_id and e.conversation_id = conversation.id and e.kind = 'linked'
    )
  )
$$;

-- What the contact of a conversation was told earlier, here or on another channel; null for whoever is not known for
-- certain, or never was here. Neither name nor number: no answer needs them.
--   language    the contact's, where a member has put it down
--   topics      what they were answered before, in the company's words, newest first: [{question, on}]; at most five
--   unanswered  their last question that nobody could answer, in their words, if it was their last: {question, on}
--   is_waiting  on another channel they wait for a person, or speak with one
-- Read from the last sixty messages of their six latest conversations; here, only what the history no longer holds.
create function private.recall_contact(conversation_id uuid)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  here public.conversations;
begin
  select * into here from public.conversations c where c.id = recall_contact.conversation_id;
  if here.contact_id is null or not private.is_proven(here) then
    return null;
  end if;

  return (
    with known as materialized (
      select c.id, c.message_count, c.mode
      from public.conversations c
      where c.company_id = here.company_id and c.contact_id = here.contact_id
        and (c.id <> here.id or c.message_count > 16) and private.is_proven(c)
      order by c.last_message_at desc
      limit 6
    ),
    replies as materialized (
      select m.id, m.conversation_id, m.seq, m.sent_at, m.outcome
      from known
      cross join lateral (
        select each.id, each.conversation_id, each.seq, each.sent_at, each.outcome
        from public.messages each
        where each.conversation_id = known.id and each.author = 'assistant' and each.outcome is not null
          and each.seq > known.message_count - 60
          and (known.id <> here.id or each.seq <= known.message_count - 16)
        order by each.seq desc
        limit 12
      ) m
    ),
    topics as (
      select distinct on (v.entry_id) v.question, r.sent_at
      from replies r
      join public.message_sources s on s.message_id = r.id and s.rank = 1
      join public.entry_versions v on v.id = s.entry_version_id
      where r.outcome = 'answered'
      order by v.entry_id, r.sent_at desc
    ),
    last_reply as (
      select r.conversation_id, r.seq, r.sent_at, r.outcome from replies r order by r.sent_at desc limit 1
    ),
    facts as (
      select jsonb_strip_nulls(jsonb_build_object(
        'language', (select c.language from public.contacts c where c.id = here.contact_id),
        'topics', (
          select jsonb_agg(jsonb_build_object('question', t.question, 'on', t.sent_at::date) order by t.sent_at desc)
          from (select * from topics order by topics.sent_at desc limit 5) t
        ),
        'unanswered', (
          select jsonb_build_object('question', left(coalesce(m.meaning, m.text), 200), 'on', last_reply.sent_at::date)
          from last_reply
          cross join lateral (
            select asked.meaning, asked.text
            from public.messages asked
            where asked.conversation_id = last_reply.conversation_id and asked.seq < last_reply.seq and asked.author = 'visitor'
              and coalesce((asked.details ->> 'is_question')::boolean, true)
            order by asked.seq desc
            limit 1
          ) m
          where last_reply.outcome = 'unknown'
        ),
        'is_waiting', (select true where exists (select from known where known.id <> here.id and known.mode in ('waiting', 'member')))
      )) as known
    )
    select case when facts.known <> '{}' then facts.known end from facts
  );
end
$$;
