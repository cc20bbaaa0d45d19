-- The verbs of a turn and of the desk, for replies that have to be sent: each asks the gate before it stores one.

-- Everything answering needs, in one read: the visitor's unanswered questions, each with its best entries; what was
-- said before them; and what the company states about itself. Nothing here names or reaches the visitor.
create or replace function private.brief_turn(conversation_id uuid)
  returns jsonb
  language sql stable
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
      'language', company.language
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
          'outcome', private.decide_answer(e.confidence)
        )), '[]') as matches
        from private.find_entries(conversation.company_id, q.text, 8) e
      ) found
    ),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object('author', s.author, 'text', s.text) order by s.sent_at, s.seq), '[]')
      from spoken s
      where s.seq < (select min(q.seq) from questions q)
    )
  )
  from conversation
  join public.companies company on company.id = conversation.company_id
  left join public.lines line on line.channel_id = conversation.channel_id
$$;

-- Stores the assistant's reply if the conversation still waits for exactly this one (compare-and-set on mode and turn)
-- and, where it is sent somewhere, the gate lets it out. Otherwise `refused` says why, and `reply` is what was said
-- instead, if anything.
-- reply: {text, more: [further messages], outcome, sources: [entry version ids], suggestions: [text], details: {…},
-- hands_over: true when the visitor asked for a person}
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

-- Stores what a member writes to the visitor, who then has the member's word: the assistant falls silent. Sending the
-- same id twice is one message. Where it is sent to a phone, the gate's no comes back with its sentence.
create or replace function service.reply_as_member(member_id uuid, conversation_id uuid, message_id uuid, text text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation constant public.conversations := private.conversation_of_member(member_id, conversation_id);
  message public.messages;
  gate record;
begin
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_conversation');
  end if;

  select * into message from public.messages m where m.id = reply_as_member.message_id;
  if found then
    return case
      when message.conversation_id = conversation.id and message.author = 'member'
        then jsonb_build_object(
          'mode', conversation.mode,
          'message', private.message_as_json(message),
          'has_delivery', exists (select from public.deliveries d where d.message_id = message.id)
        )
      else jsonb_build_object('refused', 'id_taken')
    end;
  end if;

  if char_length(reply_as_member.text) > 1600
    and exists (select from public.channels c where c.id = conversation.channel_id and c.kind = 'sms') then
    return jsonb_build_object('refused', 'too_long', 'message', 'A text message holds 1600 characters at most.');
  end if;
  perform from public.companies c where c.id = conversation.company_id for no key update;
  gate := private.decide_gate(conversation.id, 'member');
  if gate.refused is not null then
    perform private.record_event(conversation.id, 'reply_refused', 'member', null,
      jsonb_build_object('reason', gate.refused, 'message', gate.message), member_id);
    return jsonb_build_object('refused', gate.refused, 'message', gate.message);
  end if;

  perform private.change_mode(conversation.id, 'member', 'member', 'A member replied.', member_id);
  message := private.append_message(conversation.id, 'out', 'member', reply_as_member.text, message_id);
  perform private.record_event(conversation.id, 'member_replied', 'member', message.id, member_id => member_id);
  return jsonb_build_object(
    'mode', 'member',
    'message', private.message_as_json(message),
    'has_delivery', exists (select from public.deliveries d where d.message_id = message.id)
  );
end
$$;

-- Takes a conversation over (member), hands it back (assistant) or ends it (closed). Handed back with a question still
-- open, the assistant answers it at the clock's next sweep; on a line where it is switched off, a person has to.
create or replace function service.hand_over(member_id uuid, conversation_id uuid, new_mode text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation constant public.conversations := private.conversation_of_member(member_id, conversation_id);
begin
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_conversation');
  end if;
  if new_mode = 'assistant' and exists (
    select from public.lines l where l.channel_id = conversation.channel_id and not l.is_answering
  ) then
    perform private.change_mode(conversation.id, 'waiting', 'member', 'The assistant is switched off on this line.', member_id);
    return jsonb_build_object('mode', 'waiting');
  end if;

  perform private.change_mode(conversation.id, new_mode, 'member',
    case new_mode
      when 'member' then 'A member took over.'
      when 'assistant' then 'A member handed back to the assistant.'
      else 'A member closed the conversation.'
    end,
    member_id);
  if new_mode = 'assistant' and conversation.mode <> 'assistant' and private.has_open_question(conversation.id) then
    perform private.open_turn(conversation.id, 0);
  end if;
  return jsonb_build_object('mode', new_mode);
end
$$;

-- Whether the last that was said is a visitor's, and asks for something.
create function private.has_open_question(conversation_id uuid)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select coalesce((
    select m.author = 'visitor' and coalesce((m.details ->> 'is_question')::boolean, true) and coalesce(m.meaning, m.text) <> ''
    from public.messages m
    where m.conversation_id = has_open_question.conversation_id and m.author <> 'system'
    order by m.seq desc
    limit 1
  ), false)
$$;
