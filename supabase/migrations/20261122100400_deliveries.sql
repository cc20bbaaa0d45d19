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
  -- failed: a dead letter, which a member can send again
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

-- Hands out what is due: at most one per conversation, its oldest; companies take turns, so that one with a long queue
-- does not hold up another. What the gate refuses by now is put away; in quiet hours it waits for their end. A lease that
-- ran out means that nobody knows whether its message was sent; after twelve tries it is a dead letter. Like everything
-- that touches a delivery, this locks its conversation first: an opt-out locks it too, so either it sees us sending or we
-- see it.
create function service.claim_deliveries(conversation_id uuid, max_deliveries int, lease_seconds int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  candidate record;
  delivery public.deliveries;
  gate record;
  credentials jsonb;
  claimed jsonb := '[]';
begin
  for candidate in
    select * from private.next_delivery(claim_deliveries.conversation_id)
    union all
    select * from private.due_deliveries(max_deliveries) where claim_deliveries.conversation_id is null
  loop
    perform from public.conversations c where c.id = candidate.conversation_id for no key update skip locked;
    if not found then
      continue;
    end if;
    loop
      select d.* into delivery
      from public.deliveries d
      where d.id = (select next.delivery_id from private.next_delivery(candidate.conversation_id) next);
      exit when delivery.id is null; -- someone else was faster
      if delivery.state = 'sending' and delivery.attempts >= 12 then
        perform private.give_up_delivery(delivery);
        continue;
      end if;
      gate := private.decide_gate(delivery.conversation_id, delivery.purpose, delivery.template_category, delivery.message_id, true);
      exit when gate.refused is null;
      update public.deliveries d
      set state = case gate.refused when 'quiet_hours' then 'waiting' else 'refused' end,
        due_at = coalesce(gate.ends_at, d.due_at), error_code = gate.refused, error = gate.message,
        uncertain_since = case when d.state = 'sending' then coalesce(d.uncertain_since, d.attempted_at) else d.uncertain_since end
      where d.id = delivery.id;
      continue when gate.refused = 'quiet_hours';
      perform private.record_event(delivery.conversation_id, 'send_refused', 'system', delivery.message_id,
        jsonb_build_object('reason', gate.refused, 'message', gate.message));
    end loop;
    continue when delivery.id is null;
    credentials := private.try_credentials_of(candidate.connection_id);
    continue when credentials is null;

    begin
      update public.deliveries d
      set state = 'sending', attempts = d.attempts + 1, claims = d.claims + 1,
        uncertain_since = case when d.state = 'sending' then coalesce(d.uncertain_since, d.attempted_at) else d.uncertain_since end,
        attempted_at = clock_timestamp(), due_at = clock_timestamp() + make_interval(secs => lease_seconds)
      where d.id = delivery.id
      returning * into delivery;
    exception
      when insufficient_privilege then
        continue; -- the gate has closed since we asked it; the others may go
    end;
    claimed := claimed || (private.delivery_to_send(delivery) || jsonb_build_object('credentials', credentials));
  end loop;
  return claimed;
end
$$;

-- A delivery whose every attempt ended without a word. `uncertain_since` stays: it may have been sent.
create function private.give_up_delivery(delivery public.deliveries)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  sentence constant text := 'We tried twelve times and never heard what became of it. It may have been sent.';
begin
  update public.deliveries d
  set state = 'failed', error_code = 'no_answer', error = sentence, uncertain_since = coalesce(d.uncertain_since, d.attempted_at)
  where d.id = delivery.id;
  perform private.record_event(delivery.conversation_id, 'send_failed', 'system', delivery.message_id,
    jsonb_build_object('code', 'no_answer', 'message', sentence));
end
$$;

-- The oldest delivery of one conversation, if it is due.
create function private.next_delivery(of_conversation uuid)
  returns table (delivery_id uuid, conversation_id uuid, connection_id uuid)
  language sql stable
  set search_path = ''
as $$
  select oldest.id, oldest.conversation_id, c.id
  from (
    select d.id, d.conversation_id, d.channel_id, d.due_at
    from public.deliveries d
    where d.conversation_id = of_conversation and d.state in ('waiting', 'sending')
    order by d.seq
    limit 1
  ) oldest
  join public.lines l on l.channel_id = oldest.channel_id
  join public.connections c on c.id = l.connection_id and c.state <> 'failing'
  where oldest.due_at <= now()
$$;

-- The oldest due delivery of each conversation, companies in turn. One index range per company that has any.
create function private.due_deliveries(max_deliveries int)
  returns table (delivery_id uuid, conversation_id uuid, connection_id uuid)
  language sql stable
  set search_path = ''
as $$
  with recursive company (id) as (
    (select d.company_id from public.deliveries d where d.state in ('waiting', 'sending') order by d.company_id limit 1)
    union all
    select (
      select d.company_id from public.deliveries d
      where d.state in ('waiting', 'sending') and d.company_id > company.id
      order by d.company_id limit 1
    )
    from company
    where company.id is not null
  )
  select due.id, due.conversation_id, due.connection_id
  from company
  cross join lateral (
    select w.id, w.conversation_id, c.id as connection_id, w.due_at, row_number() over (order by w.due_at) as turn
    from public.deliveries w
    join public.lines l on l.channel_id = w.channel_id
    join public.connections c on c.id = l.connection_id and c.state <> 'failing'
    where w.company_id = company.id and w.state in ('waiting', 'sending') and w.due_at <= now()
      -- asked row by row (a join would read the whole queue), and answered by the index alone
      and w.seq = (
        select oldest.seq from public.deliveries oldest
        where oldest.conversation_id = w.conversation_id and oldest.state in ('waiting', 'sending')
        order by oldest.seq limit 1
      )
    order by w.due_at
    limit max_deliveries
  ) due
  where company.id is not null
  order by due.turn, due.due_at
  limit max_deliveries
$$;

-- All that sending needs but the credentials (edge-functions/_platform/delivery-verbs.ts).
create function private.delivery_to_send(delivery public.deliveries)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'id', delivery.id,
    'company_id', delivery.company_id,
    'conversation_id', delivery.conversation_id,
    'message_id', delivery.message_id,
    'attempt', delivery.claims,
    'uncertain_since', delivery.uncertain_since,
    'provider', connection.provider,
    'account_id', connection.account_id,
    'from', jsonb_build_object('number', l.number, 'provider_id', l.provider_id, 'business_account_id', l.business_account_id),
    'language', company.language,
    'to', jsonb_build_object('phone', case when a.value ~ '^\+' then a.value end, 'user_id', a.user_id),
    'content', jsonb_build_object('text', m.text, 'suggestions', m.suggestions, 'template', m.details -> 'template'),
    'last_inbound_provider_id', (
      select i.provider_id from public.messages i
      where i.conversation_id = delivery.conversation_id and i.direction = 'in'
      order by i.seq desc limit 1
    ),
    'known_provider_ids', (
      select coalesce(jsonb_agg(id), '[]')
      from (
        select o.provider_id, o.failed_provider_ids from public.deliveries o
        where o.company_id = delivery.company_id and o.conversation_id = delivery.conversation_id
        order by o.seq desc limit 50
      ) known
      cross join lateral unnest(known.failed_provider_ids || known.provider_id) id
      where id is not null and delivery.uncertain_since is not null
    )
  )
  from public.messages m
  join public.conversations c on c.id = m.conversation_id
  join public.companies company on company.id = c.company_id
  join public.addresses a on a.id = c.address_id
  join public.lines l on l.channel_id = c.channel_id
  join public.connections connection on connection.id = l.connection_id
  where m.id = delivery.message_id
