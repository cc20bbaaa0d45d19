-- A member accepts or dismisses what is proposed, and may take either back. An accepted phrasing stands in the entry's
-- list from the same transaction on.

-- Gives phrasings a state, and their entries' lists what follows from it: one new version an entry. All entries are locked
-- before the first is changed: whoever changes one holds its company's words until the end, and waits for these before it
-- holds what an erased conversation needs. Raises 54000 where an entry
-- would hold too much.
create function private.settle_phrasings(phrasing_ids uuid[], new_state text)
  returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  entry public.entries;
  entry_ids constant uuid[] := array(
    select distinct p.entry_id from public.entry_phrasings p where p.id = any (phrasing_ids) order by 1
  );
begin
  perform from public.entries e where e.id = any (entry_ids) order by e.id for no key update;
  perform private.lock_learning(array(select e.company_id from public.entries e where e.id = any (entry_ids)));
  for entry in select e.* from public.entries e where e.id = any (entry_ids) order by e.id loop
    update public.entry_phrasings p
    set state = new_state,
      decided_by = case new_state when 'proposed' then null else auth.uid() end,
      decided_at = case new_state when 'proposed' then null else now() end
    where p.entry_id = entry.id and p.id = any (phrasing_ids) and p.state <> new_state;
    perform private.list_phrasings(entry);
  end loop;
end
$$;

-- Puts an entry's list in step with its rows: accepted ones that it lacks come last, the oldest first; what is there and
-- accepted no more goes. The entry's row is locked by the caller.
create function private.list_phrasings(entry public.entries)
  returns void
  language plpgsql security definer
  set search_path = ''
as $$
declare
  kept text[];
begin
  select coalesce(array_agg(listed.text order by listed.rank, listed.place, listed.id), '{}') into kept
  from (
    select 1 as rank, said.place, null::uuid as id, said.text
    from unnest(entry.alternatives) with ordinality said (text, place)
    where btrim(said.text) = '' or exists (
      select from public.entry_phrasings p
      where p.entry_id = entry.id and md5(private.question_key(p.text)) = md5(private.question_key(said.text))
        and p.state = 'accepted'
    )
    union all
    select 2, 0, p.id, p.text
    from public.entry_phrasings p
    where p.entry_id = entry.id and p.state = 'accepted'
      and not exists (
        select from unnest(entry.alternatives) said where private.question_key(said) = private.question_key(p.text)
      )
  ) listed;
  if kept = entry.alternatives then
    return;
  end if;
  if cardinality(kept) > 60 then
    raise exception 'An entry holds at most 60 other ways to ask. Remove one first.' using errcode = '54000';
  end if;
  if char_length(array_to_string(kept, '')) > 12000 then
    raise exception 'The other ways to ask have at most 12000 characters together. Remove one first.' using errcode = '54000';
  end if;
  update public.entries e set alternatives = kept where e.id = entry.id;
end
$$;

-- For members who answer. state: accepted, dismissed, or proposed again. Returns how many it was done to. Raises 42501
-- for whoever may not change one of the entries, 22023 for what the entry's question says already.
create function private.decide_phrasings(phrasing_ids uuid[], state text)
  returns int
  language plpgsql security definer
  set search_path = ''
as $$
declare
  decided constant uuid[] := array(
    select p.id from public.entry_phrasings p where p.id = any (decide_phrasings.phrasing_ids) limit 500
  );
begin
  if decide_phrasings.state is null or decide_phrasings.state not in ('accepted', 'dismissed', 'proposed') then
    raise exception 'state: A phrasing is accepted, dismissed or proposed.' using errcode = '22023';
  end if;
  if exists (
    select from public.entry_phrasings p
    where p.id = any (decided)
      and p.company_id not in (select private.my_company_ids_as('owner', 'admin', 'agent'))
  ) then
    raise exception 'There is no such phrasing, or your role may not change it.' using errcode = '42501';
  end if;
  if decide_phrasings.state = 'accepted' and exists (
    select from public.entry_phrasings p
    join public.entries e on e.id = p.entry_id
    where p.id = any (decided) and private.question_key(p.text) = private.question_key(e.question)
  ) then
    raise exception 'text: This is what the entry’s own question says.' using errcode = '22023';
  end if;
  perform private.settle_phrasings(decided, decide_phrasings.state);
  return cardinality(decided);
end
$$;

create function public.decide_phrasings(phrasing_ids uuid[], state text)
  returns int
  language sql
  set search_path = ''
as $$
  select private.decide_phrasings(decide_phrasings.phrasing_ids, decide_phrasings.state)
$$;

grant execute on function private.decide_phrasings(uuid[], text), public.decide_phrasings(uuid[], text) to authenticated;
