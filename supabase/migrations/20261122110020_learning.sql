-- Keeps phrasings and words in step with the entries, for all that one statement writes at once: an import of two
-- thousand entries is learnt together, not one by one.

-- Puts entries' phrasings and words into their companies' vocabularies, and gives the ids of the words that are new
-- there. A phrasing's word counts less the more the phrasing says, an answer's the longer the answer, measured
-- against one of sixty words.
create function private.write_phrasings(entry_ids uuid[])
  returns bigint[]
  language plpgsql
  set search_path = '' set jit = off
as $$
declare
  new_words bigint[];
begin
  with entry as materialized (
    select entries.id, entries.company_id,
      private.stemming_language(coalesce(entries.language, companies.language)) as language,
      nextval('private.phrasing_blocks') as block,
      entries.answer || (entries.question || entries.alternatives) as texts
    from public.entries
    join public.companies on companies.id = entries.company_id
    where entries.id = any (entry_ids)
  ), counted as (
    insert into private.vocabularies (company_id, language, entries)
    select entry.company_id, entry.language, count(*)
    from entry
    group by entry.company_id, entry.language
    on conflict (company_id, language) do update set entries = vocabularies.entries + excluded.entries
  )
  insert into private.phrasings (id, entry_id, language, letters)
  select entry.block + written.place - 1, entry.id, entry.language,
    private.letters_of(case written.place when 1 then '' else private.plain_text(written.text) end)
  from entry
  cross join lateral unnest(entry.texts) with ordinality written (text, place);

  with said as materialized (
    select phrasings.id, entries.company_id, phrasings.language, entries.id as entry_id, word.term, word.is_pair,
      word.times, word.weight * (1 + ln(word.times)) as weight
    from public.entries
    join private.phrasings on phrasings.entry_id = entries.id
    cross join lateral (select (phrasings.id % 64)::int as number) place
    cross join lateral private.read_words(phrasings.language, private.plain_text(case place.number
      when 0 then entries.answer
      when 1 then entries.question
      else entries.alternatives[place.number - 1]
    end)) word
    where entries.id = any (entry_ids) and not (word.is_pair and place.number = 0)
  ), length as materialized (
    select said.id, sum(said.times) filter (where not said.is_pair) as words, sqrt(sum(said.weight ^ 2)) as norm
    from said
    group by said.id
  ), told as (
    select said.company_id, said.language, said.term, count(distinct said.entry_id) as entries,
      bool_and(said.is_pair) as is_pair
    from said
    group by said.company_id, said.language, said.term
  ), learnt as (
    insert into private.terms (company_id, language, term, entries)
    select told.company_id, told.language, told.term, told.entries
    from told
    order by told.company_id, told.language, told.term
    on conflict (company_id, language, term) do update set entries = terms.entries + excluded.entries
    returning terms.id, terms.company_id, terms.language, terms.term, terms.entries
  ), fresh as materialized (
    select learnt.*
    from learnt
    join told using (company_id, language, term, entries) -- whoever else said it would have been counted in
    where not told.is_pair
  ), cut as (
    insert into private.term_pieces (term_id, company_id, language, piece, length)
    select fresh.id, fresh.company_id, fresh.language, piece, char_length(fresh.term)
    from fresh
    cross join lateral unnest(extensions.show_trgm(fresh.term)) piece
  ), kept as (
    insert into private.phrasing_terms (term_id, phrasing_id, share)
    select learnt.id, said.id,
      case
        when said.id % 64 = 0 then said.times / (said.times + 0.5 + 0.7 * length.words / 60)
        else said.weight / greatest(length.norm, 0.05)
      end
    from said
    join length on length.id = said.id
    join learnt using (company_id, language, term)
  )
  select array_agg(fresh.id) into new_words from fresh;
  return new_words;
end
$$;

-- Puts new words beside their kin.
create function private.relate_words(term_ids bigint[])
  returns void
  language sql
  set search_path = '' set jit = off