$$;

-- How far a state is; a delivery only moves to a higher one. `failed` lies below `delivered`: a carrier that reports both
-- has delivered.
create function private.delivery_rank(state text)
  returns int
  language sql immutable
  set search_path = ''
as $$
  select case state
    when 'sent' then 2 when 'queued' then 2 when 'failed' then 3 when 'delivered' then 4 when 'read' then 5 else 1
  end
$$;

-- Moves a delivery forward by what its provider says. The caller holds its row.
create function private.move_delivery(delivery public.deliveries, status text, provider_id text, failure jsonb)
  returns boolean
  language plpgsql
  set search_path = ''
as $$
declare
  -- a message that is waiting to be sent again, or on its way again, has nothing to do with the failure of its last try
  is_of_this_try constant boolean := delivery.provider_id is not distinct from move_delivery.provider_id
    or delivery.provider_id is null and move_delivery.provider_id <> all (delivery.failed_provider_ids)
      and (delivery.state in ('sending', 'sent') or delivery.uncertain_since is not null);
begin
  if private.delivery_rank(status) <= private.delivery_rank(delivery.state)
    or (status not in ('delivered', 'read') and not is_of_this_try)
    or (status = 'failed' and delivery.state = 'refused') then
    return false;
  end if;
  if status = 'failed' then
    update public.deliveries d set provider_id = move_delivery.provider_id where d.id = delivery.id;
    perform private.fail_delivery(delivery.id, failure);
    return true;
  end if;
  update public.deliveries d
  set state = case move_delivery.status when 'queued' then 'sent' else move_delivery.status end,
    provider_id = move_delivery.provider_id,
    uncertain_since = null, error = null, error_code = null,
    sent_at = coalesce(d.sent_at, now()),
    delivered_at = case when move_delivery.status in ('delivered', 'read') then coalesce(d.delivered_at, now()) else d.delivered_at end,
    read_at = case when move_delivery.status = 'read' then coalesce(d.read_at, now()) else d.read_at end
  where d.id = delivery.id;
  return true;
