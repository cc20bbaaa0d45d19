-- The verbs of a turn, on every channel and whether or not a model phrases the answer: its models come with the brief,
-- what they did goes with the reply.

-- A model then says sentences of an entry or a fact, and no other.
alter table public.companies
  add column answers_strictly boolean not null default false;
grant update (answers_strictly) on public.companies to authenticated;

-- Everything answering needs, in one read: the visitor's unanswered questions, each with its best entries; what was
-- said before them; what the company states about itself; and the models that may be asked, with their keys. Nothing here
-- names or reaches the visitor.
create or replace function private.brief_turn(conversation_id uuid)
  returns jsonb
  language sql
  set search_path = ''
as $$
  with conversation as (
    select c.*, ch.kind as channel
    from public.conversations c
    join public.channels ch on ch.id = c.channel_id
    where c.id = brief_turn.conversation_id
  ),
  spoken as (
    select m.seq, m.sent_at, m.author, coalesce(m.meaning, m.text) as text,
      coalesce((m.details ->> 'is_question')::boolean, true) as is_question
    from public.messages m
    where m.conversation_id = brief_turn.conversation_id
    order by m.seq desc
    limit 16
  ),
  last_reply as (
    select coalesce(max(seq), 0) as seq from spoken where author in ('assistant', 'member')
  ),
  questions as (
    select s.seq, s.sent_at, s.text
    from spoken s, last_reply
    where s.author = 'visitor' and s.is_question and s.seq > last_reply.seq
    order by s.seq desc
    limit 3
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
      select coalesce(jsonb_agg(jsonb_build_object('text', q.text, 'matches', found.matches) order by q.sent_at, q.seq), '[]')
      from questions q
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object(
          'version', e.entry_version_id,
          'question', e.question,
          'answer', e.answer,
          'confidence', e.confidence,
          'outcome', private.decide_answer(e.confidence, company.answers_from)
        )), '[]') as matches
        from private.find_entries(conversation.company_id, q.text, 8) e
      ) found
    ),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object('author', s.author, 'text', s.text) order by s.sent_at, s.seq), '[]')
      from spoken s
      where s.seq < (select min(q.seq) from questions q)
    ),
    'models', private.models_for_turn(conversation.company_id)
  )
  from conversation
  join public.companies company on company.id = conversation.company_id
  left join public.lines line on line.channel_id = conversation.channel_id
$$;

-- Stores the assistant's reply if the conversation still waits for exactly this one (compare-and-set on mode and turn)
-- and, where it is sent somewhere, the gate lets it out. Otherwise `refused` says why, and `reply` is what was said
-- instead, if anything.
-- reply: {text, more: [further messages], outcome, sources: [entry version ids], suggestions: [text], details: {…},
-- hands_over: true when the visitor asked for a person, model_calls: see private.record_model_calls}
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
    raise warning 'what the models did was not written down: %', sqlerrm; -- and the visitor gets the reply all the same
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

  perform from public.companies c where c.id = conversation.company_id for no key update; -- or the budget could run out in between
  gate := private.decide_gate(conversation.id, 'answer');
  if gate.refused is not null then
    update private.turns t set state = 'refused' where t.conversation_id = conversation.id and t.turn = record_reply.turn;
    perform private.record_event(conversation.id, 'reply_refused', 'system', null,
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

  if reply ->> 'outcome' = 'unknown' then
    insert into public.gaps (company_id, conversation_id, message_id, question)
    select m.company_id, m.conversation_id, m.id, coalesce(m.meaning, m.text)
    from public.messages m
    where m.conversation_id = conversation.id and m.author = 'visitor' and m.seq < message.seq
      and coalesce((m.details ->> 'is_question')::boolean, true)
    order by m.seq desc
    limit 1
    on conflict on constraint gaps_message_id_key do nothing;
  end if;

  if (reply ->> 'hands_over')::boolean then
    perform private.change_mode(conversation.id, 'waiting', 'visitor', 'The visitor asked for a person.');
    conversation.mode := 'waiting';
  end if;

  return jsonb_build_object(
    'mode', conversation.mode,
    'reply', private.message_as_json(message),
    'has_delivery', exists (select from public.deliveries d where d.message_id = message.id)
  );
end
$$;
