-- A connection is a company's account at a provider; a line is a number or WhatsApp line reached through it. Secrets lie
-- in the Vault: written through one function, read by the verbs of the functions alone, destroyed when disconnecting.

create table public.connections (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  provider text not null check (provider in ('twilio', 'kapso')),
  account_id text not null check (char_length(account_id) between 1 and 100), -- Twilio: Account SID; Kapso: the customer's id
  state text not null default 'connected' check (state in ('waiting', 'connected', 'failing', 'disconnected')),
  error text check (char_length(error) <= 1000), -- what is wrong, in words for the owner
  checked_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  unique (company_id, id)
);

create unique index connections_in_use on public.connections (company_id, provider) where state <> 'disconnected';

-- Kapso: the page where the business connects its number. Whoever opens it can connect one of their own, so it is for those
-- alone who may connect.
create table public.connection_setups (
  company_id uuid not null,
  connection_id uuid not null,
  url text not null,
  expires_at timestamptz,
  primary key (company_id, connection_id),
  foreign key (company_id, connection_id) references public.connections (company_id, id) on delete cascade
);

create index connections_account_id on public.connections (account_id);

create table private.connection_secrets (
  connection_id uuid not null references public.connections (id) on delete cascade,
  channel_id uuid references public.channels (id) on delete cascade, -- a secret of one line only
  name text not null,
  secret_id uuid primary key -- in the Vault
);

create unique index connection_secrets_name on private.connection_secrets (connection_id, name) where channel_id is null;
create unique index connection_secrets_of_line on private.connection_secrets (channel_id, name) where channel_id is not null;
create index connection_secrets_connection_id on private.connection_secrets (connection_id);
create index connection_secrets_channel_id on private.connection_secrets (channel_id);

create table public.lines (
  channel_id uuid primary key,
  company_id uuid not null,
  connection_id uuid not null,
  provider_id text not null check (char_length(provider_id) between 1 and 100), -- Twilio: PN…; Kapso: phone_number_id
  number text check (number ~ '^\+[1-9][0-9]{5,14}$'), -- E.164
  business_account_id text,
  capabilities text[] not null default '{}',
  assistant_name text not null default 'Assistant' check (char_length(btrim(assistant_name)) between 1 and 60),
  -- off: nobody answers by machine here, every message waits for a person
  is_answering boolean not null default true,
  -- what the assistant is told about answering on this line
  instructions text not null default '' check (char_length(instructions) <= 1000),
  released_at timestamptz, -- let go: kept for its conversations
  gone_at timestamptz, -- its provider does not have it any more
  reconciled_until timestamptz not null default now(),
  reconciled_at timestamptz not null default now(),
  reconcile_soon boolean not null default false, -- the last look found what our doors had missed
  updated_at timestamptz not null default now(),
  foreign key (company_id, channel_id) references public.channels (company_id, id) on delete cascade,
  foreign key (company_id, connection_id) references public.connections (company_id, id) on delete cascade
);

create unique index lines_provider_id on public.lines (provider_id) where released_at is null;
create unique index lines_number on public.lines (number, (left(provider_id, 2) = 'PN')) where released_at is null;
create index lines_company_id_channel_id on public.lines (company_id, channel_id);
create index lines_company_id_connection_id on public.lines (company_id, connection_id);
create index lines_reconciled_at on public.lines (reconciled_at) where released_at is null;

-- What was set at the provider before, to be put back; and what we made there, to be removed.
create table private.line_traces (
  channel_id uuid primary key references public.channels (id) on delete cascade,
  previous jsonb not null default '{}',
  made jsonb not null default '{}'
);

alter table public.companies
  add column debounce_seconds int not null default 4 check (debounce_seconds between 0 and 30),
  add column quiet_from time not null default '21:00',
  add column quiet_until time not null default '08:00',
  add column daily_message_limit int not null default 2000 check (daily_message_limit between 0 and 1000000);

alter table public.connections enable row level security;
alter table public.connection_setups enable row level security;
alter table public.lines enable row level security;
alter table private.connection_secrets enable row level security;
alter table private.line_traces enable row level security;

create policy "members read their company's connections"
  on public.connections for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "owners and admins read where a connection is set up"
  on public.connection_setups for select to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')));