as $$
  insert into private.term_kin (term_id, kin_id, closeness)
  select pair.one, pair.other, max(related.closeness)
  from private.terms
  left join private.small_words small on small.language = terms.language and small.term = terms.term
  cross join lateral (
    select * from private.family_terms(terms.company_id, terms.language, terms.term)
    union all
    select looking.*
    from private.similar_terms(terms.company_id, terms.language, terms.term) looking
    where small.term is null and char_length(terms.term) between 4 and 40
  ) related
  cross join lateral (
    values (terms.id, related.term_id), (related.term_id, terms.id)
  ) pair (one, other)
  where terms.id = any (term_ids)
  group by pair.one, pair.other
  on conflict (term_id, kin_id) do nothing;
$$;

-- Learns entries that are not learnt yet, or are forgotten.
create function private.learn_entries(entry_ids uuid[])
  returns void
  language sql
  set search_path = ''
as $$
  select private.relate_words(private.write_phrasings(entry_ids))
$$;

-- Takes entries' words out of their companies' vocabularies, while the entries are still there.
create function private.forget_entries(entry_ids uuid[])
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  unsaid bigint[];
begin
  with gone as (
    delete from private.phrasing_terms said
    using private.phrasings
    where phrasings.entry_id = any (entry_ids) and said.phrasing_id = phrasings.id
    returning said.term_id, phrasings.entry_id
  ), less as (
    update private.terms
    set entries = terms.entries - said.entries
    from (select gone.term_id, count(distinct gone.entry_id) as entries from gone group by gone.term_id) said
    where terms.id = said.term_id
    returning terms.id, terms.entries
  )
  select array_agg(less.id) into unsaid from less where less.entries = 0;
  delete from private.terms where terms.id = any (unsaid);

  with gone as (
    delete from private.phrasings
    where phrasings.entry_id = any (entry_ids)
    returning phrasings.id, phrasings.entry_id, phrasings.language
  )
  update private.vocabularies
  set entries = vocabularies.entries - written.entries
  from (
    select entries.company_id, gone.language, count(*) as entries
    from gone
    join public.entries on entries.id = gone.entry_id
    where gone.id % 64 = 0
    group by entries.company_id, gone.language
  ) written
  where vocabularies.company_id = written.company_id and vocabularies.language = written.language;
end
$$;

-- The companies' rows are locked first: two members who save at once are counted one after the other.
create function private.follow_entries()
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
  perform
  from public.companies
  where companies.id in (select written.company_id from written where written.id = any (changed))
  order by companies.id
  for no key update;
  if tg_op = 'UPDATE' then
    perform private.forget_entries(changed);
  end if;
  perform private.learn_entries(changed);
  return null;
end
$$;

-- Where the company itself is being deleted, its words go with it.
create function private.follow_deletion()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform from public.companies where companies.id = old.company_id for no key update;
  if found then
    perform private.forget_entries(array[old.id]);
  end if;
  return old;
end
$$;

drop trigger entries_learn on public.entries;
drop trigger entries_relearn on public.entries;
drop trigger entries_forget on public.entries;
drop function private.follow_entry();

create trigger entries_learn after insert on public.entries
  referencing new table as written
  for each statement execute function private.follow_entries();

create trigger entries_relearn after update on public.entries
  referencing old table as replaced new table as written
  for each statement execute function private.follow_entries();

-- before, while the entry's words are still there to be counted out
create trigger entries_forget before delete on public.entries
  for each row execute function private.follow_deletion();

-- Entries that name no language are written in the company's.
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
  select array_agg(entries.id) into reread
  from public.entries
  where entries.company_id = new.id and entries.language is null;
  perform private.forget_entries(reread);
  perform private.learn_entries(reread);
  return null;
end
$$;

drop function private.forget_entry(public.entries);
drop function private.learn_entry(public.entries, text);

-- The words of the entries written before this.
select private.learn_entries(array_agg(entries.id)) from public.entries group by entries.company_id;
