-- The verbs of the visitor's door. Each checks the widget's key and the asking site first; an expected refusal is
-- returned as {"refused": code}, never raised.

-- Finds the widget, and says whether this site may use it. `is_own_origin`: the page is one of Foyer's own.
create function private.admit_site(widget_key text, origin text, is_own_origin boolean, out widget public.widgets, out refused text)
  returns record
  language plpgsql stable
  set search_path = ''
as $$
begin
  select w.* into widget
  from public.widgets w
  join public.channels c on c.id = w.channel_id
  where w.key = widget_key and c.is_enabled;

  refused := case
    when widget.channel_id is null then 'unknown_widget'
    when is_own_origin or origin = any (widget.allowed_origins) then null
    else 'origin_not_allowed'
  end;
end
$$;

-- The conversation a token opens at this widget, or null. Remembers that the token has arrived.
create function private.open_with_token(token_hash text, channel_id uuid)
  returns uuid
  language plpgsql
  set search_path = ''
as $$
declare
  found_key private.visitor_keys;
begin
  select k.* into found_key
  from private.visitor_keys k
  join public.conversations c on c.id = k.conversation_id
  where k.token_hash = open_with_token.token_hash and c.channel_id = open_with_token.channel_id;

  if found_key.token_used_at is null then
    update private.visitor_keys k set token_used_at = now() where k.conversation_id = found_key.conversation_id;
  end if;
  return found_key.conversation_id;
end
$$;

-- Finds the conversation a visitor may act in, or says why there is none.
create function private.admit_visitor(
  widget_key text, origin text, is_own_origin boolean, token_hash text, out conversation_id uuid, out refused text
)
  returns record
  language plpgsql
  set search_path = ''
as $$
declare
  site constant record := private.admit_site(widget_key, origin, is_own_origin);
begin
  refused := site.refused;
  if refused is null then
    conversation_id := private.open_with_token(token_hash, (site.widget).channel_id);
    refused := case when conversation_id is null then 'unknown_conversation' end;
  end if;
end
$$;

create function private.page_without_query(page text)
  returns text
  language sql immutable
  set search_path = ''
as $$
  select left(substring(page from '^https?://[^?#]*'), 2048)
$$;

create function service.allows_origin(widget_key text, origin text, is_own_origin boolean)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select jsonb_build_object('refused', refused) from private.admit_site(widget_key, origin, is_own_origin)
$$;

create function service.read_widget(widget_key text, origin text, is_own_origin boolean)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select case
    when site.refused is not null then jsonb_build_object('refused', site.refused)
    else jsonb_build_object(
      'company', jsonb_build_object('name', company.name, 'language', company.language),
      'assistant', jsonb_build_object('name', (site.widget).assistant_name, 'greeting', (site.widget).greeting),
      'theme', (site.widget).theme,
      'starters', (site.widget).starters
    )
  end
  from private.admit_site(widget_key, origin, is_own_origin) site
  left join public.companies company on company.id = (site.widget).company_id
$$;

create function service.record_visit(
  widget_key text, origin text, is_own_origin boolean, client text,
  visit_id uuid, page text, referrer text, is_engaged boolean
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  site record;
  wait_seconds int;
begin
  select * into site from private.admit_site(widget_key, origin, is_own_origin);
  if site.refused is not null then
    return jsonb_build_object('refused', site.refused);
  end if;
  wait_seconds := private.take_use('visits:' || client, 120, 60);
  if wait_seconds > 0 then
    return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds);
  end if;

  insert into public.visits as v (id, company_id, channel_id, page, referrer, engaged_at)
  values (visit_id, (site.widget).company_id, (site.widget).channel_id,
    coalesce(private.page_without_query(record_visit.page), ''), private.page_without_query(record_visit.referrer),
    case when is_engaged then now() end)
  on conflict on constraint visits_pkey do update set engaged_at = now()
    where is_engaged and v.engaged_at is null;
  return '{}';
end
$$;

