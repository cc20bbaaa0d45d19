-- A conversation, who speaks in it, its messages, and the events that tell how it came to be.

create table public.conversations (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  channel_id uuid not null,
  contact_id uuid,
  -- who speaks next; every change goes through private.change_mode
  mode text not null default 'assistant' check (mode in ('assistant', 'waiting', 'member', 'closed')),
  -- counts what visitors asked; a reply is stored only for the turn it was written for
  turn int not null default 0,
  message_count int not null default 0,
  event_count int not null default 0,
  visit_id uuid,
  page text, -- where it began
  last_text text not null default '',
  last_author text,
  started_at timestamptz not null default now(),
  last_message_at timestamptz not null default now(),
  unique (company_id, id),
  foreign key (company_id, channel_id) references public.channels (company_id, id) on delete cascade,
  foreign key (company_id, contact_id) references public.contacts (company_id, id) on delete set null (contact_id)
);

create table public.messages (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  conversation_id uuid not null,
  seq int not null, -- from 1, without gaps
  turn int not null,
  direction text not null check (direction in ('in', 'out')),
  author text not null check (author in ('visitor', 'assistant', 'member', 'system')),
  kind text not null default 'text', -- what the channel says it is: text, image, location…
  text text not null default '' check (char_length(text) <= 24000), -- three whole answers fit
  provider_id text,
  suggestions text[] not null default '{}',
  -- of an assistant's reply: answered · offered ("did you mean") · unknown
  outcome text check (outcome in ('answered', 'offered', 'unknown')),
  helpful boolean, -- what the visitor said of it
  created_at timestamptz not null default clock_timestamp(),
  unique (conversation_id, seq),
  unique (company_id, id),
  unique (company_id, provider_id),
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade
);

-- The entry versions an answer rests on.
create table public.message_sources (
  company_id uuid not null,
  message_id uuid not null,
  entry_version_id uuid not null,
  rank int not null,
  primary key (message_id, entry_version_id),
  foreign key (company_id, message_id) references public.messages (company_id, id) on delete cascade,
  foreign key (company_id, entry_version_id) references public.entry_versions (company_id, id) on delete cascade
);

create table public.conversation_events (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  conversation_id uuid not null,
  seq int not null,
  kind text not null,
  actor text not null check (actor in ('visitor', 'assistant', 'member', 'system')),
  member_id uuid references auth.users (id) on delete set null,
  message_id uuid,
  details jsonb not null default '{}',
  at timestamptz not null default clock_timestamp(),
  unique (conversation_id, seq),
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade,
  foreign key (company_id, message_id) references public.messages (company_id, id) on delete cascade
);

-- A question nobody could answer.
create table public.gaps (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null unique,
  question text not null,
  is_resolved boolean not null default false,
  created_at timestamptz not null default now(),
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade,
  foreign key (company_id, message_id) references public.messages (company_id, id) on delete cascade
);

-- What lets an anonymous visitor back into their conversation. The token is kept as a hash only.
create table private.visitor_keys (
  conversation_id uuid primary key references public.conversations (id) on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  token_used_at timestamptz,
  topic text not null unique default 'conversation:' || encode(extensions.gen_random_bytes(16), 'hex')
);

-- A question the assistant owes a reply. Whoever holds the lease answers; when it runs out, someone else may.
create table private.turns (
  conversation_id uuid not null references public.conversations (id) on delete cascade,
  turn int not null,
  state text not null default 'open' check (state in ('open', 'answered', 'superseded', 'taken')),
  attempts int not null default 1,
  leased_until timestamptz not null,
  opened_at timestamptz not null default now(),
  primary key (conversation_id, turn)
);

