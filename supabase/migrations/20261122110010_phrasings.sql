-- What a company's entries say, kept so that a question finds it: every way an entry can be asked is a phrasing, with
-- its words, its pairs of neighbouring words and its letters. They take the place of 20261122090300's, which are
-- learnt anew in 20261122110020.

drop table private.entry_texts, private.entry_terms;
truncate private.terms, private.term_pieces;

-- a word looks only among terms about as long as itself
alter table private.term_pieces add column length smallint not null;
drop index private.term_pieces_company_id_language_piece;
create index term_pieces_company_id_language_piece_length on private.term_pieces
  (company_id, language, piece, length) include (term_id);

-- How many entries a company has written in each language.
create table private.vocabularies (
  company_id uuid not null references public.companies (id) on delete cascade,
  language text not null,
  entries int not null,
  primary key (company_id, language)
);

-- Which of a company's terms speak for one another, and how much (1 would be: the same). Both directions are stored.
create table private.term_kin (
  term_id bigint not null references private.terms (id) on delete cascade,
  kin_id bigint not null references private.terms (id) on delete cascade,
  closeness real not null,
  primary key (term_id, kin_id)
);

-- What an entry says, place by place: 0 is the answer, 1 the question, 2 and on the alternatives. The ids of one
-- entry's places are neighbours: id - id % 64 is its answer, so an entry is found from any of them by arithmetic.
create sequence private.phrasing_blocks increment by 64 minvalue 64;
create table private.phrasings (
  id bigint primary key,
  entry_id uuid not null references public.entries (id) on delete cascade,
  language text not null,
  letters bit(2048) not null,
  unique (entry_id, id)
);

-- share: how much of a phrasing a term, or a pair of words, makes up; in an answer, how much it dwells on it.
create table private.phrasing_terms (
  term_id bigint not null references private.terms (id) on delete cascade,
  phrasing_id bigint not null references private.phrasings (id) on delete cascade,
  share real not null,
  primary key (term_id, phrasing_id) include (share)
);

create index phrasing_terms_phrasing_id on private.phrasing_terms (phrasing_id, term_id);
create index term_kin_kin_id on private.term_kin (kin_id);

alter table private.vocabularies enable row level security;
alter table private.term_kin enable row level security;
alter table private.phrasings enable row level security;
alter table private.phrasing_terms enable row level security;

revoke all on private.vocabularies, private.term_kin, private.phrasings, private.phrasing_terms
  from anon, authenticated, service_role;
revoke all on sequence private.phrasing_blocks from anon, authenticated, service_role;

