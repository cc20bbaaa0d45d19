-- The verbs of the desk, for replies that have to be sent: each asks the gate before it stores one. Those of a turn follow
-- in answering_with_models.

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
