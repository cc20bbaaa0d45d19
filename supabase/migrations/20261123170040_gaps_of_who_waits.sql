-- What came of a gap, where the question was asked by somebody who waited for a person already.

-- One of, the first that holds:
--   chosen    took one of the questions that were offered
--   member    a member wrote to them afterwards
--   waiting   is waiting for a person: asked for one, or the assistant had to stop
--   person    waited for a person, and nobody wrote
--   answered  asked the same again in other words, and was answered
--   went_on   asked something else
--   here      wrote or was written to within the last half hour
--   left      without an answer
create or replace function private.next_after_gap(gap public.gaps)
  returns text
  language sql stable security definer
  set search_path = ''
as $$
  with asked as (
    select m.seq from public.messages m where m.id = gap.message_id
  ), later as (
    select m.seq, m.author, m.outcome, coalesce(m.meaning, m.text) as text,
      m.author = 'visitor' and coalesce((m.details ->> 'is_question')::boolean, true) as is_question
    from public.messages m, asked
    where m.conversation_id = gap.conversation_id
      and m.seq > coalesce((select r.seq from public.messages r where r.id = gap.reply_id), asked.seq)
    order by m.seq
    limit 40
  ), wanted as (
    select 1
    from public.conversation_events e
    where e.conversation_id = gap.conversation_id and e.kind = 'mode_changed' and e.details ->> 'to' = 'waiting'
      and e.at >= gap.created_at
    limit 1
  )
  select case
    when gap.is_chosen then 'chosen'
    when exists (select from later where author = 'member') then 'member'
    when c.mode = 'waiting' then 'waiting'
    when exists (select from wanted) then 'person'
    when again.is_answered then 'answered'
    when exists (select from later where is_question) then 'went_on'
    when c.last_message_at > now() - interval '30 minutes' and c.mode <> 'closed' then 'here'
    else 'left'
  end
  from public.conversations c
  cross join lateral (
    select coalesce(bool_or(reply.outcome = 'answered'), false) as is_answered
    from (select * from later where is_question order by seq limit 3) question
    cross join lateral (
      select l.outcome from later l where l.seq > question.seq and l.author = 'assistant' and l.outcome is not null
      order by l.seq
      limit 1
    ) reply
    where reply.outcome = 'answered'
      and 0.3 <= private.likeness(gap.company_id, (
        select k.language from public.gap_clusters k where k.id = gap.cluster_id
      ), gap.question, question.text)
  ) again
  where c.id = gap.conversation_id and c.company_id in (select private.my_company_ids())
$$;
