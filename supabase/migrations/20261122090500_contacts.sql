-- A contact is a person the company can name or reach; an address is one way to reach them.

create table public.contacts (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  name text check (char_length(name) <= 200),
  language text,
  time_zone text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (company_id, id)
);

create table public.addresses (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('widget', 'sms', 'whatsapp')),
  -- as given: E.164 for numbers, the channel's own id otherwise
  value text not null check (char_length(value) between 1 and 200),
  created_at timestamptz not null default now(),
  unique (company_id, kind, value),
  foreign key (company_id, contact_id) references public.contacts (company_id, id) on delete cascade
);

create index addresses_company_id_contact_id on public.addresses (company_id, contact_id);

alter table public.contacts enable row level security;
alter table public.addresses enable row level security;

create policy "members read their company's contacts"
  on public.contacts for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members who answer change contacts"
  on public.contacts for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin', 'agent')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin', 'agent')));

create policy "members read their contacts' addresses"
  on public.addresses for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.contacts, public.addresses from anon, authenticated, service_role;
grant select on public.contacts, public.addresses to authenticated;
grant update (name, language, time_zone) on public.contacts to authenticated;

create trigger contacts_touch before update on public.contacts
  for each row execute function private.touch_updated_at();
