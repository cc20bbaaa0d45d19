-- Weighs what was found by words with what is meant. A vector speaks for an entry or, a little, against it; it is added as
-- evidence to the confidence that words gave, in log-odds: scores are fused, never ranks, so that "nobody wrote this
-- down" stays a thing that can be known.

-- What words and meaning together make of an entry. How much likelier a closeness is between phrasings of one entry than
-- between strangers, on the company's scale, is added in log-odds, at three quarters, for words and meaning are not
-- independent. Its bounds are set with care, not fitted:
--   for an entry    3.5, so that one without a word in common can be offered (0.02 becomes 0.4); but where words are less
--                   than a tenth sure, 0.47 is the most: an answer takes words that agree
--   against it      1: enough to ask instead of telling
create function private.weigh_meaning(confidence float8, closeness float8, scale private.meaning_scales)
  returns float8
  language sql immutable
  set search_path = ''
as $$
  select 1 / (1 + exp(-least(words.odds + meaning.odds, greatest(words.odds, 2 * greatest(words.odds + 2.2, 0) - 0.1))))
  from (
    select ln(sure / (1 - sure)) as odds
    from (values (least(greatest(confidence, 0.001), 0.999))) bounded (sure)
  ) words
  cross join (
    select least(greatest(
      0.75 * greatest(scale.siblings - scale.strangers, 0) / scale.spread ^ 2
        * (closeness - (scale.strangers + scale.siblings) / 2),
      -1), 3.5) as odds
  ) meaning
$$;

-- The company's entries that are nearest in meaning, and those of `known`, each as close as its closest phrasing. The
-- signs choose whom to look at; the vectors then say how close it is.
create function private.nearest_entries(asked real[], scale private.meaning_scales, known uuid[])
  returns table (entry_id uuid, closeness float8)
  language plpgsql stable rows 40
  set search_path = '' set jit = off set plan_cache_mode = force_custom_plan
as $$
declare
  signs_asked constant bit varying := private.signs_of(asked);
begin
  return query
  with near as (
    (
      select m.entry_id, m.print
      from private.meanings m
      where m.company_id = scale.company_id and m.model = scale.model and m.size = scale.size
      order by bit_count(m.signs # signs_asked)
      limit 40
    )
    union
    select few.entry_id, few.print
    from unnest(known) entry (id)
    cross join lateral (
      select m.entry_id, m.print
      from private.meanings m
      where m.entry_id = entry.id
        and m.company_id = scale.company_id and m.model = scale.model and m.size = scale.size
      order by bit_count(m.signs # signs_asked)
      limit 3
    ) few
  )
  select v.entry_id, max(private.closeness(v.vector, asked))
  from near
  join private.meaning_vectors v on v.entry_id = near.entry_id and v.print = near.print
  group by v.entry_id;
end
$$;

-- The eight best entries by words and meaning together, from the matches that words gave ([{version, confidence}], best
-- first). What nothing has read is left as it is; what words did not find counts as their last, at most 0.02. Where
-- meaning says nothing, the order is that of words.
create function private.fuse_matches(asked real[], scale private.meaning_scales, matches jsonb)
  returns table (entry_version_id uuid, question text, answer text, language text, confidence float8)
  language sql stable rows 8
  set search_path = ''
as $$
  with worded as materialized (
    select v.entry_id, match.place,
      min((match.value ->> 'confidence')::float8) over (order by match.place) as confidence
    from jsonb_array_elements(fuse_matches.matches) with ordinality match (value, place)
    join public.entry_versions v
      on v.id = (match.value ->> 'version')::uuid and v.company_id = (fuse_matches.scale).company_id
  )
  select version.id, entry.question, entry.answer, entry.language, fused.confidence
  from (
    select entry_id, worded.place, coalesce(worded.confidence, rest.confidence) as by_words, near.closeness
    from worded
    full join private.nearest_entries(asked, scale, array(select w.entry_id from worded w)) near using (entry_id)
    cross join (select least(min(w.confidence), 0.02) as confidence from worded w) rest
  ) found
  cross join lateral (
    select case
      when found.closeness is null then found.by_words
      else private.weigh_meaning(found.by_words, found.closeness, scale)
    end as confidence
  ) fused
  join public.entries entry on entry.id = found.entry_id and entry.company_id = (fuse_matches.scale).company_id
  join public.entry_versions version on version.entry_id = entry.id and version.version = entry.version
  order by fused.confidence desc, found.place, entry.id
  limit 8
$$;

-- For each question its matches, weighed anew; null where there is nothing to weigh them with, because the company's
-- entries were not read by this model, or there are not two of them.
-- questions: [{vector: [numbers], matches: [{version, confidence}]}], the matches being those of the turn's brief
create function service.find_by_meaning(conversation_id uuid, model text, questions jsonb)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce(jsonb_agg(case when scale.size is not null then (
    select coalesce(jsonb_agg(jsonb_build_object(
      'version', found.entry_version_id,
      'question', found.question,
      'answer', found.answer,
      'language', case
        when split_part(found.language, '-', 1) <> split_part(company.language, '-', 1) then found.language
      end,
      'confidence', found.confidence,
      'outcome', private.decide_answer(found.confidence, company.answers_from)
    )), '[]')
    from private.fuse_matches(asked.vector, scale, question.value -> 'matches') found
  ) end order by question.place), '[]')
  from public.conversations conversation
  join public.companies company on company.id = conversation.company_id
  cross join lateral jsonb_array_elements(questions) with ordinality question (value, place)
  cross join lateral (
    select array(select number::real from jsonb_array_elements_text(question.value -> 'vector') number) as vector
  ) asked
  left join private.meaning_scales scale
    on scale.company_id = company.id and scale.model = find_by_meaning.model
    and scale.size = cardinality(asked.vector)
  where conversation.id = find_by_meaning.conversation_id
$$;

grant execute on function service.find_by_meaning(uuid, text, jsonb) to service_role;
