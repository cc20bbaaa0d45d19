-- What phrasings mean, as vectors, where the installation has something that makes them. An entry that was written waits
-- to be read; until then, and where nothing reads, it is found by its words alone.

-- By what it says, a phrasing keeps its vector as long as the entry says it. `model` made it: what another one made is
-- never compared with it. `signs`: which of the vector's numbers are above zero; two texts that mean the same agree in most
-- of them, and those are counted far faster than vectors are multiplied.
create table private.meanings (
  entry_id uuid not null references public.entries (id) on delete cascade,
  print uuid not null,
  company_id uuid not null references public.companies (id) on delete cascade,
  model text not null,
  size int not null,
  signs bit varying not null,
  primary key (entry_id, print)
);

-- Apart from them, for a walk over the signs is then ten times as short. Vectors are of unit length.
create table private.meaning_vectors (
  entry_id uuid not null,
  print uuid not null,
  vector real[] not null,
  primary key (entry_id, print),
  foreign key (entry_id, print) references private.meanings (entry_id, print) on delete cascade
);

-- Entries with a phrasing that nothing has read yet.
create table private.unread_entries (
  entry_id uuid primary key references public.entries (id) on delete cascade,
  company_id uuid not null references public.companies (id) on delete cascade,
  attempts int not null default 0,
  leased_until timestamptz not null default '-infinity'
);

create index meanings_company_id_model_size on private.meanings (company_id, model, size, print);
create index meanings_model on private.meanings (model);
create index unread_entries_company_id on private.unread_entries (company_id, leased_until);

alter table private.meanings enable row level security;
alter table private.meaning_vectors enable row level security;
alter table private.unread_entries enable row level security;

revoke all on private.meanings, private.meaning_vectors, private.unread_entries
  from anon, authenticated, service_role;

-- The phrasings of an entry, each once, and what each is known by. A blank one says nothing, and embedders refuse it.
create function private.phrasings_to_read(entry public.entries)
  returns table (print uuid, text text)
  language sql immutable
  set search_path = ''
as $$
  select distinct md5(written.text)::uuid, written.text
  from unnest(entry.question || entry.alternatives) written (text)
  where written.text ~ '\S'
$$;

create function private.queue_unread()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  changed uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(written.id) into changed from written;
  else
    select array_agg(written.id) into changed
    from written
    join replaced on replaced.id = written.id
    where (written.question, written.alternatives) is distinct from (replaced.question, replaced.alternatives);

    delete from private.meanings m
    using public.entries e
    where e.id = any (changed) and m.entry_id = e.id
      and m.print not in (select said.print from private.phrasings_to_read(e) said);
  end if;

  insert into private.unread_entries as u (entry_id, company_id)
  select e.id, e.company_id
  from public.entries e
  where e.id = any (changed)
  on conflict (entry_id) do update set attempts = 0, leased_until = '-infinity';
  return null;
end
$$;

create trigger entries_wait_to_be_read after insert on public.entries
  referencing new table as written
  for each statement execute function private.queue_unread();

create trigger entries_wait_to_be_reread after update on public.entries
  referencing old table as replaced new table as written
  for each statement execute function private.queue_unread();

insert into private.unread_entries (entry_id, company_id)
select entries.id, entries.company_id from public.entries;
