-- An entry is a question and its answer, in the company's own words. Each change makes an immutable version,
-- and an answer given to a visitor points at the versions it used.

create table public.entries (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  question text not null check (char_length(btrim(question)) between 1 and 300),
  answer text not null check (char_length(btrim(answer)) between 1 and 4000),
  -- other ways people ask the same
  alternatives text[] not null default '{}'
    check (cardinality(alternatives) <= 60 and char_length(array_to_string(alternatives, '')) <= 12000),
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'), -- BCP 47; null is the company's language
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (company_id, id)
);

-- A version outlives its entry: what was answered yesterday stays explained after the entry is deleted.
create table public.entry_versions (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  entry_id uuid not null,
  version int not null,
  question text not null,
  answer text not null,
  alternatives text[] not null,
  language text,
  created_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  unique (entry_id, version),
  unique (company_id, id)
);

create index entries_company_id_updated_at on public.entries (company_id, updated_at desc);
create index entry_versions_company_id_entry_id on public.entry_versions (company_id, entry_id, version desc);
create index entry_versions_created_by on public.entry_versions (created_by);

alter table public.entries enable row level security;
alter table public.entry_versions enable row level security;

create policy "members read their company's entries"
  on public.entries for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members who answer add entries"
  on public.entries for insert to authenticated
  with check (company_id in (select private.my_company_ids_as('owner', 'admin', 'agent')));

create policy "members who answer change entries"
  on public.entries for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin', 'agent')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin', 'agent')));

create policy "members who answer delete entries"
  on public.entries for delete to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin', 'agent')));

create policy "members read the history of their company's entries"
  on public.entry_versions for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.entries, public.entry_versions from anon, authenticated, service_role;
grant select on public.entries, public.entry_versions to authenticated;
grant insert (company_id, question, answer, alternatives, language) on public.entries to authenticated;
grant update (question, answer, alternatives, language) on public.entries to authenticated;
grant delete on public.entries to authenticated;

create function private.number_entry_version()
  returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  new.question := btrim(new.question, E' \t\r\n');
  new.answer := btrim(new.answer, E' \t\r\n');
  if tg_op = 'INSERT' then
    new.version := 1;
  elsif (new.question, new.answer, new.alternatives, new.language)
    is distinct from (old.question, old.answer, old.alternatives, old.language) then
    new.version := old.version + 1;
    new.updated_at := now();
  end if;
  return new;
end
$$;

create function private.keep_entry_version()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if tg_op = 'INSERT' or new.version <> old.version then
    insert into public.entry_versions (company_id, entry_id, version, question, answer, alternatives, language, created_by)
    values (new.company_id, new.id, new.version, new.question, new.answer, new.alternatives, new.language, auth.uid());
  end if;
  return null;
end
$$;

create trigger entries_number_version before insert or update on public.entries
  for each row execute function private.number_entry_version();

create trigger entries_keep_version after insert or update on public.entries
  for each row execute function private.keep_entry_version();
