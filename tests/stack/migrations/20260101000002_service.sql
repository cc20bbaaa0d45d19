create schema service;
grant usage on schema service to service_role;

create function service.count_notes(owner uuid)
returns bigint
language sql
stable
security definer
set search_path = ''
as $$
  select count(*) from public.notes where owner_id = owner
$$;

grant execute on function service.count_notes(uuid) to service_role;

create function public.who_am_i()
returns jsonb
language sql
stable
as $$
  select jsonb_build_object('user', current_user, 'uid', auth.uid(), 'role', auth.role())
$$;

grant execute on function public.who_am_i() to anon, authenticated;
