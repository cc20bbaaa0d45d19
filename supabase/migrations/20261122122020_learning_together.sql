-- Learning keeps no reply waiting: who saves entries waits for whoever learns the same company's words, and for nobody
-- else. Before, the company's row was locked, which every reply needs.

-- Held until the transaction ends: two members who save at once are counted one after the other. The companies' rows are
-- shared, so that none of them goes meanwhile.
create function private.lock_learning(company_ids uuid[])
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  company_id uuid;
begin
  for company_id in
    select distinct listed.id from unnest(company_ids) listed (id) order by listed.id
  loop
    perform pg_advisory_xact_lock(hashtextextended('learning ' || company_id, 0));
  end loop;
  perform from public.companies where companies.id = any (company_ids) order by companies.id for key share;
end
$$;

create or replace function private.follow_entries()
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
    where written.version <> replaced.version;
  end if;
  if changed is null then
    return null;
  end if;
  perform private.lock_learning(array_agg(written.company_id)) from written where written.id = any (changed);
  if tg_op = 'UPDATE' then
    perform private.forget_entries(changed);
  end if;
  perform private.learn_entries(changed);
  return null;
end
$$;

-- Where the company itself is being deleted, its words go with it.
create or replace function private.follow_deletion()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.lock_learning(array[old.company_id]);
  if exists (select from public.companies where companies.id = old.company_id) then
    perform private.forget_entries(array[old.id]);
  end if;
  return old;
end
$$;

-- Entries that name no language are written in the company's. What is being saved meanwhile is read in the new one: it
-- waits here, or was waited for. What is being deleted is passed over: who deletes it waits here with the entry in hand.
create or replace function private.reread_entries()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  reread uuid[];
begin
  if private.stemming_language(new.language) = private.stemming_language(old.language) then
    return null; -- "en-GB" is read as "en" was
  end if;
  perform private.lock_learning(array[new.id]);
  select array_agg(staying.id) into reread
  from (
    select entries.id
    from public.entries
    where entries.company_id = new.id and entries.language is null
    for key share skip locked
  ) staying;
  perform private.forget_entries(reread);
  perform private.learn_entries(reread);
  return null;
end
$$;
