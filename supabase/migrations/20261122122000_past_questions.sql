-- What visitors have asked of late, found again with today's entries: so an owner sees what another confidence to answer
-- from would change.

-- The company's last two hundred questions that the assistant replied to, the newest first, each found in its turn as
-- private.brief_turn does; one asked in the same words again is one row. As long as four seconds allow: what is left out
-- then is the oldest.
--   times          how often it was among them
--   said           answered · offered · unknown: what became of it when it was asked last
--   entry_id, entry_question, confidence   of today's best entry; null where none shares a word with it
-- Raises 42501 for whoever is no member.
create function private.past_questions(company_id uuid)
  returns table (
    message_id uuid, conversation_id uuid, asked_at timestamptz, question text, times int, said text,
    entry_id uuid, entry_question text, confidence float8
  )
  language plpgsql stable security definer rows 200 -- the words entries are found by are in no member's reach
  set search_path = '' set jit = off
as $$
#variable_conflict use_column
declare
  began constant timestamptz := clock_timestamp();
  asked record;
begin
  if not exists (select from private.my_company_ids() mine where mine = past_questions.company_id) then
    raise exception 'There is no such company, or you are no member of it.' using errcode = '42501';
  end if;

  for asked in
    with replied as (
      select recent.*
      from (
        select m.conversation_id, m.seq, m.outcome, m.created_at
        from public.messages m
        where m.company_id = past_questions.company_id
        order by m.created_at desc
        limit 5000
      ) recent
      where recent.outcome is not null
      order by recent.created_at desc
      limit 200
    ), read as (
      select last.id, last.seq, last.sent_at, replied.conversation_id, last.created_at, last.text, replied.outcome,
        private.question_key(last.text) as key
      from replied
      cross join lateral (
        select m.id, m.seq, m.sent_at, m.created_at, coalesce(m.meaning, m.text) as text
        from public.messages m
        where m.conversation_id = replied.conversation_id and m.seq < replied.seq and m.author = 'visitor'
          and coalesce((m.details ->> 'is_question')::boolean, true)
        order by m.seq desc
        limit 1
      ) last
      where last.text <> ''
    ), once as (
      select distinct on (read.key) read.*, count(*) over (partition by read.key)::int as times
      from read
      order by read.key, read.created_at desc
    )
    select once.* from once order by once.created_at desc, once.id
  loop
    exit when clock_timestamp() > began + interval '4 seconds';
    message_id := asked.id;
    conversation_id := asked.conversation_id;
    asked_at := asked.created_at;
    question := asked.text;
    times := asked.times;
    said := asked.outcome;
    select found.entry_id, found.question, found.confidence into entry_id, entry_question, confidence
    from private.find_for_turn(past_questions.company_id, asked.text, array(
      select before.text
      from (
        select m.seq, coalesce(m.meaning, m.text) as text
        from public.messages m
        where m.conversation_id = asked.conversation_id and m.seq < asked.seq and m.author = 'visitor'
          and coalesce((m.details ->> 'is_question')::boolean, true)
          and m.sent_at > asked.sent_at - interval '4 hours'
        order by m.seq desc
        limit 2
      ) before
      order by before.seq
    ), 1) found;
    return next;
  end loop;
end
$$;

create function public.past_questions(company_id uuid)
  returns table (
    message_id uuid, conversation_id uuid, asked_at timestamptz, question text, times int, said text,
    entry_id uuid, entry_question text, confidence float8
  )
  language sql stable rows 200
  set search_path = ''
as $$
  select * from private.past_questions(past_questions.company_id)
$$;

grant execute on function private.past_questions(uuid), public.past_questions(uuid) to authenticated;
