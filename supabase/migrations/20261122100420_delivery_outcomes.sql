-- What became of a delivery: the provider's answer, its statuses in any order, its silence.

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
  -- What they wrote after this try may have opened it again. Nobody writes by a reaction.
  if kind = 'window_closed' and not coalesce((
    select m.created_at > delivery.attempted_at
    from public.messages m
    where m.conversation_id = delivery.conversation_id and m.direction = 'in' and m.kind <> 'reaction'
    order by m.seq desc
    limit 1
  ), false) then
    update public.conversations c set window_closed_at = now() where c.id = delivery.conversation_id;
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

grant execute on function
  service.record_sent(uuid, int, text, int),
  service.record_failure(uuid, int, jsonb),
  service.record_unsent(uuid, int),
  service.claim_silent_deliveries(int, int),
  service.record_statuses(uuid, jsonb)
  to service_role;
