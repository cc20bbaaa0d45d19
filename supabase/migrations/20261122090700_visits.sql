-- A visit is one stay on a page that carries a widget; it is engaged once the visitor opened the chat.

create table public.visits (
  id uuid not null, -- made by the visitor's browser, kept for the life of the page's tab
  company_id uuid not null,
  channel_id uuid not null,
  page text not null check (char_length(page) <= 2048),
  referrer text check (char_length(referrer) <= 2048),
  started_at timestamptz not null default now(),
  engaged_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, channel_id) references public.channels (company_id, id) on delete cascade
);

create index visits_company_id_started_at on public.visits (company_id, started_at);
create index visits_company_id_channel_id on public.visits (company_id, channel_id);

alter table public.visits enable row level security;

create policy "members read their company's visits"
  on public.visits for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.visits from anon, authenticated, service_role;
grant select on public.visits to authenticated;
