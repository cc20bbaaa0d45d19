-- Finds what 20261122110030 found, in less time: a question to two thousand entries takes two thirds, one to fifty
-- thousand a third. The heaviest words say which entries are worth a look; the others, which nearly every entry has,
-- are then looked up in these alone.

-- The company's terms that look like a word, as 20261122110010 describes them.
create or replace function private.similar_terms(company_id uuid, language text, word text)
  returns table (term_id bigint, closeness float8)
  language plpgsql stable rows 3
  set search_path = '' set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_variable
declare
  joins_words constant boolean := language in ('de', 'nl', 'simple');
  letters constant int := char_length(word);
  -- what the farthest of them still share: an edit changes three pieces, a swap four
  fewest constant int := case
    when joins_words then least(3, greatest(2, letters - 3))
    else greatest(2, least(letters - case when letters < 8 then 3 else 5 end, letters / 2))
  end;
begin
  return query
  select terms.id, near.closeness
  from (
    select pieces.term_id, count(*)::float8 as shared
    from unnest(extensions.show_trgm(word)) shown (piece)
    cross join lateral (
      select term_pieces.term_id
      from private.term_pieces
      where term_pieces.company_id = similar_terms.company_id
        and term_pieces.language = similar_terms.language and term_pieces.piece = shown.piece
        and term_pieces.length
          between case when joins_words then 4 else letters * 2 / 3 end
          and case when joins_words then 64 else letters * 3 / 2 end
      offset 0
    ) pieces
    where word ~ '[^0-9]'
    group by pieces.term_id
    having count(*) >= fewest
    order by 2 desc
    limit 40
  ) resembling
  cross join lateral (select * from private.terms where terms.id = resembling.term_id offset 0) terms
  cross join lateral (
    select extensions.levenshtein_less_equal(terms.term, word, 2) as edits,
      shared / (char_length(terms.term) + char_length(word) + 2 - shared) as alike,
      joins_words and (
        terms.term in (left(word, char_length(terms.term)), right(word, char_length(terms.term)))
        or word in (left(terms.term, letters), right(terms.term, letters))
      ) as is_part
    offset 0
  ) compared
  cross join lateral (
    select greatest(
      case
        when edits <= case when letters < 8 then 1 else 2 end then 0.8 / (1 + 0.3 * edits)
        when edits = 2 and char_length(terms.term) = letters and private.is_swapped(terms.term, word) then 0.6
      end,
      case when alike >= 0.45 then 0.9 * alike end,
      case when is_part then 0.7 end
    ) as closeness
    offset 0
  ) near
  where near.closeness is not null and terms.term <> word
  order by near.closeness desc, terms.entries desc, terms.term
  limit 4;
end
$$;

