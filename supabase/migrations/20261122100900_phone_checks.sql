-- A member's own phone, proven by a code that arrived there.

alter table public.members
  add column phone text check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  add column phone_verified_at timestamptz;

create table private.phone_checks (
  user_id uuid primary key references auth.users (id) on delete cascade,
  phone text not null,
  started_at timestamptz not null default now(),
  tries int not null default 0
);

alter table private.phone_checks enable row level security;

-- refused: not_allowed · too_many_requests. Each start costs a message, so a member has five an hour, and a number too.
create function service.start_phone_check(member_id uuid, phone text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  wait_seconds int;
begin
  if not exists (select from public.members m where m.user_id = start_phone_check.member_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  wait_seconds := greatest(
    private.take_use('phone_check:' || member_id, 5, 3600),
    private.take_use('phone_check:' || start_phone_check.phone, 5, 3600)
  );
  if wait_seconds > 0 then
    return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds);
  end if;
  insert into private.phone_checks as c (user_id, phone)
  values (member_id, start_phone_check.phone)
  on conflict on constraint phone_checks_pkey do update set phone = excluded.phone, started_at = now(), tries = 0;
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

grant execute on function
  service.start_phone_check(uuid, text), service.try_phone_check(uuid, text), service.record_phone_check(uuid, text)
  to service_role;
