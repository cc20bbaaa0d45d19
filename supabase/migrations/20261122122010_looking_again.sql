-- What the clock looks at again of WhatsApp connections, and what it leaves alone: a line that was marked as gone is looked
-- for until it is found; one that a member has let go stays so, whatever else is set up. That one comes back when a member
-- asks, when it is connected anew, or with a connection that begins anew.

alter table private.connection_checks
  add column left_alone text[] not null default '{}'; -- provider ids

alter table private.line_traces
  add column since timestamptz not null default now(); -- the line was taken up

insert into private.connection_checks as k (connection_id, left_alone)
select l.connection_id, array_agg(l.provider_id)
from public.lines l
join public.connections c on c.id = l.connection_id
where l.released_at is not null and c.provider = 'kapso' and c.state <> 'disconnected'
group by l.connection_id
on conflict (connection_id) do update set left_alone = excluded.left_alone;

insert into private.connection_checks as k (connection_id, due_at)
select distinct l.connection_id, now()
from public.lines l
join public.connections c on c.id = l.connection_id
where l.released_at is null and l.gone_at is not null and c.provider = 'kapso' and c.state <> 'disconnected'
on conflict (connection_id) do update set due_at = excluded.due_at, tries = 0;

create or replace function service.remove_line(member_id uuid, channel_id uuid)
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
  insert into private.connection_checks as k (connection_id, left_alone)
  select c.id, array[line.provider_id]
  from public.connections c
  where c.id = line.connection_id and c.provider = 'kapso'
  on conflict (connection_id) do update set
    left_alone = array_remove(k.left_alone, line.provider_id) || line.provider_id,
    told = k.told - line.provider_id; -- what Kapso said of it before is settled
  return '{}';
end
$$;

create function private.forget_left_alone()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if tg_table_name = 'lines' then -- it was taken up again
    update private.connection_checks k
    set left_alone = array_remove(k.left_alone, new.provider_id)
    where k.connection_id = new.connection_id and new.provider_id = any (k.left_alone);
  else -- it ended: whatever comes next begins anew
    update private.connection_checks k set left_alone = '{}' where k.connection_id = new.id;
  end if;
  return null;
end
$$;

create trigger lines_forget_left_alone after update of released_at on public.lines
  for each row when (new.released_at is null and old.released_at is not null)
  execute function private.forget_left_alone();

create trigger connections_forget_left_alone after update of state on public.connections
  for each row when (new.state = 'disconnected' and old.state <> 'disconnected')
  execute function private.forget_left_alone();

create or replace function private.connection_as_json(connection public.connections)
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
    ),
    -- but for those that Kapso says were connected anew
    'left_alone', coalesce((
      select jsonb_agg(alone.provider_id)
      from private.connection_checks k
      cross join lateral unnest(k.left_alone) alone (provider_id)
      where k.connection_id = connection.id and k.told ->> alone.provider_id is distinct from 'created'
    ), '[]'),
    -- a number has just come, or is announced: whoever looks, looks for that one
    'is_growing', exists (
      select from public.lines l
      join private.line_traces t on t.channel_id = l.channel_id
      where l.connection_id = connection.id and l.released_at is null and t.since > now() - interval '15 minutes'
    ) or exists (
      select from private.connection_checks k
      cross join lateral jsonb_each_text(k.told) told (provider_id, change)
      where k.connection_id = connection.id and told.change = 'created'
    )
  )
$$;

-- Ever rarer, and not for ever: about a month for a setup and for a line that is gone, four hours for a number that Kapso
-- told of.
create or replace function service.claim_connection_checks(max_checks int, only_connection uuid, lease_seconds int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  checks jsonb;
begin
  update private.connection_checks k set due_at = 'infinity', tries = 0, told = '{}'
  from public.connections c
  where c.id = k.connection_id and k.due_at <= now() and case
      when c.state = 'disconnected' then true
      when c.state = 'waiting' then k.tries >= 120
      when exists (
        select from public.lines l where l.connection_id = c.id and l.released_at is null and l.gone_at is not null
      ) then k.tries >= 120
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
  select coalesce(jsonb_agg(private.connection_as_json(c) || jsonb_build_object('told', claimed.told)), '[]')
  into checks
  from claimed
  join public.connections c on c.id = claimed.connection_id;
  return checks;
end
$$;

-- Which of a connection's lines its provider still has. The others are marked, so that nobody asks or sends there in vain,
-- and looked for soon: a list may be wrong.
create or replace function service.record_lines_seen(connection_id uuid, provider_ids text[])
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  changed int;
  has_lost boolean;
begin
  with marked as (
    update public.lines l
    set gone_at = case when l.gone_at is null then now() end
    where l.connection_id = record_lines_seen.connection_id and l.released_at is null
      and (l.gone_at is null) <> (l.provider_id = any (provider_ids))
    returning l.gone_at
  )
  select count(*), coalesce(bool_or(marked.gone_at is not null), false) into changed, has_lost from marked;
  if has_lost then
    insert into private.connection_checks as k (connection_id, due_at)
    values (record_lines_seen.connection_id, now() + interval '1 minute')
    on conflict on constraint connection_checks_pkey do update set due_at = least(k.due_at, excluded.due_at), tries = 0;
  end if;
  return jsonb_build_object('changed', changed);
end
$$;
