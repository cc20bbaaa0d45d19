-- Realtime carries wake-ups, never content: whoever is woken fetches through a door that checks who asks.
-- A lost wake-up costs a delay, so nothing here may fail a write.

create function private.wake(topic text, event text, payload jsonb)
  returns void
  language sql security definer
  set search_path = ''
as $$
  select realtime.send(wake.payload, wake.event, wake.topic, true)
$$;

create function private.wake_company()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  changed constant record := coalesce(new, old);
begin
  perform private.wake('company:' || changed.company_id, tg_argv[0], jsonb_build_object('id', changed.id));
  return null;
end
$$;

create function private.wake_conversation()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  visitor_topic text;
begin
  perform private.wake('company:' || new.company_id, 'conversation', jsonb_build_object('id', new.id));
  select k.topic into visitor_topic from private.visitor_keys k where k.conversation_id = new.id;
  if found then
    perform private.wake(visitor_topic, 'message', jsonb_build_object('seq', new.message_count));
  end if;
  return null;
end
$$;

-- One wake-up per message or change of mode: every message counts its conversation up.
create trigger conversations_wake after update of message_count, mode on public.conversations
  for each row execute function private.wake_conversation();
create trigger messages_wake after update of helpful on public.messages
  for each row execute function private.wake_company('message');
create trigger entries_wake after insert or update or delete on public.entries
  for each row execute function private.wake_company('entry');
create trigger visits_wake after insert or update on public.visits
  for each row execute function private.wake_company('visit');

create function private.is_visitor_topic(topic text)
  returns boolean
  language sql stable security definer
  set search_path = ''
as $$
  select exists (select from private.visitor_keys k where k.topic = is_visitor_topic.topic)
$$;

grant execute on function private.is_visitor_topic(text) to anon, authenticated;

create policy "members hear their company"
  on realtime.messages for select to authenticated
  using (
    extension = 'broadcast'
    and (select realtime.topic()) in (select 'company:' || id from private.my_company_ids() as id)
  );

-- The topic holds 128 random bits: knowing it is the permission to be woken by it.
create policy "visitors hear their conversation"
  on realtime.messages for select to anon, authenticated
  using (extension = 'broadcast' and (select private.is_visitor_topic((select realtime.topic()))));
