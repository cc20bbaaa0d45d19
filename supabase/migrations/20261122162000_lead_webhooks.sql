-- Where a company's own systems are told of a lead that qualified: one address, and a secret in the Vault that what is sent
-- there is signed with (https://www.standardwebhooks.com).

create table public.lead_webhooks (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null unique references public.companies (id) on delete cascade,
  -- often a secret itself
  url text not null check (url ~ '^https?://' and char_length(url) <= 1000),
  state text not null default 'well' check (state in ('well', 'failing', 'gone')), -- gone: whoever is there wants no more
  problem text check (char_length(problem) <= 300), -- in words for the owner
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table private.lead_webhook_secrets (
  company_id uuid primary key references public.lead_webhooks (company_id) on delete cascade,
  secret_id uuid not null unique -- in the Vault
);

-- One lead that qualified, once: what is sent stays the same, whatever becomes of the lead, however often it is tried.
create table public.lead_pushes (
  id uuid primary key default private.uuid_v7(), -- the receiver tells a repeat by it
  company_id uuid not null,
  lead_id uuid not null unique,
  body jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts int not null default 0, -- the number of the last one is its holder's proof
  due_at timestamptz not null default now(),
  status int, -- HTTP's, of the last attempt; null: no answer
  error text check (char_length(error) <= 300),
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  foreign key (company_id, lead_id) references public.leads (company_id, id) on delete cascade
);

create index lead_pushes_company_id on public.lead_pushes (company_id, id desc);
create index lead_pushes_company_id_lead_id on public.lead_pushes (company_id, lead_id);
create index lead_pushes_due on public.lead_pushes (due_at) where state in ('waiting', 'sending');

alter table public.lead_webhooks enable row level security;
alter table private.lead_webhook_secrets enable row level security;
alter table public.lead_pushes enable row level security;

create policy "owners and admins read where leads are sent"
  on public.lead_webhooks for select to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')));

create policy "members read which of their leads were sent on"
  on public.lead_pushes for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.lead_webhooks, public.lead_pushes from anon, authenticated, service_role;
grant select on public.lead_webhooks, public.lead_pushes to authenticated;

create trigger lead_webhook_secrets_destroy after delete on private.lead_webhook_secrets
  for each row execute function private.destroy_secret();
create trigger lead_webhooks_touch before update on public.lead_webhooks
  for each row execute function private.touch_updated_at();
create trigger lead_webhooks_wake after insert or update or delete on public.lead_webhooks
  for each row execute function private.wake_company('lead_webhook');
create trigger lead_pushes_wake after insert or update on public.lead_pushes
  for each row execute function private.wake_company('lead_push');

-- Null when the Vault cannot open it: the work serves many companies, and the others' must go on.
create function private.lead_webhook_secret(company_id uuid)
  returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select v.decrypted_secret
    from private.lead_webhook_secrets s
    join vault.decrypted_secrets v on v.id = s.secret_id
    where s.company_id = lead_webhook_secret.company_id
  );
exception when others then
  return null;
end
$$;

-- What is told of a lead: who, how to reach them, and why it qualified.
create function private.write_lead_push(lead public.leads)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'type', 'lead.qualified',
    'timestamp', to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', jsonb_build_object(
      'lead', lead.id,
      'conversation', lead.conversation_id,
      'channel', ch.kind,
      'page', c.page,
      'state', lead.state,
      'contact', case when contact.id is not null then jsonb_build_object(
        'id', contact.id, 'name', contact.name,
        'addresses', (
          select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'value', a.value) order by a.created_at), '[]')
          from public.addresses a
          where a.company_id = lead.company_id and a.contact_id = contact.id and a.kind <> 'widget'
        )
      ) end,
      'score', jsonb_build_object(
        'total', lead.total, 'fit', lead.fit, 'intent', lead.intent, 'cell', lead.cell, 'parts', lead.parts
      ),
      'facts', private.facts_of(c)
    )
  )
  from public.conversations c
  join public.channels ch on ch.id = c.channel_id
  left join public.contacts contact on contact.id = lead.contact_id
  where c.id = lead.conversation_id
$$;

-- Hot, booked or won for the first time: whoever was told once is not told again. A fault here moves the lead all the same.
create function private.push_lead()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if exists (select from public.lead_webhooks w where w.company_id = new.company_id and w.state <> 'gone') then
    insert into public.lead_pushes (company_id, lead_id, body)
    values (new.company_id, new.id, private.write_lead_push(new))
    on conflict (lead_id) do nothing;
  end if;
  return null;
exception when others then
  raise warning 'a lead was not told to its webhook: %', sqlstate;
  return null;
end
$$;

create trigger leads_push after update of state on public.leads
  for each row when (new.state in ('hot', 'booked', 'won') and new.state is distinct from old.state)
  execute function private.push_lead();
create trigger leads_push_new after insert on public.leads
  for each row when (new.state in ('hot', 'booked', 'won'))
  execute function private.push_lead();

