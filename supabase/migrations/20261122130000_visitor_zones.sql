-- Where a visitor's clock is, so that times can be said in it.

alter table public.conversations add column visitor_zone text; -- IANA; null: nobody told

drop function service.receive_message(text, text, boolean, text, text, text, uuid, text, uuid, text, int);

-- Stores a visitor's message before anything else happens to it, and returns all that answering needs.
--   refused   unknown_widget · origin_not_allowed · unknown_conversation · id_taken · too_many_requests
--   is_repeat the id was seen before: nothing was stored; `reply` is what was answered then, if it is
--   is_issued the caller's new token is the conversation's token from now on
--   turn      what to answer (private.brief_turn); null when a person will
-- visitor_zone: where the visitor's clock is, if it says; what is no zone is passed over.
create function service.receive_message(
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
  if conversation.mode = 'assistant' then
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
    'turn', case when conversation.mode = 'assistant' then private.brief_turn(conversation.id) end
  );
end
$$;

grant execute on function
  service.receive_message(text, text, boolean, text, text, text, uuid, text, uuid, text, int, text)
  to service_role;
