-- A company, and the members who act for it.

create table public.companies (
  id uuid primary key default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 120),
  website text check (website ~* '^https?://[^\s/]+' and char_length(website) <= 300),
  description text not null default '' check (char_length(description) <= 2000),
  -- [{label, value}]: address, phone, opening hours; what the assistant may state besides the entries
  facts jsonb not null default '[]' check (jsonb_typeof(facts) = 'array' and pg_column_size(facts) <= 16384),
  language text not null default 'en' check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'), -- BCP 47
  time_zone text not null default 'UTC', -- IANA
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table public.members (
  company_id uuid not null references public.companies (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'agent', 'viewer')),
  name text not null default '' check (char_length(name) <= 120),
  created_at timestamptz not null default now(),
  primary key (company_id, user_id)
);

create index members_user_id on public.members (user_id);

alter table public.companies enable row level security;
alter table public.members enable row level security;

create function private.my_company_ids()
  returns setof uuid
  language sql stable security definer
  set search_path = ''
as $$
  select company_id from public.members where user_id = (select auth.uid())
$$;

create function private.my_company_ids_as(variadic roles text[])
  returns setof uuid
  language sql stable security definer
  set search_path = ''
as $$
  select company_id from public.members where user_id = (select auth.uid()) and role = any (roles)
$$;

grant execute on function private.my_company_ids(), private.my_company_ids_as(text[]) to anon, authenticated;

create policy "members read their company"
  on public.companies for select to authenticated
  using (id in (select private.my_company_ids()));

create policy "owners and admins change their company"
  on public.companies for update to authenticated
  using (id in (select private.my_company_ids_as('owner', 'admin')))
  with check (id in (select private.my_company_ids_as('owner', 'admin')));

create policy "members see their colleagues"
  on public.members for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "owners change any role, admins every role below owner"
  on public.members for update to authenticated
  using (
    company_id in (select private.my_company_ids_as('owner'))
    or (role <> 'owner' and company_id in (select private.my_company_ids_as('admin')))
  )
  with check (
    company_id in (select private.my_company_ids_as('owner'))
    or (role <> 'owner' and company_id in (select private.my_company_ids_as('admin')))
  );

create policy "owners remove anyone, admins all below owner, members leave"
  on public.members for delete to authenticated
  using (
    user_id = (select auth.uid())
    or company_id in (select private.my_company_ids_as('owner'))
    or (role <> 'owner' and company_id in (select private.my_company_ids_as('admin')))
  );

revoke all on public.companies, public.members from anon, authenticated, service_role;
grant select on public.companies, public.members to authenticated;
grant update (name, website, description, facts, language, time_zone) on public.companies to authenticated;
grant update (role, name) on public.members to authenticated;
grant delete on public.members to authenticated;

create trigger companies_touch before update on public.companies
  for each row execute function private.touch_updated_at();

create function private.check_company()
  returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if not exists (select from pg_catalog.pg_timezone_names where name = new.time_zone) then
    raise exception 'time_zone: "%" is not an IANA time zone', new.time_zone using errcode = '22023';
  end if;
  if exists (
    select from jsonb_array_elements(case jsonb_typeof(new.facts) when 'array' then new.facts end) fact -- else the column's check speaks
    where jsonb_typeof(fact) <> 'object'
      or jsonb_typeof(fact -> 'label') is distinct from 'string'
      or jsonb_typeof(fact -> 'value') is distinct from 'string'
  ) then
    raise exception 'facts: every fact needs a label and a value' using errcode = '22023';
  end if;
  return new;
end
$$;

create trigger companies_check before insert or update of time_zone, facts on public.companies
  for each row execute function private.check_company();

-- A company without an owner can never be repaired from inside, so its last owner stays. The company's row
-- is locked first: two owners who step down at once are let through one after the other.
create function private.keep_an_owner()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if old.role <> 'owner' or (tg_op = 'UPDATE' and new.role = 'owner') then
    return coalesce(new, old);
  end if;
  perform from public.companies where id = old.company_id for update;
  if found and not exists (
    select from public.members
    where company_id = old.company_id and user_id <> old.user_id and role = 'owner'
  ) then
    raise exception 'A company keeps at least one owner.' using errcode = '23514';
  end if;
  return coalesce(new, old);
end
$$;

create trigger members_keep_an_owner before update of role or delete on public.members
  for each row execute function private.keep_an_owner();