-- What of a question the company's vocabulary knows, as 20261122110030 describes it. Of the words unknown there, the
-- first sixteen are looked up by their looks.
create or replace function private.hear(company_id uuid, plain text)
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
    select best.*, power(ln(1 + (best.whole - best.known + 0.5) / (best.known + 0.5)), 0.75) as rarity,
      best.known > 0 as is_known
    from (
      select words.*, size.entries as whole,
        row_number() over (
          partition by words.entries = 0, words.is_pair, words.weight < 1 order by words.place
        ) as turn,
        least(max(words.entries) over (partition by words.place, words.is_pair), size.entries) as known
      from words
      cross join size
    ) best
  ), heard as (
    select written.place, written.is_pair, written.term_id, written.entries, 1::float8 as closeness, written.weight,
      written.rarity, true as is_exact, written.whole
    from written
    where written.term_id is not null
      or not written.is_known and written.language = (select min(words.language) from words)
    union all
    select written.place, false, kin.kin_id, null, kin.closeness, written.weight, written.rarity, false, written.whole
    from written
    cross join lateral (
      select term_kin.kin_id, term_kin.closeness
      from private.term_kin
      where term_kin.term_id = written.term_id
      offset 0
    ) kin
    where not written.is_pair
    union all
    select written.place, false, kin.term_id, null, kin.closeness, written.weight, written.rarity, false, written.whole
    from written
    cross join lateral (
      select family.term_id, family.closeness
      from private.family_terms(hear.company_id, written.language, written.term) family
      union all
      select looking.term_id, looking.closeness / sqrt(count(*) over ())
      from private.similar_terms(hear.company_id, written.language, written.term) looking
      where written.weight >= 1 and char_length(written.term) between 4 and 40
        and written.turn <= 16
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
      power(ln(1 + (heard.whole - terms.entries + 0.5) / (terms.entries + 0.5)), 0.75) as rarity
    from private.terms
    where terms.id = heard.term_id and not heard.is_exact
    offset 0
  ) own on true;
end
$$;

-- Compares the question with the entries that share words with it, and gives the twenty-four closest. Words lead to
-- entries, the heaviest first, until two hundred entries were led to; what the lighter ones add is then looked up.
create or replace function private.compare_entries(company_id uuid, question text)
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
  ), telling as materialized (
    select asked.term_id, asked.word, asked.weight, asked.read < 200 as leads,
      case when asked.word < 100 and asked.is_exact then 1::bigint << asked.word else 0 end as exact,
      case when asked.word < 100 then 1::bigint << asked.word else 0 end as kin
    from asked
    where asked.term_id is not null and asked.heavier <= 0.96 * asked.whole
  ), led as materialized (
    select said.phrasing_id, telling.word, telling.weight * said.share as likeness, telling.exact, telling.kin
    from telling
    cross join lateral (
      select phrasing_terms.phrasing_id, phrasing_terms.share
      from private.phrasing_terms
      where phrasing_terms.term_id = telling.term_id
      limit 4000
    ) said
    where telling.leads
  ), hopeful as materialized (
    select each.phrasing_id - each.phrasing_id % 64 as block
    from (select led.phrasing_id, sum(led.likeness) as likeness from led group by led.phrasing_id) each
    cross join total
    group by 1
    order by 0.825 * ln(1 + sum(case
        when each.phrasing_id % 64 > 0 then exp(8 * each.likeness / total.length) - 1
        else 0
      end)) + 6 * sum(case when each.phrasing_id % 64 = 0 then each.likeness else 0 end) / max(total.mass) desc, block
    limit 24
  ), hits as materialized (
    -- a word counts once in a phrasing, as the closest of the terms it is heard as
    select once.phrasing_id, sum(once.likeness) as likeness, bit_or(once.exact) as exact, bit_or(once.kin) as kin
    from (
      select read.phrasing_id, max(read.likeness) as likeness, max(read.exact) as exact, max(read.kin) as kin
      from (
        select led.*
        from led
        join hopeful on hopeful.block = led.phrasing_id - led.phrasing_id % 64
        union all
        select said.phrasing_id, telling.word, telling.weight * said.share, telling.exact, telling.kin
        from telling
        cross join hopeful
        cross join lateral (
          select phrasing_terms.phrasing_id, phrasing_terms.share
          from private.phrasing_terms
          where phrasing_terms.term_id = telling.term_id
            and phrasing_terms.phrasing_id between hopeful.block and hopeful.block + 63
          offset 0
        ) said
        where not telling.leads
      ) read
      group by read.phrasing_id, read.word
    ) once
    group by once.phrasing_id
  ), met as materialized (
    select each.block, ln(1 + each.agreement) / 8 as said, each.dwelt_on / total.mass as answered, each.exact, each.kin
    from (
      select hits.phrasing_id - hits.phrasing_id % 64 as block,
        sum(case when is_phrasing then exp(8 * hits.likeness / total.length) - 1 else 0 end) as agreement,
        sum(case when is_phrasing then 0 else hits.likeness end) as dwelt_on,
        bit_or(case when is_phrasing then hits.exact else 0 end) as exact,
        bit_or(hits.kin) as kin
      from hits
      cross join total
      cross join lateral (select hits.phrasing_id % 64 > 0 as is_phrasing) spot
      group by 1
    ) each
    cross join total
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