create index conversations_company_id_last_message_at on public.conversations (company_id, last_message_at desc, id);
create index conversations_company_id_channel_id on public.conversations (company_id, channel_id);
create index conversations_company_id_contact_id on public.conversations (company_id, contact_id);
create index messages_company_id_created_at on public.messages (company_id, created_at);
create index messages_company_id_conversation_id on public.messages (company_id, conversation_id);
create index message_sources_company_id_message_id on public.message_sources (company_id, message_id);
create index message_sources_company_id_entry_version_id on public.message_sources (company_id, entry_version_id);
create index conversation_events_company_id_conversation_id on public.conversation_events (company_id, conversation_id);
create index conversation_events_company_id_message_id on public.conversation_events (company_id, message_id);
create index conversation_events_member_id on public.conversation_events (member_id);
create index gaps_company_id_created_at on public.gaps (company_id, created_at desc);
create index gaps_company_id_conversation_id on public.gaps (company_id, conversation_id);
create index gaps_company_id_message_id on public.gaps (company_id, message_id);
create index turns_due on private.turns (leased_until) where state = 'open';

alter table public.conversations enable row level security;
alter table public.messages enable row level security;
alter table public.message_sources enable row level security;
alter table public.conversation_events enable row level security;
alter table public.gaps enable row level security;
alter table private.visitor_keys enable row level security;
alter table private.turns enable row level security;

create policy "members read their company's conversations"
  on public.conversations for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members read their company's messages"
  on public.messages for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members see what an answer rests on"
  on public.message_sources for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members read what happened in a conversation"
  on public.conversation_events for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members read their company's gaps"
  on public.gaps for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members who answer resolve gaps"
  on public.gaps for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin', 'agent')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin', 'agent')));

revoke all on public.conversations, public.messages, public.message_sources, public.conversation_events, public.gaps
  from anon, authenticated, service_role;
grant select on public.conversations, public.messages, public.message_sources, public.conversation_events, public.gaps
  to authenticated;
grant update (is_resolved) on public.gaps to authenticated;

create trigger conversation_events_are_final before update on public.conversation_events
  -- a removed user is forgotten, nothing else changes
  for each row when (new.member_id is not null or to_jsonb(new) - 'member_id' <> to_jsonb(old) - 'member_id')
  execute function private.refuse_change();

-- Writes one event, numbered per conversation. The caller holds the conversation's row lock.
create function private.record_event(
  conversation_id uuid, kind text, actor text, message_id uuid default null, details jsonb default '{}', member_id uuid default null
)
  returns void
  language sql
  set search_path = ''
as $$
  with numbered as (
    update public.conversations c set event_count = c.event_count + 1
    where c.id = record_event.conversation_id
    returning c.id, c.company_id, c.event_count
  )
  insert into public.conversation_events (company_id, conversation_id, seq, kind, actor, message_id, details, member_id)
  select n.company_id, n.id, n.event_count, record_event.kind, record_event.actor, record_event.message_id,
    record_event.details, record_event.member_id
  from numbered n
$$;

-- Hands the word to someone else. The only place where a mode changes.
create function private.change_mode(conversation_id uuid, new_mode text, actor text, reason text, member_id uuid default null)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  old_mode text;
begin
  select mode into old_mode from public.conversations where id = conversation_id for update;
  if old_mode = new_mode then
    return;
  end if;
  update public.conversations set mode = new_mode where id = conversation_id;
  if new_mode <> 'assistant' then
    update private.turns t set state = 'taken' where t.conversation_id = change_mode.conversation_id and t.state = 'open';
  end if;
  perform private.record_event(conversation_id, 'mode_changed', actor, null,
    jsonb_build_object('from', old_mode, 'to', new_mode, 'reason', reason), member_id);
end
$$;

-- Stores one message at the end of a conversation and keeps the list's summary of it. Locks the conversation.
create function private.append_message(
  conversation_id uuid, direction text, author text, text text,
  id uuid default private.uuid_v7(), outcome text default null, suggestions text[] default '{}'
)
  returns public.messages
  language plpgsql
  set search_path = ''
as $$
declare
  conversation public.conversations;
  message public.messages;
begin
  update public.conversations c
  set message_count = c.message_count + 1,
    last_text = left(append_message.text, 200),
    last_author = append_message.author,
    last_message_at = clock_timestamp()
  where c.id = append_message.conversation_id
  returning * into strict conversation;

  insert into public.messages (id, company_id, conversation_id, seq, turn, direction, author, text, outcome, suggestions)
  values (append_message.id, conversation.company_id, conversation.id, conversation.message_count, conversation.turn,
    append_message.direction, append_message.author, append_message.text, append_message.outcome, append_message.suggestions)
  returning * into message;
  return message;
end
$$;
