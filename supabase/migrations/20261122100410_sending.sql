-- Who sends what lies in the outbox: deliveries are handed out under a lease, past the gate once more.

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
  join public.lines l on l.channel_id = oldest.channel_id and l.gone_at is null
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
    join public.lines l on l.channel_id = w.channel_id and l.gone_at is null
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

-- What waited for its connection to be well again may go out now.
create function private.resume_deliveries(connection_id uuid)
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

grant execute on function service.claim_deliveries(uuid, int, int) to service_role;
