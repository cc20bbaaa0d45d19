-- Finds the entries that answer a question: the finding of 20261122090300, weighed anew. A search costs less and
-- tells more: words of one family and words that look alike support each other, pairs of words count, and every
-- phrasing of an entry speaks for it.
--
-- A question is compared with an entry by four numbers, from 0 to about 1:
--   said      how alike question and phrasings are, by words and pairs of words, rare ones counting more
--   alike     the same by their letters, three at a time
--   answered  how much of the question the answer speaks about
--   heard     how much of the question the entry speaks about at all
-- said and alike add up over an entry's phrasings, softly: the closest counts most, the others support it
-- (a log of a sum of exponentials). Scores are added, never ranks: a rank forgets how good the best one is.

drop function private.find_entries(uuid, text, int);
drop function private.compare_entries(uuid, text);
drop function private.hear(uuid, text);

-- What of a question the company's vocabulary knows: a row per word, or pair of words, and term it is heard as.
--   weight  what a phrasing gains by saying the term; the term is null for a word unknown here
--   mass    what the word weighs in the question, the same on each of its rows; a pair weighs nothing
--   spread  what the word or pair adds to the question's length, squared, the same on each of its rows
-- A rare term weighs more, by the entries it occurs in (BM25's inverse document frequency, a little flattened). The
-- first sixty words count.
create function private.hear(company_id uuid, plain text)
  returns table (word int, term_id bigint, weight float8, mass float8, spread float8, is_exact boolean, entries int)
  language plpgsql stable rows 40
  set search_path = '' set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
begin
  return query
  with size as (
    select sum(spoken.entries)::float8 as entries
    from private.vocabularies spoken
    where spoken.company_id = hear.company_id
  ), words as materialized (
    select said.places[1] as place, spoken.language, said.term, said.is_pair,
      said.weight * (1 + ln(said.times)) as weight, known.id as term_id, coalesce(known.entries, 0) as entries
    from private.vocabularies spoken
    cross join lateral private.read_words(spoken.language, hear.plain) said
    left join lateral (
      select terms.id, terms.entries
      from private.terms
      where terms.company_id = hear.company_id
        and terms.language = spoken.language and terms.term = said.term
      offset 0
    ) known on true
    where spoken.company_id = hear.company_id and spoken.entries > 0 and said.places[1] <= 60
  ), written as (
    -- a word is as rare as in the language that knows it best
    select words.*, power(ln(1 + (size.entries - best.entries + 0.5) / (best.entries + 0.5)), 0.75) as rarity,
      best.entries > 0 as is_known
    from words
    cross join size
    cross join lateral (
      select least(max(other.entries), size.entries) as entries
      from words other
      where other.place = words.place and other.is_pair = words.is_pair
    ) best
  ), heard as (
    select written.place, written.is_pair, written.term_id, written.entries, 1::float8 as closeness, written.weight,
      written.rarity, true as is_exact
    from written
    where written.term_id is not null
      or not written.is_known and written.language = (select min(words.language) from words)
    union all
    select written.place, false, kin.kin_id, null, kin.closeness, written.weight, written.rarity, false
    from written
    cross join lateral (
      select term_kin.kin_id, term_kin.closeness
      from private.term_kin
      where term_kin.term_id = written.term_id
      offset 0
    ) kin
    where not written.is_pair
    union all
    select written.place, false, kin.term_id, null, kin.closeness, written.weight, written.rarity, false
    from written
    cross join lateral (
      select family.term_id, family.closeness
      from private.family_terms(hear.company_id, written.language, written.term) family
      union all
      select looking.term_id, looking.closeness / sqrt(count(*) over ())
      from private.similar_terms(hear.company_id, written.language, written.term) looking
      where written.weight >= 1 and char_length(written.term) between 4 and 40
    ) kin
    where not written.is_pair and not written.is_known
  )
  select case when heard.is_pair then 100 + heard.place else heard.place end, heard.term_id,
    heard.weight * heard.closeness * least(heard.rarity, coalesce(own.rarity, heard.rarity)),
    case when heard.is_pair then 0 else heard.weight * heard.rarity end,
    (heard.weight * heard.rarity) ^ 2,
    heard.is_exact, coalesce(heard.entries, own.entries, 0)
  from heard
  left join lateral (
    select terms.entries,
      power(ln(1 + (size.entries - terms.entries + 0.5) / (terms.entries + 0.5)), 0.75) as rarity
    from private.terms
    cross join size
    where terms.id = heard.term_id and not heard.is_exact
    offset 0
  ) own on true;
end
$$;

-- Compares the question with the entries that share words with it, and gives the twenty-four closest. The heaviest
-- words are looked up until they have led to four thousand entries, so that a large company waits no longer.
create function private.compare_entries(company_id uuid, question text)
  returns table (
    entry_id uuid, said float8, alike float8, alike_best float8, answered float8, heard float8, words int, mass float8
  )
  language plpgsql stable rows 24
  set search_path = '' set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
  plain_question constant text := private.plain_text(left(question, 2000));
  letters_asked constant bit(2048) := private.letters_of(plain_question);
begin
  return query
  with asked as materialized (
    select each.*, sum(each.weight) over heaviest - each.weight as heavier, sum(each.weight) over () as whole,
      sum(each.entries) over heaviest - each.entries as read
    from private.hear(compare_entries.company_id, plain_question) each
    window heaviest as (order by each.weight desc, each.term_id rows unbounded preceding)
  ), words as materialized (
    select asked.word, max(asked.mass) as mass, max(asked.spread) as spread
    from asked
    group by asked.word
  ), total as materialized (
    select greatest(sum(words.mass), 0.01) as mass, greatest(sqrt(sum(words.spread)), 0.01) as length,
      (count(*) filter (where words.word < 100))::int as words
    from words
  ), hits as materialized (
    -- a word counts once in a phrasing, as the closest of the terms it is heard as
    select once.phrasing_id, sum(once.likeness) as likeness,
      coalesce(bit_or(once.bit) filter (where once.is_exact), 0) as exact,
      coalesce(bit_or(once.bit) filter (where not once.is_exact), 0) as kin
    from (
      select said.phrasing_id, max(telling.weight * said.share) as likeness, telling.bit,
        bool_or(telling.is_exact) as is_exact
      from (
        select asked.term_id, asked.word, asked.weight, asked.is_exact,
          case when asked.word < 100 then 1::bigint << asked.word else 0 end as bit
        from asked
        where asked.term_id is not null and asked.heavier <= 0.96 * asked.whole and asked.read < 4000
      ) telling
      cross join lateral (
        select phrasing_terms.phrasing_id, phrasing_terms.share
        from private.phrasing_terms
        where phrasing_terms.term_id = telling.term_id
        offset 0
      ) said
      group by said.phrasing_id, telling.word, telling.bit
    ) once
    group by once.phrasing_id
  ), met as materialized (
    select each.block, ln(1 + each.agreement) / 8 as said, each.dwelt_on / total.mass as answered,
      each.exact, each.kin
    from (
      select hits.phrasing_id - hits.phrasing_id % 64 as block,
        sum(case when is_phrasing then exp(8 * hits.likeness / total.length) - 1 else 0 end) as agreement,
        sum(case when is_phrasing then 0 else hits.likeness end) as dwelt_on,
        coalesce(bit_or(hits.exact) filter (where is_phrasing), 0) as exact,
        bit_or(hits.kin | hits.exact) as kin
      from hits
      cross join total
      cross join lateral (select hits.phrasing_id % 64 > 0 as is_phrasing) spot
      group by 1
    ) each
    cross join total
    order by 6.6 * ln(1 + each.agreement) / 8 + 6 * each.dwelt_on / total.mass desc, each.block
    limit 24
  ), near as (
    select met.block, ln(1 + sum(exp(8 * look.alike) - 1)) / 8 as alike, max(look.alike) as best
    from met
    cross join lateral (
      select bit_count(phrasings.letters & letters_asked)::float8
        / greatest(bit_count(phrasings.letters | letters_asked), 1) as alike
      from private.phrasings
      where phrasings.id between met.block + 1 and met.block + 63
      offset 0
    ) look
    group by met.block
  )
  select source.entry_id, met.said, coalesce(near.alike, 0), coalesce(near.best, 0), met.answered,
    covers.mass / total.mass, total.words, total.mass
  from met
  cross join total
  cross join lateral (
    select coalesce(sum(words.mass * case
      when met.exact & (1::bigint << words.word) > 0 then 1
      when met.kin & (1::bigint << words.word) > 0 then 0.6
      else 0
    end), 0) as mass
    from words
    where words.word < 100
  ) covers
  cross join lateral (
    select phrasings.entry_id from private.phrasings where phrasings.id = met.block offset 0
  ) source
  left join near on near.block = met.block;
end
$$;

-- The entries that may answer the question, best first. score orders them; confidence estimates how likely each
-- answers the question: a logistic over nine numbers, fitted on eleven thousand questions whose answer is known, a
-- quarter of them answered nowhere. It looks at the others too: an entry that leads by little is a guess between two.
create function private.find_entries(company_id uuid, asked text, max_entries int default 8)
  returns table (
    entry_id uuid, entry_version_id uuid, question text, answer text, score float8, confidence float8
  )
  language plpgsql stable rows 8
  set search_path = '' set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with scored as materialized (
    select compared.*, 0.284 * said + 0.329 * alike + 0.177 * answered + 0.210 * heard as score
    from private.compare_entries(find_entries.company_id, asked) compared
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
  select entry.id, version.id, entry.question, entry.answer, score, 1 / (1 + exp(
    6.92 - 2.15 * score - 2.39 * led_by - 1.55 * (score - eighth_score) - 1.17 * share
    - 1.72 * heard - 3.26 * alike_best - 1.06 * answered - 0.85 * ln(1 + words) - 0.58 * ln(mass)
  ))
  from ranked
  cross join lateral (select score - case place when 1 then next_score else best_score end as led_by) led
  join public.entries entry on entry.id = ranked.entry_id
  join public.entry_versions version on version.entry_id = entry.id and version.version = entry.version
  where place <= max_entries
  order by place;
end
$$;