create policy "members read their company's lines"
  on public.lines for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "owners and admins change lines"
  on public.lines for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));

revoke all on public.connections, public.connection_setups, public.lines from anon, authenticated, service_role;
grant select on public.connections, public.connection_setups, public.lines to authenticated;
grant update (assistant_name, is_answering, instructions) on public.lines to authenticated;
grant update (debounce_seconds, quiet_from, quiet_until, daily_message_limit) on public.companies to authenticated;

create trigger lines_touch before update of assistant_name, is_answering, instructions on public.lines
  for each row execute function private.touch_updated_at();

-- Puts a secret into the Vault, in place of the one of that name. The value arrives as a bind parameter, so no statement
-- holds it; the row it replaces is gone, not marked.
create function private.keep_secret(connection_id uuid, channel_id uuid, name text, secret text)
  returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  old_id uuid;
begin
  delete from private.connection_secrets s
  where s.connection_id = keep_secret.connection_id and s.name = keep_secret.name
    and s.channel_id is not distinct from keep_secret.channel_id
  returning s.secret_id into old_id;
  delete from vault.secrets v where v.id = old_id;
  insert into private.connection_secrets (connection_id, channel_id, name, secret_id)
  values (connection_id, channel_id, name, vault.create_secret(secret));
end
$$;

-- A company or a line that is deleted takes its secrets along.
create function private.destroy_secret()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from vault.secrets v where v.id = old.secret_id;
  return null;
end
$$;

create trigger connection_secrets_destroy after delete on private.connection_secrets
  for each row execute function private.destroy_secret();

-- {name: secret} of a connection. Raises when the Vault cannot open one: whoever asked must fail, not go on without.
create function private.credentials_of(connection_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce(jsonb_object_agg(s.name, v.decrypted_secret), '{}')
  from private.connection_secrets s
  join vault.decrypted_secrets v on v.id = s.secret_id
  where s.connection_id = credentials_of.connection_id and s.channel_id is null
$$;

-- The same for work that serves many companies: what the Vault cannot open marks its own connection, and gives null.
create function private.try_credentials_of(connection_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  return private.credentials_of(connection_id);
exception
  when others then
    update public.connections c
    set state = 'failing', checked_at = clock_timestamp(),
      error = 'What was kept to sign in with cannot be opened any more. Connect this account again.'
    where c.id = try_credentials_of.connection_id and c.state = 'connected';
    return null;
end
$$;

-- The line a provider means. Twilio signs with the account's token, Kapso with a secret of each line.
create function service.find_line(provider text, line text)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select jsonb_build_object(
      'channel_id', l.channel_id,
      'connection_id', c.id,
      'account_id', c.account_id,
      'signing_secrets', (
        select coalesce(jsonb_agg(v.decrypted_secret), '[]')
        from private.connection_secrets s
        join vault.decrypted_secrets v on v.id = s.secret_id
        where s.connection_id = c.id
          and (s.name = 'auth_token' or (s.name = 'webhook_secret' and s.channel_id = l.channel_id))
      )
    )
    from public.lines l
    join public.connections c on c.id = l.connection_id
    where l.released_at is null and c.provider = find_line.provider and c.state <> 'disconnected'
      and case find_line.provider when 'twilio' then l.number = find_line.line else l.provider_id = find_line.line end
  ), jsonb_build_object('refused', 'unknown_line'))
$$;

-- Whether a member may connect and disconnect for a company.
create function private.may_connect(member_id uuid, company_id uuid)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select exists (
    select from public.members m
    where m.user_id = may_connect.member_id and m.company_id = may_connect.company_id and m.role in ('owner', 'admin')
  )
$$;

