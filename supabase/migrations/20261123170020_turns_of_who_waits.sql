-- A turn knows whether its visitor waits for a person, and whether they were told since that there is no answer; what was left
-- to that person is not asked again meanwhile.

-- Everything answering needs, in one read: the visitor's unanswered questions, each with its best entries; what was
-- said before them, and how it was said; what the company states about itself; and the models that may be asked, with
-- their keys. Nothing here names or reaches the visitor but `lead` and `booking`, which no answer is written from.
create or replace function private.brief_turn(conversation_id uuid)
  returns jsonb
  language plpgsql
  set search_path = ''
as $$
begin
  return (
    with conversation as (
      select c.*, ch.kind as channel
      from public.conversations c
      join public.channels ch on ch.id = c.channel_id
      where c.id = brief_turn.conversation_id
    ),
    spoken as materialized (
      select latest.*, latest.created_at - lag(latest.created_at) over in_order as pause,
        lag(latest.author) over in_order = 'assistant' as is_response,
        case when latest.author = 'visitor' then private.bare_words(latest.text) end as words
      from (
        select m.seq, m.sent_at, m.created_at, m.author, coalesce(m.meaning, m.text) as text,
          coalesce((m.details ->> 'is_question')::boolean, true) as is_question,
          coalesce((m.details ->> 'is_left')::boolean, false) as is_left, m.suggestions
        from public.messages m
        where m.conversation_id = brief_turn.conversation_id
        order by m.seq desc
        limit 40
      ) latest
      window in_order as (order by latest.seq)
    ),
    offered as materialized (
      -- what was there to be tapped, also by its number
      select distinct unnest(s.suggestions) as text from spoken s
    ),
    last_reply as (
      select coalesce(max(s.seq), 0) as seq, max(s.created_at) as at from spoken s where s.author in ('assistant', 'member')
    ),
    questions as materialized (
      select s.seq, s.sent_at, s.text, s.words
      from spoken s, last_reply, conversation
      where s.author = 'visitor' and s.is_question and s.seq > last_reply.seq
        and not (s.is_left and conversation.mode = 'waiting') -- a person's, until the assistant alone has the word again
      order by s.seq desc
      limit 3
    ),
    parts as materialized (
      -- what an entry asks in the very same words is its question, however many it holds
      select q.*, part.text as part, part.place, cardinality(held.texts) > 1 as is_part,
        held.texts[:part.place - 1] as before,
        row_number() over (order by q.seq desc, part.place) as turn
      from questions q
      cross join conversation
      cross join lateral (select private.split_questions(q.text) as texts) split
      cross join lateral (
        select case
          when cardinality(split.texts) > 1 and not exists (
            select from public.entries e
            where e.company_id = conversation.company_id and lower(e.question) = lower(btrim(q.text))
          ) then split.texts
          else array[q.text]
        end as texts
      ) held
      cross join lateral unnest(held.texts) with ordinality as part (text, place)
    )
    select jsonb_build_object(
      'conversation', conversation.id,
      'turn', conversation.turn,
      'channel', conversation.channel,
      'company', jsonb_build_object(
        'name', company.name,
        'description', company.description,
        'facts', company.facts,
        'language', company.language,
        'strict', company.answers_strictly
      ),
      'assistant', jsonb_build_object(
        'name', coalesce(line.assistant_name, ''),
        'instructions', coalesce(line.instructions, '')
      ),
      'questions', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'text', q.part, 'matches', found.matches, 'again', said.again, 'is_part', q.is_part,
          'is_choice', q.text in (select o.text from offered o)
        ) order by q.sent_at, q.seq, q.place), '[]')
        from parts q
        cross join lateral (
          -- what was asked hours ago is over, and no "and on Sundays?" means it any more
          select coalesce(array_agg(b.text order by b.seq), '{}') as texts
          from (
            select s.seq, s.text
            from spoken s
            where s.author = 'visitor' and s.is_question and s.seq < q.seq and s.sent_at > q.sent_at - interval '4 hours'
            order by s.seq desc
            limit 2
          ) b
        ) before
        cross join lateral (
          select coalesce(jsonb_agg(jsonb_build_object(
            'version', e.entry_version_id,
            'question', e.question,
            'answer', e.answer,
            'confidence', e.confidence,
            'outcome', private.decide_answer(e.confidence, company.answers_from),
            'language', v.language,
            'is_new', v.created_at > last_reply.at,
            'heard_with', e.heard_with
          ) order by e.place), '[]') as matches
          from private.find_for_turn(conversation.company_id, q.part, before.texts || q.before, 8)
            with ordinality as e (entry_id, entry_version_id, question, answer, score, confidence, heard_with, place)
          join public.entry_versions v on v.id = e.entry_version_id
        ) found
        cross join lateral (
          select jsonb_build_object(
            'in_a_row', count(*) filter (where s.seq > coalesce((
              select max(other.seq) from spoken other
              where other.author = 'visitor' and other.seq < q.seq and other.words <> q.words
            ), 0)),
            'within_hour', count(*) filter (where s.words = q.words and s.sent_at > q.sent_at - interval '1 hour'),
            'within_day', count(*) filter (where s.words = q.words),
            'but_for_numbers', count(*) filter (where char_length(q.words) > 60
              and regexp_replace(s.words, '[0-9]', '', 'g') = regexp_replace(q.words, '[0-9]', '', 'g'))
          ) as again
          from spoken s
          where s.author = 'visitor' and q.words <> '' and s.seq < q.seq and s.sent_at > q.sent_at - interval '1 day'
            and (s.seq < last_reply.seq or s.is_left or not s.is_question)
        ) said
        where q.turn <= 3
      ),
      'history', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'author', s.author, 'text', s.text, 'is_choice', s.author = 'visitor' and s.text in (select o.text from offered o)
        ) order by s.sent_at, s.seq), '[]')
        from spoken s
        where s.seq < (select min(q.seq) from questions q) and s.seq > conversation.message_count - 16
      ),
      'pace', (
        select jsonb_build_object(
          'waited', greatest(0, floor(extract(epoch from clock_timestamp() - (select max(q.sent_at) from questions q)))),
          'quick', count(*) filter (where s.is_response and s.seq > unhurried.two),
          'brisk', count(*) filter (where s.is_response and s.seq > unhurried.ten),
          'is_reply_lost', conversation.channel <> 'widget' and exists (
            select from public.messages said
            join public.deliveries d on d.message_id = said.id
            where said.conversation_id = conversation.id and said.seq = last_reply.seq and d.state in ('failed', 'refused')
          )
        )
        from spoken s
        cross join (
          select coalesce(max(each.seq) filter (where coalesce(each.pause > interval '2 seconds', true)), 0) as two,
            coalesce(max(each.seq) filter (where coalesce(each.pause > interval '10 seconds', true)), 0) as ten
          from spoken each
          where each.author = 'visitor'
        ) unhurried
        where s.author = 'visitor'
      ),
      'waiting', case when conversation.mode = 'waiting' then jsonb_build_object('was_told', exists (
        select from public.conversation_events told
        where told.conversation_id = conversation.id and told.kind = 'replied' and told.details ->> 'wrote' = 'waiting'
          and told.seq > coalesce((
            select max(began.seq) from public.conversation_events began
            where began.conversation_id = conversation.id and began.kind = 'mode_changed' and began.details ->> 'from' <> 'waiting'
          ), 0)
      )) end,
      'recalled', case when conversation.contact_id is not null then private.recall_contact(conversation.id) end,
      'models', private.models_for_turn(conversation.company_id)
    ) || private.brief_beside(conversation.id)
    from conversation
    cross join last_reply
    join public.companies company on company.id = conversation.company_id
    left join public.lines line on line.channel_id = conversation.channel_id
  );
end
$$;
