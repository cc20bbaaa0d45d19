-- Entries that give one answer are one to whoever asks: only the best of them is given, and the others neither fill
-- places that another answer could have, nor make the best look like a guess between two. An answer that is a mere
-- word or two, or that most of the entries found have, is not yet written: such entries stay apart.

-- The entries that may answer the question, best first. score orders them; confidence estimates how likely each
-- answers the question: a logistic over nine numbers, fitted on eleven thousand questions whose answer is known, a
-- quarter of them answered nowhere. It looks at the others too: an entry that leads by little is a guess between two.
create or replace function private.find_entries(company_id uuid, asked text, max_entries int default 8)
  returns table (
    entry_id uuid, entry_version_id uuid, question text, answer text, score float8, confidence float8
  )
  language plpgsql stable rows 8
  set search_path = '' set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with compared as materialized (
    select compared.*, 0.284 * said + 0.329 * alike + 0.177 * answered + 0.210 * heard as score,
      entry.question, entry.answer, entry.version, hashtextextended(entry.answer, 0) as said_back
    from private.compare_entries(find_entries.company_id, asked) compared
    cross join lateral (
      select entries.question, entries.answer, entries.version
      from public.entries
      where entries.id = compared.entry_id
      offset 0
    ) entry
  ), scored as materialized (
    select told.*
    from (
      select compared.*, row_number() over (partition by said_back order by score desc, entry_id) as turn,
        count(*) over (partition by said_back) > count(*) over () / 2 or char_length(answer) < 20 as is_unwritten
      from compared
    ) told
    where turn = 1 or is_unwritten
  ), ranked as (
    select scored.*, row_number() over best as place,
      first_value(score) over best as best_score, coalesce(lead(score) over best, 0) as next_score,
      coalesce(nth_value(score, 8) over (best rows between unbounded preceding and unbounded following), 0)
        as eighth_score,
      exp(24.9 * (score - top.highest)) / sum(exp(24.9 * (score - top.highest))) over () as share
    from scored
    cross join (select max(score) as highest from scored) top
    window best as (order by score desc, entry_id)
  )
  select ranked.entry_id, version.id, ranked.question, ranked.answer, score, 1 / (1 + exp(
    6.92 - 2.15 * score - 2.39 * led_by - 1.55 * (score - eighth_score) - 1.17 * share
    - 1.72 * heard - 3.26 * alike_best - 1.06 * answered - 0.85 * ln(1 + words) - 0.58 * ln(mass)
  ))
  from ranked
  cross join lateral (select score - case place when 1 then next_score else best_score end as led_by) led
  join public.entry_versions version on version.entry_id = ranked.entry_id and version.version = ranked.version
  where place <= max_entries
  order by place;
end
$$;