create function service.connect_provider(
  member_id uuid, company_id uuid, provider text, account_id text, state text, secrets jsonb, setup jsonb
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  connection public.connections;
begin
  if not private.may_connect(member_id, company_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  perform from public.companies c where c.id = connect_provider.company_id for no key update; -- one at a time

  select * into connection
  from public.connections c
  where c.company_id = connect_provider.company_id and c.provider = connect_provider.provider and c.state <> 'disconnected'
  for update;
  if found and connection.account_id <> connect_provider.account_id then
    return jsonb_build_object('refused', 'account_taken'); -- another account is connected: it must be let go first
  end if;

  if connection.id is null then
    -- The account's earlier connection is taken up again, with its lines' conversations.
    update public.connections c set state = connect_provider.state
    where c.id = (
      select old.id from public.connections old
      where old.company_id = connect_provider.company_id and old.provider = connect_provider.provider
        and old.account_id = connect_provider.account_id
      order by old.created_at desc
      limit 1
    )
    returning * into connection;
  end if;
  if connection.id is null then
    insert into public.connections (company_id, provider, account_id, state)
    values (connect_provider.company_id, connect_provider.provider, connect_provider.account_id, connect_provider.state)
    returning * into connection;
  end if;

  update public.connections c
  set state = connect_provider.state, error = null, checked_at = clock_timestamp()
  where c.id = connection.id;
  delete from public.connection_setups s where s.company_id = connection.company_id and s.connection_id = connection.id;
  insert into public.connection_setups (company_id, connection_id, url, expires_at)
  select connection.company_id, connection.id, connect_provider.setup ->> 'url', (connect_provider.setup ->> 'expires_at')::timestamptz
  where connect_provider.setup ->> 'url' is not null;
  delete from private.connection_secrets s where s.connection_id = connection.id and s.channel_id is null;
  perform private.keep_secret(connection.id, null, secret.key, secret.value)
  from jsonb_each_text(connect_provider.secrets) secret;
  perform private.resume_deliveries(connection.id);
  return jsonb_build_object('connection_id', connection.id);
end
$$;

create function private.connected_line(line public.lines)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'channel_id', line.channel_id,
    'provider_id', line.provider_id,
    'number', line.number,
    'business_account_id', line.business_account_id,
    'is_gone', line.gone_at is not null,
    'previous', coalesce((select t.previous from private.line_traces t where t.channel_id = line.channel_id), '{}'),
    'made', coalesce((select t.made from private.line_traces t where t.channel_id = line.channel_id), '{}')
  )
$$;

create function private.connection_as_json(connection public.connections)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'id', connection.id,
    'company_id', connection.company_id,
    'company_name', (select company.name from public.companies company where company.id = connection.company_id),
    'provider', connection.provider,
    'account_id', connection.account_id,
    'state', connection.state,
    'setup_url', (select s.url from public.connection_setups s where s.company_id = connection.company_id and s.connection_id = connection.id),
    'credentials', private.credentials_of(connection.id),
    'lines', (
      select coalesce(jsonb_agg(private.connected_line(l) order by l.channel_id), '[]')
      from public.lines l
      where l.connection_id = connection.id and l.released_at is null
    )
  )
$$;

create function service.read_connection(member_id uuid, connection_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select private.connection_as_json(c)
    from public.connections c
    where c.id = read_connection.connection_id and private.may_connect(member_id, c.company_id)
  ), jsonb_build_object('refused', 'unknown_connection'))
$$;

create function service.find_connection(member_id uuid, company_id uuid, provider text)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select case
    when not private.may_connect(find_connection.member_id, find_connection.company_id)
      then jsonb_build_object('refused', 'not_allowed')
    else coalesce((
      select jsonb_build_object('connection_id', c.id, 'company_name', company.name)
      from public.connections c
      join public.companies company on company.id = c.company_id
      where c.company_id = find_connection.company_id and c.provider = find_connection.provider and c.state <> 'disconnected'
    ), jsonb_build_object('refused', 'unknown_connection', 'message',
      (select company.name from public.companies company where company.id = find_connection.company_id)))
  end
$$;