-- Lower case, without accents, contractions written out.
create or replace function private.plain_text(written text)
  returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  return regexp_replace(regexp_replace(regexp_replace(
    lower(extensions.unaccent('extensions.unaccent', translate(written, '’‘`´', ''''''''''))),
    '\m(can''?t|cannot)\M', 'can not', 'g'),
    '\m(do|does|did|is|are|was|were|wo|would|could|should|has|have)n''?t\M', '\1 not', 'g'),
    '''(re|ve|ll|d|m|s)\M', '', 'g');
end
$$;

-- The stemmed words of a plain text, where they stand and what they weigh, and its pairs of neighbouring words,
-- joined by a space. "top-up" is read as "topup", "top" and "up".
create function private.read_words(language text, plain text)
  returns table (term text, places int[], times int, weight float8, is_pair boolean)
  language plpgsql stable rows 24
  set search_path = '' set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with place as materialized (
    select replace(spelt.lexeme, '-', '') as term, place::int, coalesce(small.weight, 1)::float8 as weight
    from unnest(to_tsvector(
      case language when 'simple' then 'pg_catalog.simple' else 'private.stem_' || language end::regconfig,
      plain
    )) spelt
    cross join lateral unnest(spelt.positions) place
    left join private.small_words small on small.language = read_words.language and small.term = spelt.lexeme
    where char_length(spelt.lexeme) <= 64
  )
  select place.term, array_agg(place.place order by place.place), count(*)::int, max(place.weight), false
  from place
  group by place.term
  union all
  select pair.term, array_agg(pair.place order by pair.place), 1, 0.4, true
  from (
    select place.term || ' ' || lead(place.term) over (order by place.place) as term, place.place
    from place
  ) pair
  where pair.term is not null
  group by pair.term;
end
$$;

drop function private.words_of(text, text);

-- The three-letter pieces of a plain text, as marks on a fixed number of places: what two texts have in common is
-- then counted at once. Pieces that share a place are taken for one another; of two thousand a phrasing needs sixty.
create function private.letters_of(plain text)
  returns bit
  language plpgsql stable
  set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
  blank constant bit(2048) := repeat('0', 2048)::bit(2048);
begin
  return coalesce(bit_or(set_bit(blank, hashtext(piece) & 2047, 1)), blank)
  from unnest(extensions.show_trgm(left(plain, 600))) piece;
end
$$;

-- Whether two words of one length differ by two neighbouring letters that changed places.
create function private.is_swapped(one text, other text)
  returns boolean
  language sql immutable
  set search_path = ''
as $$
  select overlay(one placing reverse(substr(one, first, 2)) from first for 2) = other
  from (
    select min(place) as first
    from generate_series(1, char_length(one)) place
    where substr(one, place, 1) <> substr(other, place, 1)
  ) different
$$;

drop function private.similar_terms(uuid, text, text);

-- The company's terms that look like a word: one letter off, two from eight letters on, or sharing nearly half of
-- their pieces; in languages that write compounds as one word, a part of it or a whole it is part of. At most four,
-- with their closeness between 0 and 1. A number resembles no other number.
-- Here and below, "offset 0" has Postgres look each row up by its index; it might instead read all a company
-- has, misjudging how much that is before the tables were first analyzed.
create function private.similar_terms(company_id uuid, language text, word text)
  returns table (term_id bigint, closeness float8)
  language plpgsql stable rows 3
  set search_path = '' set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_variable
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
          between case when language in ('de', 'nl', 'simple') then 4 else char_length(word) * 2 / 3 end
          and case when language in ('de', 'nl', 'simple') then 64 else char_length(word) * 3 / 2 end
      offset 0
    ) pieces
    where word ~ '[^0-9]'
    group by pieces.term_id
    having count(*) >= 2
    order by 2 desc
    limit 40
  ) resembling
  cross join lateral (select * from private.terms where terms.id = resembling.term_id offset 0) terms
  cross join lateral (
    select extensions.levenshtein_less_equal(terms.term, word, 2) as edits,
      shared / (char_length(terms.term) + char_length(word) + 2 - shared) as alike,
      language in ('de', 'nl', 'simple') and (
        terms.term in (left(word, char_length(terms.term)), right(word, char_length(terms.term)))
        or word in (left(terms.term, char_length(word)), right(terms.term, char_length(word)))
      ) as is_part
  ) compared
  cross join lateral (
    select greatest(
      case
        when edits <= case when char_length(word) < 8 then 1 else 2 end then 0.8 / (1 + 0.3 * edits)
        when edits = 2 and private.is_swapped(terms.term, word) then 0.6
      end,
      case when alike >= 0.45 then 0.9 * alike end,
      case when is_part then 0.7 end
    ) as closeness
  ) near
  where near.closeness is not null and terms.term <> word
  order by near.closeness desc, terms.entries desc, terms.term
  limit 4;
end
$$;

-- The company's terms of the same family as a word.
create function private.family_terms(company_id uuid, language text, word text)
  returns table (term_id bigint, closeness float8)
  language plpgsql stable rows 3
  set search_path = '' set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  select distinct known.id, 0.7::float8
  from private.word_families mine
  join private.word_families other
    on other.language = mine.language and other.family = mine.family and other.term <> mine.term
  cross join lateral (
    select terms.id
    from private.terms
    where terms.company_id = family_terms.company_id
      and terms.language = family_terms.language and terms.term = other.term
    offset 0
  ) known
  where mine.language = family_terms.language and mine.term = word;
end
$$;
