-- Texts of whoever waits for a person are answered too, where the line answers and nothing speaks against it. What no answer
-- may be sent to, no thanks may either.

-- Why somebody waits by now, where they have given another reason since a person was called.
create function private.note_wish(conversation_id uuid, reason text)
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  if note_wish.reason is distinct from (
    select e.details ->> 'reason' from public.conversation_events e
    where e.conversation_id = note_wish.conversation_id and e.kind = 'mode_changed'
    order by e.seq desc limit 1
  ) then
    perform private.record_event(note_wish.conversation_id, 'mode_changed', 'visitor', null,
      jsonb_build_object('from', 'waiting', 'to', 'waiting', 'reason', note_wish.reason));
  end if;
end
$$;

-- Whether one of the last messages before `seq` may have asked for silence.
create function private.may_want_silence(conversation_id uuid, seq int)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select exists (
    select from public.messages m
    where m.conversation_id = may_want_silence.conversation_id and m.direction = 'in' and m.seq > may_want_silence.seq - 5
      and private.may_mean_stop(m.text)
  )
$$;

drop function private.hear_while_waiting(public.conversations, public.messages, boolean);
delete from private.notices n where n.name = 'waiting';

-- Stores a message from a phone before anything else happens to it. message: edge-functions/_platform/phone-verbs.ts,
-- InboundText. Returns ReceivedText, or refused: unknown_line.
create or replace function service.receive_text(channel_id uuid, message jsonb, asks_for_person boolean default false)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  line public.lines;
  channel public.channels;
  known public.messages;
  address public.addresses;
  conversation public.conversations;
  stored public.messages;
  is_echo constant boolean := coalesce((message ->> 'is_echo')::boolean, false);
  kind constant text := coalesce(message ->> 'kind', 'text');
  written_at constant timestamptz := least(coalesce((message ->> 'sent_at')::timestamptz, now()), now());
  said record;
  is_link boolean;
  is_question boolean;
  unanswered jsonb; -- why the assistant does not answer: see private.open_turn_for_text