-- `secret` null keeps the one there is. refused: not_allowed
create function service.connect_lead_webhook(member_id uuid, company_id uuid, url text, secret text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if not private.may_connect(member_id, company_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  perform from public.companies c where c.id = connect_lead_webhook.company_id for no key update; -- one at a time
  insert into public.lead_webhooks as w (company_id, url)
  values (connect_lead_webhook.company_id, connect_lead_webhook.url)
  on conflict on constraint lead_webhooks_company_id_key do update
  set url = excluded.url, state = 'well', problem = null;
  if secret is not null then
    delete from private.lead_webhook_secrets s where s.company_id = connect_lead_webhook.company_id;
    insert into private.lead_webhook_secrets (company_id, secret_id)
    values (connect_lead_webhook.company_id, vault.create_secret(secret)); -- a bind parameter, so no statement holds it
  end if;
  update public.lead_pushes p set due_at = now()
  where p.company_id = connect_lead_webhook.company_id and p.state = 'waiting';
  return '{}';
end
$$;

-- What was not sent yet is sent nowhere any more. refused: not_allowed
create function service.disconnect_lead_webhook(member_id uuid, company_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if not private.may_connect(member_id, company_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  update public.lead_pushes p set state = 'failed', error = 'The webhook was removed.'
  where p.company_id = disconnect_lead_webhook.company_id and p.state in ('waiting', 'sending');
  delete from public.lead_webhooks w where w.company_id = disconnect_lead_webhook.company_id;
  return '{}';
end
$$;

-- Where to, and what to sign with. refused: not_allowed · unknown_webhook
create function service.read_lead_webhook(member_id uuid, company_id uuid)
  returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  if not private.may_connect(member_id, company_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  return coalesce((
    select jsonb_build_object('url', w.url, 'secret', private.lead_webhook_secret(w.company_id))
    from public.lead_webhooks w
    where w.company_id = read_lead_webhook.company_id
  ), jsonb_build_object('refused', 'unknown_webhook'));
end
$$;

-- What is due, each leased to whoever claims it: [{id, attempt, url, secret, body}]. A lease that ran out is due again.
-- `secret` null: see private.lead_webhook_secret.
create function service.claim_lead_pushes(max_pushes int, lease_seconds int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with ranked as (
    select p.id, p.due_at, row_number() over (partition by p.company_id order by p.due_at, p.id) as turn
    from public.lead_pushes p
    join public.lead_webhooks w on w.company_id = p.company_id and w.state <> 'gone'
    where p.state in ('waiting', 'sending') and p.due_at <= now()
  ),
  due as (
    -- companies in turn: whose server hangs holds up its own
    select p.id
    from public.lead_pushes p
    join ranked on ranked.id = p.id
    where p.state in ('waiting', 'sending') and p.due_at <= now()
    order by ranked.turn, ranked.due_at
    limit max_pushes
    for update of p skip locked
  ),
  claimed as (
    update public.lead_pushes p
    set state = 'sending', attempts = p.attempts + 1, due_at = now() + make_interval(secs => lease_seconds)
    from due
    where p.id = due.id
    returning p.id, p.company_id, p.attempts, p.body
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', claimed.id, 'attempt', claimed.attempts, 'url', w.url, 'secret', private.lead_webhook_secret(w.company_id),
    'body', claimed.body
  )), '[]')
  from claimed
  join public.lead_webhooks w on w.company_id = claimed.company_id
$$;

-- What came of an attempt. Pauses grow from five seconds to a day; after ten attempts, three days or so, a member has to
-- send it again. `status` null: no answer came. `problem` null: it was taken.
create function service.record_lead_push(push_id uuid, attempt int, status int, problem text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  pauses constant interval[] := array['5 s', '5 min', '30 min', '2 h', '5 h', '10 h', '14 h', '20 h', '24 h']::interval[];
  push public.lead_pushes;
begin
  update public.lead_pushes p
  set status = record_lead_push.status, error = record_lead_push.problem,
    sent_at = case when record_lead_push.problem is null then clock_timestamp() end,
    due_at = clock_timestamp() + coalesce(pauses[attempt], '0 s') * (0.9 + random() * 0.2), -- not all at once
    state = case
      when record_lead_push.problem is null then 'sent'
      when record_lead_push.status = 410 or attempt > cardinality(pauses) then 'failed'
      else 'waiting'
    end
  where p.id = push_id and p.state = 'sending' and p.attempts = attempt -- or somebody else has it by now
  returning * into push;
  if push.id is not null then
    update public.lead_webhooks w
    set state = case when status = 410 then 'gone' when record_lead_push.problem is null then 'well' else 'failing' end,
      problem = record_lead_push.problem
    where w.company_id = push.company_id and (w.problem is distinct from record_lead_push.problem or status = 410);
  end if;
  return jsonb_build_object('state', push.state);
end
$$;

-- Sends a lead again that could not be sent. refused: unknown_push · not_failed
create function service.send_lead_again(member_id uuid, push_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  push public.lead_pushes;
begin
  select * into push from public.lead_pushes p where p.id = push_id for update;
  if push.id is null or not private.may_connect(member_id, push.company_id)
    or not exists (select from public.lead_webhooks w where w.company_id = push.company_id) then
    return jsonb_build_object('refused', 'unknown_push');
  end if;
  if push.state <> 'failed' then
    return jsonb_build_object('refused', 'not_failed');
  end if;
  update public.lead_pushes p set state = 'waiting', attempts = 0, due_at = now() where p.id = push.id;
  update public.lead_webhooks w set state = 'well', problem = null where w.company_id = push.company_id and w.state = 'gone';
  return '{}';
end
$$;

grant execute on function
  service.connect_lead_webhook(uuid, uuid, text, text),
  service.disconnect_lead_webhook(uuid, uuid),
  service.read_lead_webhook(uuid, uuid),
  service.claim_lead_pushes(int, int),
  service.record_lead_push(uuid, int, int, text),
  service.send_lead_again(uuid, uuid)
  to service_role;