end
$$;

-- The provider has taken the message, at whichever attempt: what is known to have left is not sent again. Statuses that
-- were faster than this are applied now.
create function service.record_sent(delivery_id uuid, attempt int, provider_id text, segments int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  delivery public.deliveries;
  parked private.parked_statuses;
begin
  -- a status of the same message waits here, or we wait for it: it is parked before we look, or finds us
  perform pg_advisory_xact_lock(hashtextextended('status:' || record_sent.provider_id, 0));
  perform from public.conversations c
  where c.id = (select d.conversation_id from public.deliveries d where d.id = record_sent.delivery_id)
  for no key update;
  select * into delivery from public.deliveries d where d.id = record_sent.delivery_id for update;
  if delivery.state = 'waiting' and delivery.provider_id is null and record_sent.attempt <= delivery.claims
    and record_sent.provider_id <> all (delivery.failed_provider_ids) then
    delivery.state := 'sending'; -- the lease was lost, and somebody else's attempt has failed meanwhile
  end if;
  update public.deliveries d set segments = coalesce(record_sent.segments, d.segments) where d.id = record_sent.delivery_id;
  perform private.move_delivery(delivery, 'sent', coalesce(record_sent.provider_id, delivery.provider_id), null);

  for parked in
    delete from private.parked_statuses p
    where p.channel_id = delivery.channel_id and p.provider_id = record_sent.provider_id
    returning *
  loop
    select * into delivery from public.deliveries d where d.id = record_sent.delivery_id;
    perform private.move_delivery(delivery, parked.status, parked.provider_id, parked.failure);
  end loop;
  return '{}';
end
$$;

-- What a failure means for the delivery (edge-functions/_platform/phone-verbs.ts, DeliveryFailure). The pause doubles from
-- 4 seconds to 15 minutes, a quarter of it by chance, so that many do not come back at once; after twelve tries, an hour
-- or so, it is a dead letter. "Not so fast" counts as no try: it says nothing of this message, which goes on for a day.
create function private.fail_delivery(delivery_id uuid, failure jsonb)
  returns public.deliveries
  language plpgsql
  set search_path = ''
as $$
declare
  delivery public.deliveries;
  address_id uuid;
  kind constant text := failure ->> 'kind';
  asked_pause float := (failure ->> 'retry_after_seconds')::float;
  is_throttled constant boolean := kind = 'retry'
    and (asked_pause is not null or coalesce(failure ->> 'code' in ('429', '20429', '130429', '131056'), false));
  pause float;
  tries_again boolean;
begin
  select * into delivery from public.deliveries d where d.id = delivery_id;
  asked_pause := case when asked_pause > 3600 then 3600 else asked_pause end; -- `least` would make an hour of null
  pause := least(900, greatest(
    2 * 2 ^ least(delivery.attempts, 12),
    case when is_throttled then extract(epoch from now() - delivery.created_at) / 2 end -- no tries to double by
  ));
  tries_again := case kind
    when 'retry' then case when is_throttled then delivery.created_at > now() - interval '24 hours' else delivery.attempts < 12 end
    when 'uncertain' then delivery.attempts < 12
    when 'retry_once' then delivery.attempts < 2 and delivery.created_at > now() - interval '24 hours'
    when 'credentials' then true
    else false
  end;

  update public.deliveries d
  set state = case when tries_again then 'waiting' else 'failed' end,
    -- a try that the provider has refused is over; one that was not answered may still have been sent
    provider_id = case when tries_again then null else d.provider_id end,
    failed_provider_ids = case when tries_again then array_remove(d.failed_provider_ids || d.provider_id, null) else d.failed_provider_ids end,
    uncertain_since = case
      when kind = 'uncertain' then coalesce(d.uncertain_since, d.attempted_at)
      when kind = 'credentials' then d.uncertain_since -- they may have been missing for looking
    end,
    attempts = case when tries_again and (kind = 'credentials' or is_throttled) then greatest(0, d.attempts - 1) else d.attempts end,
    due_at = now() + make_interval(secs => case kind
      -- a first look soon, in case it was only the answer that was lost
      when 'uncertain' then greatest(least(pause, 5 * 2 ^ (d.attempts - 1)) + random() * 5, coalesce(asked_pause, 0))
      when 'retry_once' then 60
      else greatest(pause * (0.75 + random() * 0.25), coalesce(asked_pause, 0))
    end),
    error_code = failure ->> 'code',
    error = left(failure ->> 'message', 1000)
  where d.id = delivery_id
  returning * into delivery;

  if kind = 'credentials' then
    update public.connections c set state = 'failing', error = left(failure ->> 'message', 1000), checked_at = now()
    from public.lines l
    where l.channel_id = delivery.channel_id and c.id = l.connection_id and c.state = 'connected'
      and c.checked_at <= delivery.attempted_at; -- else they have been replaced meanwhile
  end if;
  if kind in ('opted_out', 'no_marketing') then
    select c.address_id into address_id from public.conversations c where c.id = delivery.conversation_id;
    if private.record_consent(address_id, delivery.channel_id, 'opt_out', case kind when 'no_marketing' then 'marketing' else 'all' end,
      'error', concat_ws(': ', failure ->> 'code', failure ->> 'message')) then
      perform private.record_event(delivery.conversation_id, 'opted_out', 'system', delivery.message_id,
        jsonb_build_object('source', 'error', 'code', failure ->> 'code'));
    end if;
  end if;
  if delivery.state = 'failed' then
    perform private.record_event(delivery.conversation_id, 'send_failed', 'system', delivery.message_id,
      jsonb_build_object('code', delivery.error_code, 'message', delivery.error));
  end if;
  return delivery;
end
$$;

create function service.record_failure(delivery_id uuid, attempt int, failure jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  delivery public.deliveries;
begin
  perform from public.conversations c
  where c.id = (select d.conversation_id from public.deliveries d where d.id = record_failure.delivery_id)
  for no key update;
  select * into delivery from public.deliveries d where d.id = record_failure.delivery_id for update;
  -- Whoever lost the lease has no say any more, and a status may have been faster.
  if delivery.state = 'sending' and delivery.claims = record_failure.attempt then
    delivery := private.fail_delivery(delivery_id, failure);
  end if;
  return jsonb_build_object('state', delivery.state, 'next_attempt_at', case when delivery.state = 'waiting' then delivery.due_at end);
end
$$;

-- A look at the provider has shown that no earlier attempt went through: it waits for a claim, which asks the gate anew.
create function service.record_unsent(delivery_id uuid, attempt int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform from public.conversations c
  where c.id = (select d.conversation_id from public.deliveries d where d.id = record_unsent.delivery_id)
  for no key update;
  update public.deliveries d
  set state = 'waiting', due_at = now(), uncertain_since = null, attempts = d.attempts - 1
  where d.id = record_unsent.delivery_id and d.state = 'sending' and d.claims = record_unsent.attempt;
  return '{}';
end
$$;

-- The delivery a status is about: the provider's id is surer than ours, which comes back to us from outside.
create function private.delivery_told_of(company_id uuid, channel_id uuid, told jsonb)
  returns uuid
  language sql stable
  set search_path = ''
as $$
  select coalesce(
    (select d.id from public.deliveries d
    where d.company_id = delivery_told_of.company_id and d.channel_id = delivery_told_of.channel_id
      and d.provider_id = told ->> 'provider_id'),
    (select d.id from public.deliveries d
    where d.id = (told ->> 'delivery_id')::uuid and d.channel_id = delivery_told_of.channel_id)
  )
$$;

-- statuses: [{provider_id, delivery_id, status, failure}]. They come in any order and more than once.
create function service.record_statuses(channel_id uuid, statuses jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  told jsonb;
  line_company_id constant uuid := (select l.company_id from public.lines l where l.channel_id = record_statuses.channel_id);
  found_id uuid;
  delivery public.deliveries;
  moved int := 0;
  parked int := 0;
begin
  -- Everything that is needed, in one order, and the conversation before the delivery, as everywhere.
  perform pg_advisory_xact_lock(hashtextextended('status:' || named.provider_id, 0))
  from (select distinct value ->> 'provider_id' as provider_id from jsonb_array_elements(statuses) order by 1) named;
  perform from public.conversations c
  where c.id in (
    select d.conversation_id
    from jsonb_array_elements(statuses) each
    join public.deliveries d on d.id = private.delivery_told_of(line_company_id, record_statuses.channel_id, each.value)
  )
  order by c.id
  for no key update;

  for told in select value from jsonb_array_elements(statuses) loop
    found_id := private.delivery_told_of(line_company_id, record_statuses.channel_id, told);
    if found_id is null then
      insert into private.parked_statuses as p (channel_id, provider_id, status, failure)
      values (record_statuses.channel_id, told ->> 'provider_id', told ->> 'status', told -> 'failure')
      on conflict on constraint parked_statuses_pkey do nothing;
      parked := parked + 1;
      continue;
    end if;
    select * into delivery from public.deliveries d where d.id = found_id for update;
    if private.move_delivery(delivery, told ->> 'status', told ->> 'provider_id', told -> 'failure') then
      moved := moved + 1;
    end if;
  end loop;
  return jsonb_build_object('moved', moved, 'parked', parked);
end
$$;

-- Deliveries of which nothing was heard since they were sent: their statuses may have come while we were down. Each is
-- handed out ten times at most, after pauses that double up to six hours, and never past its third day.
-- (edge-functions/_platform/delivery-verbs.ts)
create function service.claim_silent_deliveries(max_deliveries int, after_seconds int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with silent as (
    select d.id
    from public.deliveries d
    join public.lines l on l.channel_id = d.channel_id
    join public.connections c on c.id = l.connection_id and c.state = 'connected'
    where d.state = 'sent' and d.provider_id is not null and d.looks < 10
      and d.sent_at > now() - interval '3 days' and d.sent_at < now() - make_interval(secs => after_seconds)
      and (d.looked_at is null or d.looked_at < now() - make_interval(secs => least(21600, after_seconds * 2 ^ d.looks)))
    order by coalesce(d.looked_at, d.sent_at)
    limit max_deliveries
    for update of d skip locked
  ),
  claimed as (
    update public.deliveries d set looked_at = now(), looks = d.looks + 1 from silent where d.id = silent.id returning d.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'delivery_id', d.id,
    'channel_id', d.channel_id,
    'provider', c.provider,
    'account_id', c.account_id,
    'credentials', opened.credentials,
    'line', l.provider_id,
    'provider_id', d.provider_id,
    'sent_at', d.sent_at
  )), '[]')
  from claimed d
  join public.lines l on l.channel_id = d.channel_id
  join public.connections c on c.id = l.connection_id
  cross join lateral (select private.try_credentials_of(c.id) as credentials offset 0) opened
  where opened.credentials is not null
$$;

-- What waited for its connection to be well again may go out now.
create or replace function private.resume_deliveries(connection_id uuid)
  returns void
  language sql
  set search_path = ''
as $$
  update public.deliveries d set due_at = now()
  where d.id in (
    select w.id
    from public.deliveries w
    join public.lines l on l.channel_id = w.channel_id and l.company_id = w.company_id
    where l.connection_id = resume_deliveries.connection_id and w.state = 'waiting' and w.error_code is distinct from 'quiet_hours'
    for update of w skip locked -- whoever holds one is about to decide when it goes on
  )
$$;

grant execute on function
  service.claim_deliveries(uuid, int, int),
  service.record_sent(uuid, int, text, int),
  service.record_failure(uuid, int, jsonb),
  service.record_unsent(uuid, int),
  service.claim_silent_deliveries(int, int),
  service.record_statuses(uuid, jsonb)
  to service_role;