begin
  select * into line from public.lines l where l.channel_id = receive_text.channel_id and l.released_at is null;
  if line.channel_id is null then
    return jsonb_build_object('refused', 'unknown_line');
  end if;
  select * into channel from public.channels c where c.id = line.channel_id;

  -- Deliveries of one message wait for each other here, so that the second sees what the first one stored.
  perform pg_advisory_xact_lock(hashtextextended(line.company_id || ':' || (message ->> 'provider_id'), 0));
  select * into known from public.messages m
  where m.company_id = line.company_id and m.provider_id = message ->> 'provider_id';
  if known.id is null then
    select m.* into known from public.deliveries d join public.messages m on m.id = d.message_id
    where d.company_id = line.company_id and d.provider_id = message ->> 'provider_id';
  end if;
  if known.id is not null then
    return private.received_text(known, true);
  end if;

  if line.gone_at is not null then -- a message from it proves that it is there
    update public.lines l set gone_at = null where l.channel_id = line.channel_id;
  end if;

  is_link := not is_echo and kind = 'text' and private.find_linked(line.company_id, message ->> 'text') is not null;
  address := private.find_address(line.company_id, channel.kind, message -> 'sender', is_merging => is_link);
  insert into public.conversations as c (company_id, channel_id, contact_id, address_id)
  values (line.company_id, channel.id, address.contact_id, address.id)
  on conflict do nothing; -- one conversation per address on a line
  if found then
    perform private.record_event(c.id, 'started', 'visitor') from public.conversations c
    where c.channel_id = channel.id and c.address_id = address.id;
  end if;
  select * into conversation from public.conversations c where c.channel_id = channel.id and c.address_id = address.id;
  is_link := is_link and private.link_by_code(conversation, message ->> 'text'); -- contacts are locked before conversations
  select * into conversation from public.conversations c where c.id = conversation.id for update;

  if is_echo then
    perform private.change_mode(conversation.id, 'member', 'member', 'Answered from the phone.');
    stored := private.append_message(conversation.id, 'out', 'member', message ->> 'text', more => private.message_more(message, false));
    perform private.record_event(conversation.id, 'member_replied', 'member', stored.id, jsonb_build_object('from_phone', true));
    perform private.add_attachments(stored, coalesce(message -> 'attachments', '[]'));
    return private.received_text(stored, false);
  end if;

  if conversation.mode = 'closed' then
    perform private.change_mode(conversation.id, 'assistant', 'visitor', 'The visitor wrote again.');
  end if;
  if not line.is_answering then
    perform private.change_mode(conversation.id, 'waiting', 'system', 'The assistant is switched off on this line.')
    where (select c.mode from public.conversations c where c.id = conversation.id) = 'assistant';
  end if;
  -- The window counts from when the person wrote; what arrives late must not open it for longer.
  update public.conversations c
  set last_inbound_at = greatest(c.last_inbound_at, written_at),
    window_closed_at = case
      when kind = 'reaction' or written_at < c.last_inbound_at or written_at <= c.window_closed_at then c.window_closed_at
    end
  where c.id = conversation.id
  returning * into conversation;

  -- whoever writes may be answered: what waited for the end of their quiet hours does not any more
  update public.deliveries d set due_at = now(), error = null, error_code = null
  where d.conversation_id = conversation.id and d.state = 'waiting' and d.error_code = 'quiet_hours';

  said := private.read_keyword(message ->> 'text',
    (select split_part(c.language, '-', 1) from public.companies c where c.id = line.company_id));
  if message ->> 'opt_out_type' is not null then
    said.action := case message ->> 'opt_out_type' when 'STOP' then 'opt_out' when 'START' then 'opt_in' else 'help' end;
    said.is_carrier := true;
  end if;
  -- "Yes" and "start" are ordinary answers, unless they undo a STOP.
  if said.action = 'opt_in' and not exists (
    select from public.suppressions s where s.address_id = address.id and s.channel_id = channel.id and s.scope = 'all'
  ) then
    said.action := null;
  end if;
  is_question := said.action is null and message ->> 'opt_out_type' is null and not is_link and kind not in ('sticker', 'reaction')
    and not (kind = 'text' and private.was_answered_since(conversation.id, message ->> 'text', written_at));

  if is_question and kind in ('text', 'choice') and line.is_answering and private.assistant_speaks(conversation.mode)
    and (conversation.mode = 'assistant' or not private.may_want_silence(conversation.id, conversation.message_count + 1)) then
    unanswered := private.open_turn_for_text(conversation, address, message ->> 'text');
  end if;
  stored := private.append_message(conversation.id, 'in', 'visitor', message ->> 'text', more => private.message_more(message, is_question)
    || jsonb_build_object('meaning', private.meaning_of(conversation.id, message)));
  perform private.record_event(conversation.id, 'message_received', 'visitor', stored.id);
  if unanswered ->> 'reason' is not null and conversation.mode = 'assistant' then -- said once, when they began to wait
    perform private.record_event(conversation.id, 'reply_refused', 'system', stored.id, unanswered - 'needs_person');
  end if;
  perform private.add_attachments(stored, coalesce(message -> 'attachments', '[]'));

  if said.action is not null then
    perform private.hear_keyword(conversation, stored, said.action, said.is_carrier and channel.kind = 'sms', message ->> 'opt_out_type');
  elsif message ->> 'opt_out_type' is not null then
    perform private.record_event(conversation.id, 'keyword_heard', 'visitor', stored.id, '{"answered_by": "twilio"}');
  elsif kind not in ('text', 'choice') then
    perform private.hear_attachment(conversation, stored);
  elsif is_link then
    perform private.send_notice(conversation, 'linked');
  elsif is_question and asks_for_person and conversation.mode = 'waiting' and line.is_answering then
    perform private.note_wish(conversation.id, 'The visitor asked for a person.');
  end if;
  if (unanswered ->> 'needs_person')::boolean then
    perform private.change_mode(conversation.id, 'waiting', 'system', unanswered ->> 'message');
  end if;
  return private.received_text(stored, false) || jsonb_build_object('consent', said.action);
end
$$;
