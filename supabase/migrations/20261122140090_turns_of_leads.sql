-- The verbs of a turn, once it tells of a lead: still one read and one write.

-- What a turn may do besides answering: {lead, booking, hand_off}. What cannot be read of it is null, and costs no answer.
create function private.brief_beside(conversation_id uuid)
  returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  lead jsonb;
  booking jsonb;
  hand_off jsonb;
begin
  begin
    lead := private.brief_lead(brief_beside.conversation_id);
  exception when others then
    raise warning 'a turn goes without its lead: %', sqlstate;
    perform private.record_event(brief_beside.conversation_id, 'qualifying_failed', 'system', null, '{"reason": "It could not be read."}');
  end;
  begin
    booking := private.brief_booking_of(brief_beside.conversation_id);
  exception when others then
    raise warning 'a turn goes without its appointments: %', sqlstate;
    perform private.record_event(brief_beside.conversation_id, 'qualifying_failed', 'system', null,
      '{"reason": "Appointments could not be read."}');
  end;
  begin
    hand_off := private.brief_hand_off(brief_beside.conversation_id);
  exception when others then
    raise warning 'a turn goes without its hand-off: %', sqlstate;
    perform private.record_event(brief_beside.conversation_id, 'hand_off_failed', 'system', null, '{"reason": "It could not be read."}');
  end;
  return jsonb_build_object('lead', lead, 'booking', booking, 'hand_off', hand_off);
end
$$;

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
          coalesce((m.details ->> 'is_question')::boolean, true) as is_question, m.suggestions
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
      from spoken s, last_reply
      where s.author = 'visitor' and s.is_question and s.seq > last_reply.seq
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
            and (s.seq < last_reply.seq or not s.is_question)
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

-- Stores the assistant's reply if the conversation still waits for exactly this one (compare-and-set on mode and turn)
-- and, where it is sent somewhere, the gate lets it out. Otherwise `refused` says why, and `reply` is what was said
-- instead, if anything.
-- reply: {text, more: [further messages], outcome, sources: [entry version ids], suggestions: [text], details: {…},
-- open: [the questions of an answered message that it leaves open],
-- hands_over: true when a person is called, hand_off_reason: why, language: the visitor's where it is certain, model_calls:
-- see private.record_model_calls, lead: see private.record_lead; or silence: {reason, message} when nothing is to be said}
create or replace function service.record_reply(conversation_id uuid, turn int, reply jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  turn_state text;
  gate record;
  message public.messages;
  parts text[];
begin
  select * into conversation from public.conversations c where c.id = record_reply.conversation_id for update;
  begin
    perform private.record_model_calls(conversation.company_id, conversation.id, turn, reply -> 'model_calls');
  exception when others then
    raise warning 'what the models did was not written down: %', sqlstate; -- and the visitor gets the reply all the same
  end;
  select t.state into turn_state
  from private.turns t
  where t.conversation_id = record_reply.conversation_id and t.turn = record_reply.turn;

  if conversation.mode is distinct from 'assistant' or conversation.turn is distinct from record_reply.turn
    or turn_state is distinct from 'open' then
    select * into message
    from public.messages m
    where m.conversation_id = record_reply.conversation_id and m.turn = record_reply.turn and m.author = 'assistant'
    order by m.seq
    limit 1;
    return jsonb_build_object(
      'refused', coalesce(turn_state, 'unknown_turn'),
      'mode', conversation.mode,
      'reply', case when message.id is not null then private.message_as_json(message) end
    );
  end if;

  -- before anything is offered to somebody who speaks it
  update public.conversations c set language = reply ->> 'language'
  where c.id = conversation.id and reply ->> 'language' is not null and c.language is distinct from reply ->> 'language';

  if jsonb_typeof(reply -> 'silence') = 'object' then
    perform private.stay_silent(conversation, record_reply.turn, reply -> 'silence');
    return jsonb_build_object('mode', conversation.mode, 'reply', null);
  end if;

  perform from public.companies c where c.id = conversation.company_id for no key update; -- or the budget could run out in between
  gate := private.decide_gate(conversation.id, 'answer');
  if gate.refused is not null then
    update private.turns t set state = 'refused' where t.conversation_id = conversation.id and t.turn = record_reply.turn;
    perform private.record_event(conversation.id, 'reply_refused', 'system', private.last_asked(conversation.id),
      jsonb_build_object('reason', gate.refused, 'message', gate.message));
    if private.needs_person(gate.refused) then
      perform private.change_mode(conversation.id, 'waiting', 'system', gate.message);
      conversation.mode := 'waiting';
    end if;
    return jsonb_build_object('refused', gate.refused, 'mode', conversation.mode, 'reply', null);
  end if;

  -- what is offered belongs under the last part, where it is seen
  parts := array[reply ->> 'text'] || array(select jsonb_array_elements_text(coalesce(reply -> 'more', '[]')));
  message := private.append_message(
    conversation.id, 'out', 'assistant', parts[1],
    outcome => reply ->> 'outcome',
    suggestions => case when cardinality(parts) = 1 then array(select jsonb_array_elements_text(reply -> 'suggestions')) else '{}' end
  );
  for number in 2 .. cardinality(parts) loop
    exit when (private.decide_gate(conversation.id, 'answer')).refused is not null; -- the budget may end between two parts
    perform private.append_message(
      conversation.id, 'out', 'assistant', parts[number],
      suggestions => case when number = cardinality(parts) then array(select jsonb_array_elements_text(reply -> 'suggestions')) else '{}' end
    );
  end loop;

  insert into public.message_sources (company_id, message_id, entry_version_id, rank)
  select conversation.company_id, message.id, source.version::uuid, source.rank
  from jsonb_array_elements_text(reply -> 'sources') with ordinality as source (version, rank)
  join public.entry_versions v on v.id = source.version::uuid and v.company_id = conversation.company_id;

  update private.turns t set state = 'answered' where t.conversation_id = conversation.id and t.turn = record_reply.turn;

  perform private.record_event(conversation.id, 'replied', 'assistant', message.id,
    jsonb_build_object('outcome', reply -> 'outcome') || coalesce(reply -> 'details', '{}'));

  if reply ->> 'outcome' in ('unknown', 'offered') then
    perform private.note_gap(conversation.id, message.id);
  elsif jsonb_array_length(reply -> 'open') > 0 then
    perform private.note_gap(conversation.id, message.id, array(select jsonb_array_elements_text(reply -> 'open')));
  elsif reply ->> 'outcome' = 'answered' then
    perform private.propose_from_reply(conversation.id, message.id);
  end if;

  begin
    perform private.record_lead(conversation, reply -> 'lead');
  exception when others then
    raise warning 'what the turn told of a lead was not written down: %', sqlstate; -- and the visitor gets the reply all the same
    perform private.record_event(conversation.id, 'qualifying_failed', 'system', null, '{"reason": "It could not be stored."}');
  end;

  if (reply ->> 'hands_over')::boolean then
    perform private.change_mode(conversation.id, 'waiting', 'visitor', case reply ->> 'hand_off_reason'
      when 'urgent' then 'It is urgent.'
      when 'complaint' then 'They complain.'
      when 'unanswered' then 'Nobody has written the answer down.'
      when 'no_slot' then 'No time suits them.'
      else 'The visitor asked for a person.'
    end);
    conversation.mode := 'waiting';
  end if;

  return jsonb_build_object(
    'mode', conversation.mode,
    'reply', private.message_as_json(message),
    'has_delivery', exists (select from public.deliveries d where d.message_id = message.id)
  );
end
$$;
