-- While somebody waits for a person, the assistant goes on: what they write opens a turn, and its reply is taken, until a
-- member has the word.

-- Whether a reply of the assistant may be said in this mode.
create function private.assistant_speaks(mode text)
  returns boolean
  language sql immutable
  set search_path = ''
as $$
  select coalesce(assistant_speaks.mode in ('assistant', 'waiting'), false)
$$;

-- Whether what a turn does may count, as service.record_reply asks of what it says: nobody has taken over, and nothing was
-- written since. Otherwise something would be booked that nobody is told of. The caller holds the conversation's row.
create or replace function private.awaits_turn(conversation public.conversations, turn int)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select private.assistant_speaks(conversation.mode) and exists (
    select from private.turns t
    where t.conversation_id = conversation.id and t.turn = awaits_turn.turn and t.turn = conversation.turn and t.state = 'open'
  )
$$;

-- Hands the word to someone else. The only place where a mode changes, and a hand-off with it; but no fault of a hand-off
-- keeps the word from anybody: whoever waits without one then, the clock finds. What was being answered while they waited
-- is answered anew then, if at all.
create or replace function private.change_mode(conversation_id uuid, new_mode text, actor text, reason text, member_id uuid default null)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  conversation public.conversations;
begin
  select * into conversation from public.conversations c where c.id = change_mode.conversation_id for no key update;
  if conversation.mode = new_mode then
    if new_mode = 'closed' and actor = 'member' and exists (
      -- offered after the conversation had ended
      select from public.hand_offs h where h.conversation_id = conversation.id and h.claim in ('offered', 'owner_told')
    ) then
      perform private.end_hand_off(conversation, change_mode.member_id);
    end if;
    return;
  end if;
  update public.conversations c set mode = new_mode where c.id = conversation.id;
  if new_mode <> 'assistant' or conversation.mode = 'waiting' then
    update private.turns t set state = 'taken' where t.conversation_id = conversation.id and t.state = 'open';
  end if;
  perform private.record_event(conversation.id, 'mode_changed', actor, null,
    jsonb_build_object('from', conversation.mode, 'to', new_mode, 'reason', reason), change_mode.member_id);

  begin
    perform private.follow_mode(conversation, new_mode, actor, reason, change_mode.member_id);
  exception when others then
    perform private.note_failed_hand_off(conversation.id, sqlstate);
  end;
end
$$;

-- Stores a visitor's message before anything else happens to it, and returns all that answering needs.
--   refused   unknown_widget · origin_not_allowed · unknown_conversation · id_taken · too_many_requests
--   is_repeat the id was seen before: nothing was stored; `reply` is what was answered then, if it is
--   is_issued the caller's new token is the conversation's token from now on
--   turn      what to answer (private.brief_turn); null where a person has the word
-- visitor_zone: where the visitor's clock is, if it says; what is no zone is passed over.
create or replace function service.receive_message(
  widget_key text, origin text, is_own_origin boolean, client text,
  token_hash text, new_token_hash text,
  message_id uuid, text text, visit_id uuid, page text,
  lease_seconds int, visitor_zone text default null
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  site record;
  widget public.widgets;
  message public.messages;
  own_conversation uuid;
  conversation public.conversations;
  wait_seconds int;
  zone constant text := case
    when private.time_in_zone(receive_message.visitor_zone, now()) is not null then receive_message.visitor_zone
  end;
begin
  select * into site from private.admit_site(widget_key, origin, is_own_origin);
  if site.refused is not null then
    return jsonb_build_object('refused', site.refused);
  end if;
  widget := site.widget;

  -- Two deliveries of one id wait for each other here, so the second one sees what the first one stored. Before any
  -- row is locked: whoever repeats a message with its token and whoever repeats it without lock in one order.
  perform pg_advisory_xact_lock(hashtextextended(message_id::text, 0));

  if token_hash is not null then
    own_conversation := private.open_with_token(token_hash, widget.channel_id);
    if own_conversation is null then
      return jsonb_build_object('refused', 'unknown_conversation');
    end if;
  end if;

  select * into message from public.messages m where m.id = message_id;
  if found then
    return private.repeat_message(message, widget.channel_id, own_conversation, new_token_hash);
  end if;

  wait_seconds := greatest(
    private.take_use('messages:' || client, 120, 60),
    private.take_use('company:' || widget.company_id, 1200, 60),
    case when own_conversation is null then private.take_use('conversations:' || client, 300, 3600)
      else private.take_use('conversation:' || own_conversation, 30, 60) end
  );
  if wait_seconds > 0 then
    return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds);
  end if;

  if own_conversation is null then
    insert into public.conversations (company_id, channel_id, visit_id, page, visitor_zone)
    values (widget.company_id, widget.channel_id, receive_message.visit_id, private.page_without_query(receive_message.page), zone)
    returning * into conversation;
    insert into private.visitor_keys (conversation_id, token_hash) values (conversation.id, new_token_hash);
    perform private.record_event(conversation.id, 'started', 'visitor');
  else
    select * into conversation from public.conversations c where c.id = own_conversation for update;
    if zone is not null and zone is distinct from conversation.visitor_zone then -- they travel
      update public.conversations c set visitor_zone = zone where c.id = own_conversation;
    end if;
  end if;

  if conversation.mode = 'closed' then
    perform private.change_mode(conversation.id, 'assistant', 'visitor', 'The visitor wrote again.');
    conversation.mode := 'assistant';
  end if;
  if private.assistant_speaks(conversation.mode) then
    perform private.open_turn(conversation.id, lease_seconds);
  end if;

  message := private.append_message(conversation.id, 'in', 'visitor', receive_message.text, message_id);
  perform private.record_event(conversation.id, 'message_received', 'visitor', message.id);
  update public.visits v set engaged_at = now()
  where v.company_id = widget.company_id and v.id = receive_message.visit_id and v.engaged_at is null;

  return jsonb_build_object(
    'is_repeat', false,
    'is_issued', own_conversation is null,
    'topic', (select k.topic from private.visitor_keys k where k.conversation_id = conversation.id),
    'mode', conversation.mode,
    'message', private.message_as_json(message),
    'turn', case when private.assistant_speaks(conversation.mode) then private.brief_turn(conversation.id) end
  );
end
$$;