create function service.record_connection_state(connection_id uuid, state text, error text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.connections c
  set state = record_connection_state.state, error = record_connection_state.error, checked_at = clock_timestamp()
  where c.id = record_connection_state.connection_id and c.state <> 'disconnected';
  if found and record_connection_state.state = 'connected' then
    perform private.resume_deliveries(connection_id);
  end if;
  return '{}';
end
$$;

create function private.release_lines(connection_id uuid, only_channel uuid default null)
  returns int
  language plpgsql
  set search_path = ''
as $$
declare
  released int;
begin
  delete from private.line_traces t using public.lines l
  where t.channel_id = l.channel_id and l.connection_id = release_lines.connection_id
    and (only_channel is null or l.channel_id = only_channel);
  delete from private.connection_secrets s
  where s.connection_id = release_lines.connection_id and s.channel_id is not null
    and (only_channel is null or s.channel_id = only_channel);
  update public.channels c set is_enabled = false
  from public.lines l
  where l.channel_id = c.id and l.connection_id = release_lines.connection_id
    and (only_channel is null or l.channel_id = only_channel);
  update public.lines l set released_at = now()
  where l.connection_id = release_lines.connection_id and l.released_at is null
    and (only_channel is null or l.channel_id = only_channel);
  get diagnostics released = row_count;
  return released;
end
$$;

create function service.disconnect_provider(member_id uuid, connection_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  connection public.connections;
  secrets int;
begin
  select * into connection from public.connections c where c.id = disconnect_provider.connection_id for update;
  if connection.id is null or not private.may_connect(member_id, connection.company_id) then
    return jsonb_build_object('refused', 'unknown_connection');
  end if;
  delete from private.connection_secrets s where s.connection_id = connection.id;
  get diagnostics secrets = row_count;
  delete from public.connection_setups s where s.company_id = connection.company_id and s.connection_id = connection.id;
  update public.connections c set state = 'disconnected', error = null where c.id = connection.id;
  return jsonb_build_object('secrets', secrets, 'lines', private.release_lines(connection.id));
end
$$;

-- Makes a number or WhatsApp line of a connection a channel of the company, or takes the channel up again that it was.
create function private.put_line(
  connection public.connections, kind text, name text, provider_id text, number text, business_account_id text,
  capabilities text[], previous jsonb, made jsonb, webhook_secret text
)
  returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  line public.lines;
begin
  if exists (
    select from public.lines l
    where l.provider_id = put_line.provider_id and l.released_at is null and l.company_id <> connection.company_id
  ) then
    return jsonb_build_object('refused', 'line_taken');
  end if;

  select l.* into line
  from public.lines l
  where l.company_id = connection.company_id and l.provider_id = put_line.provider_id;
  if line.channel_id is null then
    insert into public.channels (company_id, kind, name)
    values (connection.company_id, put_line.kind, left(put_line.name, 80))
    returning id, company_id into line.channel_id, line.company_id;
    insert into public.lines (channel_id, company_id, connection_id, provider_id)
    values (line.channel_id, line.company_id, connection.id, put_line.provider_id);
  end if;

  update public.lines l
  set connection_id = connection.id, number = put_line.number,
    business_account_id = put_line.business_account_id, capabilities = put_line.capabilities,
    released_at = null, gone_at = null,
    -- a line that was in use goes on where it was, and at once: its webhook may have been dead for a while
    reconciled_until = case when l.released_at is null then l.reconciled_until else now() end,
    reconciled_at = case when l.released_at is null and l.reconciled_until < now() then '-infinity' else now() end
  where l.channel_id = line.channel_id;
  update public.channels c set is_enabled = true where c.id = line.channel_id;
  insert into private.line_traces as t (channel_id, previous, made)
  values (line.channel_id, put_line.previous, put_line.made)
  -- imported twice: what was there before the first time is what must come back
  on conflict on constraint line_traces_pkey do update set made = excluded.made,
    previous = excluded.previous || (
      select coalesce(jsonb_object_agg(kept.key, kept.value), '{}') from jsonb_each(t.previous) kept where kept.value <> '""'
    );
  if webhook_secret is not null then
    perform private.keep_secret(connection.id, line.channel_id, 'webhook_secret', webhook_secret);
  end if;
  return jsonb_build_object('channel_id', line.channel_id);
exception
  when unique_violation then
    return jsonb_build_object('refused', 'line_taken');
end
$$;

create function service.import_line(
  member_id uuid, connection_id uuid, kind text, name text, provider_id text, number text, business_account_id text,
  capabilities text[], previous jsonb, made jsonb, webhook_secret text
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  connection public.connections;
begin
  select * into connection from public.connections c where c.id = import_line.connection_id for update;
  if connection.id is null or connection.state = 'disconnected' or not private.may_connect(member_id, connection.company_id) then
    return jsonb_build_object('refused', 'unknown_connection');
  end if;
  return private.put_line(
    connection, kind, name, provider_id, number, business_account_id, capabilities, previous, made, webhook_secret
  );
end
$$;

-- A WhatsApp line that Kapso itself lists for the connection's account. No member is asked for: one has begun this setup.
create function service.take_up_line(
  connection_id uuid, name text, provider_id text, number text, business_account_id text, made jsonb, webhook_secret text
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  connection public.connections;
begin
  select * into connection from public.connections c where c.id = take_up_line.connection_id for update;
  if connection.id is null or connection.state = 'disconnected' or connection.provider <> 'kapso' then
    return jsonb_build_object('refused', 'unknown_connection');
  end if;
  return private.put_line(
    connection, 'whatsapp', name, provider_id, number, business_account_id, '{}', '{}', made, webhook_secret
  );
end
$$;

create function service.remove_line(member_id uuid, channel_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  line public.lines;
begin
  select * into line from public.lines l where l.channel_id = remove_line.channel_id and l.released_at is null;
  if line.channel_id is null or not private.may_connect(member_id, line.company_id) then
    return jsonb_build_object('refused', 'unknown_channel');
  end if;
  perform private.release_lines(line.connection_id, line.channel_id);
  return '{}';
end
$$;

create function service.read_line(member_id uuid, channel_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select private.connected_line(l) || jsonb_build_object(
      'connection_id', c.id, 'provider', c.provider, 'credentials', private.credentials_of(c.id))
    from public.lines l
    join public.connections c on c.id = l.connection_id
    where l.channel_id = read_line.channel_id and l.released_at is null and private.may_connect(member_id, l.company_id)
  ), jsonb_build_object('refused', 'unknown_channel'))
$$;

-- Lines whose provider was not asked for a while what our doors may have missed. `since` reaches back a little before
-- the last look, because providers list with a delay. A failing connection is asked too: so we learn that it is well again.
create function service.claim_lines_to_reconcile(max_lines int, every_seconds int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with due as (
    select l.channel_id
    from public.lines l
    join public.connections c on c.id = l.connection_id
    where l.released_at is null and l.gone_at is null and c.state in ('connected', 'failing')
      and l.reconciled_at < now() - make_interval(secs => case when l.reconcile_soon then least(30, every_seconds) else every_seconds end)
    order by l.reconciled_at
    limit max_lines
    for update of l skip locked
  ),
  claimed as (
    update public.lines l set reconciled_at = now() from due where l.channel_id = due.channel_id returning l.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'channel_id', l.channel_id,
    'connection_id', c.id,
    'connection_state', c.state,
    'provider', c.provider,
    'account_id', c.account_id,
    'credentials', opened.credentials,
    'number', l.number,
    'provider_id', l.provider_id,
    'made', coalesce((select t.made from private.line_traces t where t.channel_id = l.channel_id), '{}'),
    'since', l.reconciled_until - interval '2 minutes'
  )), '[]')
  from claimed l
  join public.connections c on c.id = l.connection_id
  cross join lateral (select private.try_credentials_of(c.id) as credentials offset 0) opened
  where opened.credentials is not null
$$;

create function service.record_reconciled(channel_id uuid, until timestamptz, recovered int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  update public.lines l
  set reconciled_until = greatest(l.reconciled_until, record_reconciled.until), reconcile_soon = record_reconciled.recovered > 0
  where l.channel_id = record_reconciled.channel_id
  returning '{}'::jsonb
$$;

grant execute on function
  service.find_line(text, text),
  service.connect_provider(uuid, uuid, text, text, text, jsonb, jsonb),
  service.read_connection(uuid, uuid),
  service.find_connection(uuid, uuid, text),
  service.record_connection_state(uuid, text, text),
  service.disconnect_provider(uuid, uuid),
  service.import_line(uuid, uuid, text, text, text, text, text, text[], jsonb, jsonb, text),
  service.take_up_line(uuid, text, text, text, text, jsonb, text),
  service.remove_line(uuid, uuid),
  service.read_line(uuid, uuid),
  service.claim_lines_to_reconcile(int, int),
  service.record_reconciled(uuid, timestamptz, int)
  to service_role;
