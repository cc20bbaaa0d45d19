-- Broadcast from the database: a row in realtime.messages is a message to everyone joined to its topic.

create schema if not exists realtime;
grant usage on schema realtime to anon, authenticated, service_role;

-- The real table is partitioned by day; here old rows are deleted by the clock instead.
create table if not exists realtime.messages (
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  updated_at timestamp not null default now(),
  inserted_at timestamp not null default now(),
  id uuid not null default gen_random_uuid(),
  primary key (id, inserted_at)
);

create index if not exists messages_inserted_at_index on realtime.messages (inserted_at);

alter table realtime.messages owner to supabase_realtime_admin;
alter table realtime.messages enable row level security;
grant select, insert, update on realtime.messages to anon, authenticated, service_role;

create or replace function realtime.topic()
returns text
language sql
stable
as $$
  select nullif(current_setting('realtime.topic', true), '')
$$;

-- Like the real one it never fails: what goes wrong becomes a warning, so a lost message never costs the
-- transaction that sent it. It runs as its caller, whom the policies of realtime.messages must allow.
create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void
language plpgsql
as $$
declare
  message_id uuid := gen_random_uuid();
begin
  perform set_config('realtime.topic', topic, true);

  insert into realtime.messages (id, payload, event, topic, private, extension)
  values (
    message_id,
    case when payload ? 'id' then payload else payload || jsonb_build_object('id', message_id) end,
    event,
    topic,
    private,
    'broadcast'
  );
exception when others then
  raise warning 'WarnSendingBroadcastMessage: %', sqlerrm;
end
$$;

-- Wakes the Realtime server. A NOTIFY holds 7999 bytes, so it carries the row's id and the server reads the row;
-- a very long topic is left out as well.
create or replace function realtime.announce_message()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform pg_notify('realtime_messages', json_build_object(
    'id', new.id,
    'private', new.private,
    'topic', case when octet_length(new.topic) < 4000 then new.topic end
  )::text);
  return null;
end
$$;

revoke execute on function realtime.announce_message() from public;

create or replace trigger announce_message
  after insert on realtime.messages
  for each row when (new.extension = 'broadcast')
  execute function realtime.announce_message();
