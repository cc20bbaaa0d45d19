-- Storing what is said while somebody waits for a person: a reply as ever; or, where there is nothing true and useful to say,
-- the silence, with what the turn told of a lead and the question nobody could answer.

-- What a turn told of a lead. The visitor gets the reply whether or not it could be stored.
create function private.note_lead(conversation public.conversations, lead jsonb)
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  perform private.record_lead(conversation, lead);
exception when others then
  raise warning 'what the turn told of a lead was not written down: %', sqlstate;
  perform private.record_event(conversation.id, 'qualifying_failed', 'system', null, '{"reason": "It could not be stored."}');
end
$$;

-- The clock need not hear what a turn has heard (service.unheard_visitors).
create function private.note_heard(conversation public.conversations, turn int)
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  update public.hand_offs h
  set heard_until = greatest(h.heard_until, (
    select max(m.created_at) from public.messages m
    where m.conversation_id = conversation.id and m.author = 'visitor' and m.turn = note_heard.turn and m.kind in ('text', 'choice')
  ))
  where h.conversation_id = conversation.id and h.claim in ('offered', 'owner_told');
end
$$;

-- What has become an emergency while they wait is one for whoever was asked, and not put off.
create function private.press_hand_off(conversation public.conversations)
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  update public.hand_offs h
  set reason = 'urgent', due_at = least(h.due_at, clock_timestamp() + make_interval(mins => c.hand_off_minutes))
  from public.companies c
  where c.id = h.company_id and h.conversation_id = conversation.id and h.claim = 'offered' and h.reason <> 'urgent';
end
$$;

-- Nothing is said to whoever waits: what they ask stays open for the person who comes, and counts as a gap.
create function private.leave_to_person(conversation public.conversations, turn int, reply jsonb)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  asked uuid[];
begin
  update private.turns t set state = 'refused' where t.conversation_id = conversation.id and t.turn = leave_to_person.turn;
  asked := array(
    select m.id from public.messages m
    where m.conversation_id = conversation.id and m.author = 'visitor' and m.seq > (
        select coalesce(max(said.seq), 0) from public.messages said
        where said.conversation_id = conversation.id and said.author in ('assistant', 'member')
      )
      and coalesce((m.details ->> 'is_question')::boolean, true) and not coalesce((m.details ->> 'is_left')::boolean, false)
      and btrim(coalesce(m.meaning, m.text)) <> ''
    order by m.seq desc
    limit 3
  );
  update public.messages m set details = m.details || '{"is_left": true}' where m.id = any (asked);
  perform private.record_event(conversation.id, 'reply_refused', 'assistant', private.last_asked(conversation.id),
    jsonb_build_object('reason', reply #> '{silence,reason}', 'message', reply #> '{silence,message}'));
  perform private.note_lead(conversation, reply -> 'lead');
  if reply ->> 'hand_off_reason' = 'urgent' then
    perform private.note_wish(conversation.id, 'It is urgent.');
    perform private.press_hand_off(conversation);
  end if;
  if reply ->> 'outcome' in ('unknown', 'offered') then
    insert into public.gaps (company_id, conversation_id, message_id, question)
    select m.company_id, m.conversation_id, m.id, coalesce(m.meaning, m.text)
    from public.messages m
    where m.id = any (asked)
    order by m.seq
    on conflict on constraint gaps_message_id_key do nothing;
  end if;
exception when others then
  raise warning 'what was left to a person was not noted: %', sqlerrm; -- and nothing is said all the same
  update private.turns t set state = 'refused' where t.conversation_id = conversation.id and t.turn = leave_to_person.turn;
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
  reason text;
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

  if not private.assistant_speaks(conversation.mode) or conversation.turn is distinct from record_reply.turn
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

  if conversation.mode = 'waiting' then
    perform private.note_heard(conversation, record_reply.turn);
  end if;

  if reply #>> '{silence,reason}' = 'waiting' then
    perform private.leave_to_person(conversation, record_reply.turn, reply);
    return jsonb_build_object('mode', conversation.mode, 'reply', null);
  end if;
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

  perform private.note_lead(conversation, reply -> 'lead');

  if (reply ->> 'hands_over')::boolean then
    reason := case reply ->> 'hand_off_reason'
      when 'urgent' then 'It is urgent.'
      when 'complaint' then 'They complain.'
      when 'unanswered' then 'Nobody has written the answer down.'
      when 'no_slot' then 'No time suits them.'
      else 'The visitor asked for a person.'
    end;
    perform private.change_mode(conversation.id, 'waiting', 'visitor', reason);
    perform private.note_wish(conversation.id, reason); -- of whoever waited already: they are called once
    if reply ->> 'hand_off_reason' = 'urgent' then
      perform private.press_hand_off(conversation);
    end if;
    conversation.mode := 'waiting';
  end if;

  return jsonb_build_object(
    'mode', conversation.mode,
    'reply', private.message_as_json(message),
    'has_delivery', exists (select from public.deliveries d where d.message_id = message.id)
  );
end
$$;
