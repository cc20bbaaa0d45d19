-- Members look an entry up in any words: as a visitor's question finds it, and by what its question holds.

-- For members. The closest first, at most twenty; nothing for whoever is no member of the company.
create function private.search_entries(company_id uuid, asked text, max_entries int)
  returns table (id uuid, question text, answer text)
  language sql stable security definer
  set search_path = ''
as $$
  select e.id, e.question, e.answer
  from (
    select found.entry_id as id, max(found.score) as score
    from (
      select by_words.entry_id, by_words.score
      from private.find_entries(search_entries.company_id, search_entries.asked, 20) by_words
      union all
      (select holding.id, 0.1
      from public.entries holding
      where holding.company_id = search_entries.company_id and char_length(btrim(search_entries.asked)) >= 2
        and strpos(lower(holding.question), lower(btrim(search_entries.asked))) > 0
      limit 20)
    ) found
    group by found.entry_id
    order by 2 desc
    limit least(greatest(search_entries.max_entries, 1), 20)
  ) best
  join public.entries e on e.id = best.id
  where search_entries.company_id in (select private.my_company_ids())
  order by best.score desc, e.id
$$;

create function public.search_entries(company_id uuid, asked text, max_entries int default 6)
  returns table (id uuid, question text, answer text)
  language sql stable
  set search_path = ''
as $$
  select * from private.search_entries(search_entries.company_id, search_entries.asked, search_entries.max_entries)
$$;

grant execute on function private.search_entries(uuid, text, int), public.search_entries(uuid, text, int) to authenticated;