-- Stores a visitor's message before anything else happens to it, and returns all that answering needs.
--   refused   unknown_widget · origin_not_allowed · unknown_conversation · id_taken · too_many_requests
--   is_repeat the id was seen before: nothing was stored; `reply` is what was answered then, if it is
--   is_issued the caller's new token is the conversation's token from now on
--   turn      what to answer (private.brief_turn); null when a person will
create function service.receive_message(
  widget_key text, origin text, is_own_origin boolean, client text,
  token_hash text, new_token_hash text,
  message_id uuid, text text, visit_id uuid, page text,
  lease_seconds int
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
    insert into public.conversations (company_id, channel_id, visit_id, page)
    values (widget.company_id, widget.channel_id, receive_message.visit_id, private.page_without_query(receive_message.page))
    returning * into conversation;
    insert into private.visitor_keys (conversation_id, token_hash) values (conversation.id, new_token_hash);
    perform private.record_event(conversation.id, 'started', 'visitor');
  else
    select * into conversation from public.conversations c where c.id = own_conversation for update;
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

-- Answers the second arrival of a message. A browser whose very first response was lost has no token to show; it
-- gets a fresh one, as long as the lost one was never used, for ten minutes. After that an id opens nothing.
create function private.repeat_message(message public.messages, channel_id uuid, own_conversation uuid, new_token_hash text)
  returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  conversation public.conversations;
  reply public.messages;
begin
  select * into conversation from public.conversations c where c.id = message.conversation_id;
  if message.author <> 'visitor' or conversation.channel_id <> repeat_message.channel_id
    or conversation.id <> coalesce(own_conversation, conversation.id) then
    return jsonb_build_object('refused', 'id_taken');
  end if;

  if own_conversation is null then
    update private.visitor_keys k set token_hash = new_token_hash
    where k.conversation_id = conversation.id and k.token_used_at is null and message.seq = 1
      and message.created_at > now() - interval '10 minutes';
    if not found then
      return jsonb_build_object('refused', 'id_taken');
    end if;
  end if;

  select * into reply
  from public.messages m
  where m.conversation_id = conversation.id and m.turn = message.turn and m.author = 'assistant' and m.seq > message.seq;

  return jsonb_build_object(
    'is_repeat', true,
    'is_issued', own_conversation is null,
    'topic', (select k.topic from private.visitor_keys k where k.conversation_id = conversation.id),
    'mode', conversation.mode,
    'message', private.message_as_json(message),
    'reply', case when reply.id is not null then private.message_as_json(reply) end
  );
end
$$;

create function service.read_messages(widget_key text, origin text, is_own_origin boolean, token_hash text, after_seq int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  visitor constant record := private.admit_visitor(widget_key, origin, is_own_origin, token_hash);
begin
  if visitor.refused is not null then
    return jsonb_build_object('refused', visitor.refused);
  end if;

  return (
    select jsonb_build_object(
      'mode', c.mode,
      'topic', (select k.topic from private.visitor_keys k where k.conversation_id = c.id),
      'pending', exists (select from private.turns t where t.conversation_id = c.id and t.state = 'open'),
      'messages', (
        select coalesce(jsonb_agg(private.message_as_json(page.message) order by (page.message).seq), '[]')
        from (
          select m as message
          from public.messages m
          where m.conversation_id = c.id and m.seq > after_seq
          order by m.seq
          limit 200
        ) page
      )
    )
    from public.conversations c
    where c.id = visitor.conversation_id
  );
end
$$;

-- The visitor wants a human: the assistant falls silent. Asking twice changes nothing.
create function service.ask_for_person(widget_key text, origin text, is_own_origin boolean, token_hash text, notice text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  visitor constant record := private.admit_visitor(widget_key, origin, is_own_origin, token_hash);
  conversation public.conversations;
  message public.messages;
begin
  if visitor.refused is not null then
    return jsonb_build_object('refused', visitor.refused);
  end if;
  select * into conversation from public.conversations c where c.id = visitor.conversation_id for update;
  if conversation.mode in ('waiting', 'member') then
    return jsonb_build_object('mode', conversation.mode, 'message', null);
  end if;

  perform private.change_mode(conversation.id, 'waiting', 'visitor', 'The visitor asked for a person.');
  message := private.append_message(conversation.id, 'out', 'system', notice);
  return jsonb_build_object('mode', 'waiting', 'message', private.message_as_json(message));
end
$$;

create function service.record_feedback(
  widget_key text, origin text, is_own_origin boolean, token_hash text, message_id uuid, is_helpful boolean
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  visitor constant record := private.admit_visitor(widget_key, origin, is_own_origin, token_hash);
  wait_seconds int;
begin
  if visitor.refused is not null then
    return jsonb_build_object('refused', visitor.refused);
  end if;
  wait_seconds := private.take_use('feedback:' || visitor.conversation_id, 30, 60);
  if wait_seconds > 0 then
    return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds);
  end if;

  update public.messages m set helpful = is_helpful
  where m.id = record_feedback.message_id and m.conversation_id = visitor.conversation_id
    and m.author = 'assistant' and m.helpful is distinct from is_helpful;
  if found then
    perform private.record_event(visitor.conversation_id, 'feedback', 'visitor', message_id, jsonb_build_object('helpful', is_helpful));
  elsif not exists (
    select from public.messages m
    where m.id = record_feedback.message_id and m.conversation_id = visitor.conversation_id and m.author = 'assistant'
  ) then
    return jsonb_build_object('refused', 'unknown_message');
  end if;
  return '{}';
end
$$;

grant execute on function
  service.allows_origin(text, text, boolean),
  service.read_widget(text, text, boolean),
  service.record_visit(text, text, boolean, text, uuid, text, text, boolean),
  service.receive_message(text, text, boolean, text, text, text, uuid, text, uuid, text, int),
  service.read_messages(text, text, boolean, text, int),
  service.ask_for_person(text, text, boolean, text, text),
  service.record_feedback(text, text, boolean, text, uuid, boolean)
  to service_role;
