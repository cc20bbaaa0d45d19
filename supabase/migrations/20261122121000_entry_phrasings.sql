-- Every other way to ask an entry, with its origin. entries.alternatives stays what finding learns from and what versions
-- keep; here is where each came from, who decided, and what is still only proposed.

create table public.entry_phrasings (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  entry_id uuid not null,
  text text not null check (char_length(btrim(text)) between 1 and 12000),
  origin text not null check (origin in ('member', 'import', 'visitor', 'gap', 'model')),
  -- of a visitor's: whether the answer helped them, or they chose the entry's question when it was offered
  shown_by text check (shown_by in ('helpful', 'chosen')),
  -- accepted ones stand in the entry; a dismissed one is not proposed again
  state text not null check (state in ('proposed', 'accepted', 'dismissed')),
  -- where a visitor asked it so; forgotten with the conversation
  conversation_id uuid,
  message_id uuid,
  decided_by uuid references auth.users (id) on delete set null,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (company_id, entry_id) references public.entries (company_id, id) on delete cascade,
  foreign key (company_id, conversation_id) references public.conversations (company_id, id)
    on delete set null (conversation_id),
  foreign key (company_id, message_id) references public.messages (company_id, id) on delete set null (message_id)
);

-- spellings of one question are one phrasing; a digest, for an index takes no text of any length
create unique index entry_phrasings_entry_id_key on public.entry_phrasings (entry_id, md5(private.question_key(text)));
create index entry_phrasings_company_id_entry_id on public.entry_phrasings (company_id, entry_id);
create index entry_phrasings_company_id_conversation_id on public.entry_phrasings (company_id, conversation_id);
create index entry_phrasings_company_id_message_id on public.entry_phrasings (company_id, message_id);
create index entry_phrasings_decided_by on public.entry_phrasings (decided_by);
create index entry_phrasings_proposed on public.entry_phrasings (company_id, created_at desc) where state = 'proposed';

alter table public.entry_phrasings enable row level security;

create policy "members read how their company's entries are asked"
  on public.entry_phrasings for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.entry_phrasings from anon, authenticated, service_role;
grant select on public.entry_phrasings to authenticated;

-- What became of the entries' lists becomes of their rows: what was put in is accepted, what was taken out is dismissed.
create function private.follow_alternatives(entry_ids uuid[])
  returns void
  language sql
  set search_path = ''
as $$
  with listed as materialized (
    select distinct on (entry.id, md5(private.question_key(said.text))) entry.company_id, entry.id as entry_id,
      said.text, md5(private.question_key(said.text)) as digest
    from public.entries entry
    cross join lateral unnest(entry.alternatives) with ordinality said (text, place)
    where entry.id = any (entry_ids) and btrim(said.text) <> ''
    order by entry.id, md5(private.question_key(said.text)), said.place
  ), dropped as (
    update public.entry_phrasings p
    set state = 'dismissed', decided_by = auth.uid(), decided_at = now()
    where p.entry_id = any (entry_ids) and p.state = 'accepted'
      and not exists (
        select from listed where listed.entry_id = p.entry_id and listed.digest = md5(private.question_key(p.text))
      )
  )
  insert into public.entry_phrasings as p (company_id, entry_id, text, origin, state, decided_by, decided_at)
  select listed.company_id, listed.entry_id, listed.text,
    coalesce(nullif(current_setting('foyer.phrasing_origin', true), ''), 'member'), 'accepted', auth.uid(), now()
  from listed
  on conflict (entry_id, md5(private.question_key(text))) do update
    set state = 'accepted', text = excluded.text,
      decided_by = case p.state when 'accepted' then p.decided_by else excluded.decided_by end,
      decided_at = case p.state when 'accepted' then p.decided_at else excluded.decided_at end
    where p.state <> 'accepted' or p.text <> excluded.text
$$;

create function private.follow_written_alternatives()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  changed uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(written.id) into changed from written where cardinality(written.alternatives) > 0;
  else
    select array_agg(written.id) into changed
    from written
    join replaced on replaced.id = written.id
    where written.alternatives <> replaced.alternatives;
  end if;
  if changed is not null then
    perform private.follow_alternatives(changed);
  end if;
  return null;
end
$$;

create trigger entries_phrasings_added after insert on public.entries
  referencing new table as written
  for each statement execute function private.follow_written_alternatives();

create trigger entries_phrasings_changed after update on public.entries
  referencing old table as replaced new table as written
  for each statement execute function private.follow_written_alternatives();

-- A visitor's words go with the conversation they were said in, unless a member has made them the entry's.
create function private.forget_phrasings()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from public.entry_phrasings p
  where p.company_id = old.company_id and p.conversation_id = old.id and p.state <> 'accepted';
  return old;
end
$$;

-- before, while they still name it
create trigger conversations_forget_phrasings before delete on public.conversations
  for each row execute function private.forget_phrasings();

-- Those who look at proposals look at entries: one wake-up names the entry.
create function private.wake_entries_of_phrasings()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.wake('company:' || entry.company_id, 'entry', jsonb_build_object('id', entry.entry_id))
  from (select distinct written.company_id, written.entry_id from written limit 50) entry;
  return null;
end
$$;

create trigger entry_phrasings_wake_added after insert on public.entry_phrasings
  referencing new table as written
  for each statement execute function private.wake_entries_of_phrasings();
create trigger entry_phrasings_wake_changed after update on public.entry_phrasings
  referencing new table as written
  for each statement execute function private.wake_entries_of_phrasings();
create trigger entry_phrasings_wake_removed after delete on public.entry_phrasings
  referencing old table as written
  for each statement execute function private.wake_entries_of_phrasings();

-- What the entries hold from before: told by the first version that had it.
insert into public.entry_phrasings (company_id, entry_id, text, origin, state, decided_by, decided_at, created_at)
select distinct on (entry.id, md5(private.question_key(said.text))) entry.company_id, entry.id, said.text, 'member',
  'accepted', first.created_by, first.created_at, first.created_at
from public.entries entry
cross join lateral unnest(entry.alternatives) with ordinality said (text, place)
cross join lateral (
  select coalesce(min(version.created_at), entry.created_at) as created_at,
    (array_agg(version.created_by order by version.version))[1] as created_by
  from public.entry_versions version
  where version.entry_id = entry.id and said.text = any (version.alternatives)
) first
where btrim(said.text) <> ''
order by entry.id, md5(private.question_key(said.text)), said.place;
