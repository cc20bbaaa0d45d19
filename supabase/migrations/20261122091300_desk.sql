-- The verbs of the member's door: what a member does in a conversation. `member_id` comes from a verified JWT. A
-- conversation that is not there and one that is none of the member's business are refused alike.

-- Locks the conversation for a member who may act in it; null for everyone else.
create function private.conversation_of_member(member_id uuid, conversation_id uuid)
  returns public.conversations
  language sql
  set search_path = ''
as $$
  select c.*
  from public.conversations c
  join public.members m on m.company_id = c.company_id
  where c.id = conversation_of_member.conversation_id
    and m.user_id = conversation_of_member.member_id
    and m.role in ('owner', 'admin', 'agent')
  for update of c
$$;

-- Stores what a member writes to the visitor, who then has the member's word: the assistant falls silent.
-- Sending the same id twice is one message.
create function service.reply_as_member(member_id uuid, conversation_id uuid, message_id uuid, text text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation constant public.conversations := private.conversation_of_member(member_id, conversation_id);
  message public.messages;
begin
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_conversation');
  end if;

  select * into message from public.messages m where m.id = reply_as_member.message_id;
  if found then
    return case
      when message.conversation_id = conversation.id and message.author = 'member'
        then jsonb_build_object('mode', conversation.mode, 'message', private.message_as_json(message))
      else jsonb_build_object('refused', 'id_taken')
    end;
  end if;

  perform private.change_mode(conversation.id, 'member', 'member', 'A member replied.', member_id);
  message := private.append_message(conversation.id, 'out', 'member', reply_as_member.text, message_id);
  perform private.record_event(conversation.id, 'member_replied', 'member', message.id, member_id => member_id);
  return jsonb_build_object('mode', 'member', 'message', private.message_as_json(message));
end
$$;

-- Takes a conversation over (member), hands it back (assistant) or ends it (closed). Handed back with a question still
-- open, the assistant answers it at the clock's next sweep.
create function service.hand_over(member_id uuid, conversation_id uuid, new_mode text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation constant public.conversations := private.conversation_of_member(member_id, conversation_id);
  last_speaker text;
begin
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_conversation');
  end if;

  perform private.change_mode(conversation.id, new_mode, 'member',
    case new_mode
      when 'member' then 'A member took over.'
      when 'assistant' then 'A member handed back to the assistant.'
      else 'A member closed the conversation.'
    end,
    member_id);
  select m.author into last_speaker
  from public.messages m
  where m.conversation_id = conversation.id and m.author <> 'system'
  order by m.seq desc
  limit 1;
  if new_mode = 'assistant' and conversation.mode <> 'assistant' and last_speaker = 'visitor' then
    perform private.open_turn(conversation.id, 0);
  end if;
  return jsonb_build_object('mode', new_mode);
end
$$;

grant execute on function
  service.reply_as_member(uuid, uuid, uuid, text), service.hand_over(uuid, uuid, text)
  to service_role;
