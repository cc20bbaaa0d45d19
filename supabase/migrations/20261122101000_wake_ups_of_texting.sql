-- Members are woken by what happens to lines, deliveries and attachments, too.

-- The conversation is named, so that only a screen that shows it fetches.
create function private.wake_part_of_conversation()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  row constant jsonb := to_jsonb(new);
begin
  perform private.wake('company:' || new.company_id, tg_argv[0], jsonb_build_object('id', new.id, 'conversation', coalesce(
    row ->> 'conversation_id',
    (select m.conversation_id::text from public.messages m where m.id = (row ->> 'message_id')::uuid)
  )));
  return null;
end
$$;

create trigger deliveries_wake after insert or update of state, put_aside_at on public.deliveries
  for each row execute function private.wake_part_of_conversation('delivery');
create trigger attachments_wake after update of state on public.attachments
  for each row execute function private.wake_part_of_conversation('attachment');
create trigger connections_wake after insert or update of state on public.connections
  for each row execute function private.wake_company('connection');
-- A line that comes or goes is news of its connection.
create function private.wake_connection_of_line()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.wake('company:' || new.company_id, 'connection', jsonb_build_object('id', new.connection_id));
  return null;
end
$$;

create trigger lines_wake after insert or update of released_at, connection_id on public.lines
  for each row execute function private.wake_connection_of_line();
create trigger contacts_wake after update of name, is_blocked, merged_into on public.contacts
  for each row execute function private.wake_company('contact');
