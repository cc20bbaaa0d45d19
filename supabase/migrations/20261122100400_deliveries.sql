-- The outbox. Whatever leaves for a phone is a message and its delivery, written in one transaction behind the gate; a
-- lease says who is sending it, and what became of it only ever moves forward.

alter table public.messages
  add column details jsonb not null default '{}' check (pg_column_size(details) <= 65536), -- by kind: a place, a choice, a template
  add column meaning text, -- what "2" or a tapped button stands for
  add column sent_at timestamptz, -- by the provider's clock, where it says
  add column is_echo boolean not null default false; -- written on the phone itself: a record, not ours to send

update public.messages set sent_at = created_at;
alter table public.messages
  alter column sent_at set default clock_timestamp(),
  alter column sent_at set not null;

create index messages_in_order on public.messages (conversation_id, sent_at, seq);

create table public.deliveries (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  message_id uuid not null unique,
  seq int not null, -- the message's: a conversation's deliveries leave in this order
  purpose text not null check (purpose in ('answer', 'member', 'notice')),
  template_category text,
  -- waiting: due at due_at · sending: someone's until due_at · refused: the gate said no when it was about to leave ·
  -- failed: a dead letter, which a member can send again or put aside
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'delivered', 'read', 'failed', 'refused')),
  attempts int not null default 0, -- those that count
  claims int not null default 0, -- all of them: the number of the last one is its holder's proof
  due_at timestamptz not null default now(),
  attempted_at timestamptz,
  uncertain_since timestamptz, -- an attempt ended without an answer: it may have been sent
  provider_id text,
  failed_provider_ids text[] not null default '{}', -- earlier tries: what is told of them late is not told of the next
  error_code text,
  error text, -- in words for the owner
  put_aside_at timestamptz, -- a dead letter that nobody needs to look after any more
  segments int,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  -- how often, and when last, the provider was asked what became of it, because it told us nothing
  looks int not null default 0,
  looked_at timestamptz,
  unique (company_id, provider_id),
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade,
  foreign key (company_id, channel_id) references public.channels (company_id, id) on delete cascade,
  foreign key (company_id, message_id) references public.messages (company_id, id) on delete cascade
);

-- What a provider said of a message before we knew its id.
create table private.parked_statuses (
  channel_id uuid not null references public.channels (id) on delete cascade,
  provider_id text not null,
  status text not null,
  failure jsonb,
  at timestamptz not null default now(),
  primary key (channel_id, provider_id, status)
);

create index deliveries_due on public.deliveries (company_id, due_at) where state in ('waiting', 'sending');
create index deliveries_company_id_state on public.deliveries (company_id, state, created_at desc);
create index deliveries_company_id_conversation_id on public.deliveries (company_id, conversation_id, seq);
create index deliveries_owed_in_order on public.deliveries (conversation_id, seq) where state in ('waiting', 'sending');
create index deliveries_silent on public.deliveries (sent_at) where state = 'sent' and provider_id is not null and looks < 10;
create index deliveries_company_id_channel_id on public.deliveries (company_id, channel_id);
create index deliveries_company_id_message_id on public.deliveries (company_id, message_id);
create index parked_statuses_at on private.parked_statuses (at);

alter table public.deliveries enable row level security;
alter table private.parked_statuses enable row level security;

create policy "members read what became of their company's messages"
  on public.deliveries for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.deliveries from anon, authenticated, service_role;
grant select on public.deliveries to authenticated;

-- No row is made for the outbox, and none leaves it, without the gate's yes; whoever writes it, by whichever way.
create function private.pass_gate()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  gate record;
begin
  if tg_op = 'INSERT' then
    perform from public.companies c where c.id = new.company_id for no key update; -- the budget is counted exactly
  end if;
  gate := private.decide_gate(new.conversation_id, new.purpose, new.template_category, new.message_id, tg_op = 'UPDATE');
  if gate.refused is not null then
    raise exception 'gate: %', gate.refused using errcode = '42501', detail = gate.message;
  end if;
  if tg_op = 'INSERT' then
    perform private.count_send(new.company_id);
  end if;
  return new;
end
$$;

create trigger deliveries_pass_the_gate before insert on public.deliveries
  for each row execute function private.pass_gate();
create trigger deliveries_pass_the_gate_again before update of state on public.deliveries
  for each row when (new.state = 'sending') execute function private.pass_gate();

-- Every outgoing message of a channel that people are reached on gets its delivery, in the same transaction.
create function private.put_into_outbox()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  channel public.channels;
begin
  select ch.* into channel
  from public.conversations c
  join public.channels ch on ch.id = c.channel_id
  where c.id = new.conversation_id;
  if channel.kind = 'widget' then
    return null;
  end if;
  insert into public.deliveries (company_id, conversation_id, channel_id, message_id, seq, purpose, template_category)
  values (new.company_id, new.conversation_id, channel.id, new.id, new.seq,
    case new.author when 'assistant' then 'answer' when 'member' then 'member' else 'notice' end,
    new.details #>> '{template,category}');
  return null;
end
$$;

create trigger messages_put_into_outbox after insert on public.messages
  for each row when (new.direction = 'out' and not new.is_echo) execute function private.put_into_outbox();

drop function private.append_message(uuid, text, text, text, uuid, text, text[]);

-- Stores one message at the end of a conversation and keeps the list's summary of it. Locks the conversation. What goes
-- out must pass the gate: whoever calls asks it first, to say no politely.
-- more: {kind, details, meaning, provider_id, sent_at, is_echo}
create function private.append_message(
  conversation_id uuid, direction text, author text, text text,
  id uuid default private.uuid_v7(), outcome text default null, suggestions text[] default '{}', more jsonb default '{}'
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

  insert into public.messages (
    id, company_id, conversation_id, seq, turn, direction, author, text, outcome, suggestions,
    kind, details, meaning, provider_id, sent_at, is_echo
  )
  values (
    append_message.id, conversation.company_id, conversation.id, conversation.message_count, conversation.turn,
    append_message.direction, append_message.author, append_message.text, append_message.outcome, append_message.suggestions,
    coalesce(more ->> 'kind', 'text'), coalesce(more -> 'details', '{}'), more ->> 'meaning', more ->> 'provider_id',
    -- a clock that is ahead of ours must not put a question behind its answer
    least(coalesce((more ->> 'sent_at')::timestamptz, clock_timestamp()), clock_timestamp()),
    coalesce((more ->> 'is_echo')::boolean, false)
  )
  returning * into message;
  return message;
end
$$;
