-- WhatsApp connections that are to be looked at without anybody asking: a setup that waits for its number, a number that
-- came or went at Kapso. Whoever looks, member or clock, does it alone: two at once would make a line two webhooks.

create table private.connection_checks (
  connection_id uuid primary key references public.connections (id) on delete cascade,
  due_at timestamptz not null default 'infinity',
  tries int not null default 0,
  told jsonb not null default '{}', -- {provider_id: created | deleted}: what Kapso said and its own list did not show yet
  leased_until timestamptz not null default '-infinity'
);

create index connection_checks_due_at on private.connection_checks (due_at);

alter table private.connection_checks enable row level security;

-- The person on the setup page may close the tab: what they did there is found all the same.
create function private.expect_line()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  insert into private.connection_checks (connection_id, due_at)
  select c.id, now() + interval '1 minute'
  from public.connections c
  where c.id = new.connection_id and c.state = 'waiting'
  on conflict (connection_id) do update set due_at = excluded.due_at, tries = 0;
  return null;
end
$$;

create trigger connection_setups_expect_line after insert on public.connection_setups
  for each row execute function private.expect_line();

-- What Kapso tells of a number: to be looked at now. Nothing is done yet, for webhooks may be late or come twice.
create function service.note_line_change(account_id text, provider_id text, change text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  connection public.connections;
  is_there boolean;
begin
  select c.* into connection
  from public.connections c
  where c.provider = 'kapso' and c.state <> 'disconnected' and c.account_id = note_line_change.account_id
  limit 1;
  if connection.id is null then
    select c.* into connection
    from public.lines l
    join public.connections c on c.id = l.connection_id and c.provider = 'kapso' and c.state <> 'disconnected'
    where l.provider_id = note_line_change.provider_id and l.released_at is null;
  end if;
  if connection.id is null then
    return jsonb_build_object('refused', 'unknown_connection');
  end if;

  is_there := exists (
    select from public.lines l
    where l.connection_id = connection.id and l.provider_id = note_line_change.provider_id
      and l.released_at is null and l.gone_at is null
  );
  if is_there <> (change = 'created') then
    insert into private.connection_checks as k (connection_id, due_at, told)
    values (connection.id, now(), jsonb_build_object(note_line_change.provider_id, change))
    on conflict (connection_id) do update set told = k.told || excluded.told, tries = 0,
      due_at = case when k.told @> excluded.told then k.due_at else excluded.due_at end;
  end if;
  return jsonb_build_object('connection_id', connection.id, 'is_news', is_there <> (change = 'created'));
end
$$;

-- Ever rarer, and not for ever: about a month for a setup, four hours for a number that Kapso told of.
create function service.claim_connection_checks(max_checks int, only_connection uuid, lease_seconds int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  checks jsonb;
begin
  update private.connection_checks k set due_at = 'infinity', tries = 0, told = '{}'
  from public.connections c
  where c.id = k.connection_id and k.due_at <= now() and case c.state
      when 'disconnected' then true
      when 'waiting' then k.tries >= 120
      else k.told = '{}' or k.tries >= 8
    end;
  with due as (
    select k.connection_id
    from private.connection_checks k
    where k.due_at <= now() and k.leased_until < now() and (only_connection is null or k.connection_id = only_connection)
    order by k.due_at
    limit max_checks
    for update skip locked
  ),
  claimed as (
    update private.connection_checks k
    set leased_until = now() + make_interval(secs => lease_seconds), tries = k.tries + 1,
      due_at = now() + least(interval '6 hours', interval '1 minute' * 2 ^ least(k.tries, 9))
    from due
    where k.connection_id = due.connection_id
    returning k.*
  )
  select coalesce(jsonb_agg(private.connection_as_json(c) || jsonb_build_object(
    'told', claimed.told,
    -- a member let these go: they come back when a member asks, or when they were connected anew
    'left_alone', (
      select coalesce(jsonb_agg(l.provider_id), '[]')
      from public.lines l
      where l.connection_id = c.id and l.released_at is not null and c.state <> 'waiting' and not claimed.told ? l.provider_id
    )
  )), '[]')
  into checks
  from claimed
  join public.connections c on c.id = claimed.connection_id;
  return checks;
end
$$;

-- A member's own check takes the same lease.
create function service.begin_check(connection_id uuid, lease_seconds int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  insert into private.connection_checks as k (connection_id, leased_until)
  values (begin_check.connection_id, now() + make_interval(secs => lease_seconds))
  on conflict on constraint connection_checks_pkey do update set leased_until = excluded.leased_until
    where k.leased_until < now();
  return jsonb_build_object('is_free', found);
end
$$;

-- `settled`: what was told and is so. What was told meanwhile stays, and is looked at next.
create function service.end_check(connection_id uuid, settled jsonb)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  update private.connection_checks k
  set leased_until = '-infinity', told = (
    select coalesce(jsonb_object_agg(t.key, t.value), '{}')
    from jsonb_each(k.told) t
    where not settled @> jsonb_build_object(t.key, t.value)
  )
  where k.connection_id = end_check.connection_id
  returning '{}'::jsonb
$$;

-- Which of a connection's lines its provider still has. The others are marked, so that nobody asks or sends there in vain.
create function service.record_lines_seen(connection_id uuid, provider_ids text[])
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with changed as (
    update public.lines l
    set gone_at = case when l.gone_at is null then now() end
    where l.connection_id = record_lines_seen.connection_id and l.released_at is null
      and (l.gone_at is null) <> (l.provider_id = any (provider_ids))
    returning 1
  )
  select jsonb_build_object('changed', (select count(*) from changed))
$$;

grant execute on function
  service.note_line_change(text, text, text),
  service.claim_connection_checks(int, uuid, int),
  service.begin_check(uuid, int),
  service.end_check(uuid, jsonb),
  service.record_lines_seen(uuid, text[])
  to service_role;
