-- A member's own phone, proven by a code that arrived there.

alter table public.members
  add column phone text check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  add column phone_verified_at timestamptz;

create table private.phone_checks (
  user_id uuid primary key references auth.users (id) on delete cascade,
  phone text not null,
  started_at timestamptz not null default now(),
  sent_at timestamptz, -- when a code last left for this phone
  tries int not null default 0
);

alter table private.phone_checks enable row level security;

-- Where the companies of a member are, by their zones and by their own numbers: codes go to those countries unless the
-- platform says to which. {zones, numbers}
create function service.find_member_places(member_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select jsonb_build_object(
    'zones', coalesce(jsonb_agg(distinct c.time_zone), '[]'),
    'numbers', coalesce(jsonb_agg(distinct l.number) filter (where l.number is not null), '[]')
  )
  from public.members m
  join public.companies c on c.id = m.company_id
  left join public.lines l on l.company_id = c.id and l.released_at is null
  where m.user_id = find_member_places.member_id
$$;

-- How many codes may be sent, from narrow to wide: whoever is refused uses up nobody else's.
create function private.phone_check_limits(member_id uuid, phone text)
  returns table (breadth int, bucket text, allowed int, window_seconds int, message text)
  language sql stable
  set search_path = ''
as $$
  select 1, 'phone_check:' || phone_check_limits.member_id, 5, 3600, 'You have asked for five codes in an hour. Wait a while before the next one.'
  union all
  select 2, 'phone_check:' || phone_check_limits.phone, 5, 3600, 'Five codes went to this number in an hour. Wait a while before the next one.'
  union all
  select 3, concat_ws(':', 'phone_check', kind.span, m.company_id), kind.allowed, kind.seconds, kind.message
  from public.members m
  cross join (values
    ('hour', 20, 3600, 'Your company has asked for twenty codes in an hour. Wait a while before the next one.'),
    ('day', 50, 86400, 'Your company has asked for fifty codes in a day. Try again tomorrow.')
  ) kind (span, allowed, seconds, message)
  where m.user_id = phone_check_limits.member_id
  union all
  values
    (4, 'phone_check:hour', 100, 3600, 'Too many codes are being asked for here right now. Try again in an hour.'),
    (4, 'phone_check:day', 500, 86400, 'Too many codes were asked for here today. Try again tomorrow.')
$$;

-- refused: not_allowed · too_many_requests. Each start costs the platform a message, whatever comes of it.
create function service.start_phone_check(member_id uuid, phone text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  phone_limit record;
  wait_seconds int;
begin
  if not exists (select from public.members m where m.user_id = start_phone_check.member_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  for phone_limit in select * from private.phone_check_limits(member_id, phone) l order by l.breadth, l.bucket loop
    wait_seconds := private.take_use(phone_limit.bucket, phone_limit.allowed, phone_limit.window_seconds);
    if wait_seconds > 0 then
      return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds, 'message', phone_limit.message);
    end if;
  end loop;
  insert into private.phone_checks as c (user_id, phone)
  values (member_id, start_phone_check.phone)
  on conflict on constraint phone_checks_pkey do update
  set phone = excluded.phone, started_at = now(), tries = 0, sent_at = case when c.phone = excluded.phone then c.sent_at end;
  return '{}';
end
$$;

create function service.record_phone_code(member_id uuid, phone text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update private.phone_checks c set sent_at = now()
  where c.user_id = record_phone_code.member_id and c.phone = record_phone_code.phone;
  return '{}';
end
$$;

-- refused: no_check · too_many_requests (five tries a code)
create function service.try_phone_check(member_id uuid, phone text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  tries int;
begin
  update private.phone_checks c set tries = c.tries + 1
  where c.user_id = try_phone_check.member_id and c.phone = try_phone_check.phone and c.started_at > now() - interval '10 minutes'
  returning c.tries into tries;
  return case
    when tries is null then jsonb_build_object('refused', 'no_check')
    when tries > 5 then jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', 600)
    else '{}'
  end;
end
$$;

create function service.record_phone_check(member_id uuid, phone text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from private.phone_checks c where c.user_id = record_phone_check.member_id and c.phone = record_phone_check.phone;
  if found then
    update public.members m set phone = record_phone_check.phone, phone_verified_at = now()
    where m.user_id = record_phone_check.member_id;
  end if;
  return '{}';
end
$$;

-- The code that is on its way to whoever asks, and can still be right: {phone, ends_at}, or null.
create function private.read_phone_check()
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select jsonb_build_object('phone', c.phone, 'ends_at', c.sent_at + interval '10 minutes')
  from private.phone_checks c
  where c.user_id = (select auth.uid()) and c.sent_at > now() - interval '10 minutes' and c.tries < 5
$$;

create function public.read_phone_check()
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select private.read_phone_check()
$$;

grant execute on function private.read_phone_check(), public.read_phone_check() to authenticated;
grant execute on function
  service.find_member_places(uuid), service.start_phone_check(uuid, text), service.record_phone_code(uuid, text), service.try_phone_check(uuid, text),
  service.record_phone_check(uuid, text)
  to service_role;
