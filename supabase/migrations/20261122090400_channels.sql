-- A channel is where a company is reached: a widget today, a number or a line later.

create table public.channels (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  kind text not null check (kind in ('widget', 'sms', 'whatsapp')),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  is_enabled boolean not null default true,
  created_at timestamptz not null default now(),
  unique (company_id, id)
);

create table public.widgets (
  channel_id uuid primary key,
  company_id uuid not null,
  -- in the page of the website, so no secret; it names the widget and grants nothing by itself
  key text not null unique default translate(encode(extensions.gen_random_bytes(15), 'base64'), '+/', '-_'),
  -- scheme://host[:port], compared exactly
  allowed_origins text[] not null default '{}' check (cardinality(allowed_origins) <= 50),
  theme jsonb not null default '{}' check (jsonb_typeof(theme) = 'object' and pg_column_size(theme) <= 4096),
  assistant_name text not null default 'Assistant' check (char_length(btrim(assistant_name)) between 1 and 60),
  greeting text not null default 'Hello! What would you like to know?' check (char_length(btrim(greeting)) between 1 and 400),
  -- questions offered before the visitor has typed anything
  starters text[] not null default '{}' check (cardinality(starters) <= 3 and char_length(array_to_string(starters, '')) <= 400),
  updated_at timestamptz not null default now(),
  foreign key (company_id, channel_id) references public.channels (company_id, id) on delete cascade
);

create index channels_company_id on public.channels (company_id);
create index widgets_company_id_channel_id on public.widgets (company_id, channel_id);

alter table public.channels enable row level security;
alter table public.widgets enable row level security;

create policy "members read their company's channels"
  on public.channels for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "owners and admins change channels"
  on public.channels for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));

create policy "members read their company's widgets"
  on public.widgets for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "owners and admins change widgets"
  on public.widgets for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));

revoke all on public.channels, public.widgets from anon, authenticated, service_role;
grant select on public.channels, public.widgets to authenticated;
grant update (name, is_enabled) on public.channels to authenticated;
grant update (allowed_origins, theme, assistant_name, greeting, starters) on public.widgets to authenticated;

create function private.check_widget()
  returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  wrong text;
begin
  select origin into wrong
  from unnest(new.allowed_origins) origin
  where origin is null or origin !~ '^https?://([a-z0-9-]+\.)*[a-z0-9-]+(:[0-9]{1,5})?$'
  limit 1;
  if found then
    raise exception 'allowed_origins: "%" is not an origin such as https://example.com', wrong using errcode = '22023';
  end if;
  new.updated_at := now();
  return new;
end
$$;

create trigger widgets_check before insert or update on public.widgets
  for each row execute function private.check_widget();

-- The origins a company's website is likely seen under: with and without "www.".
create function private.website_origins(website text)
  returns text[]
  language sql immutable
  set search_path = ''
as $$
  select case
    when origin is null then '{}'
    when origin ~ '^https?://www\.' then array[origin, regexp_replace(origin, '://www\.', '://')]
    when origin ~ '://[^.:]+(:|$)' then array[origin]
    else array[origin, regexp_replace(origin, '://', '://www.')]
  end
  from (select substring(lower(website) from '^https?://(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::[0-9]{1,5})?') as origin) o
$$;

create function private.create_company(name text, website text, language text, time_zone text)
  returns public.companies
  language plpgsql security definer
  set search_path = ''
as $$
declare
  member_id constant uuid := auth.uid();
  company public.companies;
  channel_id uuid;
begin
  if member_id is null then
    raise exception 'Sign in first.' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('create_company:' || member_id, 0)); -- so that ten stays ten
  if (select count(*) from public.members m where m.user_id = member_id and m.role = 'owner') >= 10 then
    raise exception 'One person can own at most ten companies.' using errcode = '54000';
  end if;

  insert into public.companies (name, website, language, time_zone)
  values (btrim(create_company.name), nullif(btrim(create_company.website), ''), create_company.language, create_company.time_zone)
  returning * into company;

  insert into public.members (company_id, user_id, role) values (company.id, member_id, 'owner');
  insert into public.channels (company_id, kind, name) values (company.id, 'widget', 'Website') returning id into channel_id;
  insert into public.widgets (channel_id, company_id, allowed_origins)
  values (channel_id, company.id, private.website_origins(company.website));
  return company;
end
$$;

-- The first thing a new user does: makes the company, becomes its owner, gets its widget.
create function public.create_company(name text, website text default null, language text default 'en', time_zone text default 'UTC')
  returns public.companies
  language sql
  set search_path = ''
as $$
  select private.create_company(name, website, language, time_zone)
$$;

grant execute on function private.create_company(text, text, text, text), public.create_company(text, text, text, text) to authenticated;
