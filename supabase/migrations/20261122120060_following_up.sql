-- Questions that lean on the one before: "and on Sundays?" is found together with "when are you open?".

-- How a question may begin that goes on from another, or that is a mere part of one; and what it may point with.
create table private.turn_words (
  language text primary key,
  goes_on text not null,
  is_part text not null,
  points text not null
);

alter table private.turn_words enable row level security;

revoke all on private.turn_words from anon, authenticated, service_role;

-- Written with accents: "e" and "è" are two words.
insert into private.turn_words (language, goes_on, is_part, points)
values
  ('en',
    'and|but|or|also|plus|then|what about|how about|what of|same for',
    'on|for|with|without|at|in|to|from|by|after|before|until|only|even|if',
    'it|its|that|this|they|them|their|those|these|one|ones|there|instead'),
  ('de',
    'und|aber|oder|auch|sowie|wie ist es|wie sieht es|wie sieht das|wie steht es|was ist mit|dann',
    'für|am|an|im|in|mit|ohne|bei|von|nach|vor|ab|bis|zum|zur|nur|wenn|falls',
    'es|das|dies|dieser|dieses|die|dort|da|davon|dafür|damit|daran|darauf|dazu|dabei|ihn|ihm|stattdessen'),
  ('fr',
    'et|mais|ou|aussi|qu.en est-il|quid|sinon|alors|pareil',
    'pour|avec|sans|à|au|aux|en|le|la|les|dans|après|avant|seulement|si',
    'ça|cela|ceci|c.est|celui|celle|ceux|il|elle|ils|elles|y|en|là-bas'),
  ('es',
    'y|e|pero|o|también|qué tal|que tal|qué pasa con|que pasa con|qué hay de|que hay de|entonces',
    'para|con|sin|en|a|al|el|la|los|las|desde|hasta|solo|sólo|si',
    'eso|esto|ese|esa|esos|esas|ello|ellos|ellas|él|ella|allí|ahí|lo'),
  ('pt',
    'e|mas|ou|também|que tal|e quanto a|quanto a|então',
    'para|com|sem|em|no|na|nos|nas|ao|à|aos|às|desde|até|só|se',
    'isso|isto|esse|essa|esses|essas|ele|ela|eles|elas|lá|ali|disso|nisso'),
  ('it',
    'e|ed|ma|o|oppure|anche|invece|allora',
    'per|con|senza|in|a|al|alla|ai|alle|il|la|i|le|da|dal|fino|solo|se',
    'questo|quello|quella|questa|ciò|lo|ne|esso|essi|loro|lì|là|ci|così'),
  ('nl',
    'en|maar|of|ook|hoe zit het met|dan',
    'voor|met|zonder|op|in|bij|van|naar|na|vanaf|tot|alleen|als',
    'dat|dit|deze|die|daar|ervan|ervoor|erbij|ermee|hij|hem|het');

-- What a question's own words count for beside the question before: 1, or less where they name nothing; null where it
-- stands by itself. Only its form is looked at. It may lean if it goes on or is a part, or points at something, and
-- names little; or if it is a bare question word ("how much?"). What asks for the price (family 5) names nothing.
create function private.leaning(company_id uuid, asked text)
  returns float8
  language plpgsql stable
  set search_path = ''
as $$
declare
  written constant text := lower(btrim(left(asked, 200)));
  words constant int := cardinality(regexp_split_to_array(written, '[\s''’]+'));
  turn record;
  said record;
begin
  if words > 8 then
    return null;
  end if;
  for turn in
    select spoken.language, turn_words.*
    from private.vocabularies spoken
    join private.turn_words on turn_words.language = spoken.language
    where spoken.company_id = leaning.company_id and spoken.entries > 0
  loop
    select count(*) filter (where word.weight >= 1 and not price.is_asked) as named,
      coalesce(bool_or(word.weight = 0.4::real or price.is_asked), false) as asks
    into said
    from private.read_words(turn.language, private.plain_text(written)) word
    cross join lateral (
      select exists (
        select from private.word_families of_price
        where of_price.language = turn.language and of_price.term = word.term and of_price.family = 5
      ) as is_asked
    ) price
    where not word.is_pair;
    if said.named = 0 and said.asks and words <= 5
      or said.named <= 3 and written ~ ('^[^[:alnum:]]*(' || turn.goes_on || ')\M')
      or said.named <= 2 and words <= 4 and written ~ ('^[^[:alnum:]]*(' || turn.is_part || ')\M')
      or said.named <= 1 and words <= 6 and written ~ ('\m(' || turn.points || ')\M')
    then
      return case said.named when 0 then 0.6 else 1 end;
    end if;
  end loop;
  return null;
end
$$;

-- Whether a question may lean on the one before.
create function private.is_leaning(company_id uuid, asked text)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select private.leaning(company_id, asked) is not null
$$;

-- The entries that may answer a question in its turn; "before" is what the visitor asked until then, newest last. A
-- question that may lean on another is found beside the newest one that stands by itself: an entry gains by its tie to
-- that, which is 1 for what answers it best and 0 for what it finds a quarter as well; by less of it where the question
-- itself says nothing of the entry, which then is a guess. A question that only points ("how much is it?") is about what
-- the one before was about: the tie counts for more there, and an entry without one is offered at most. So is one that
-- barely leads where another has more to do with the turn before. Where the question alone finds its entry beyond doubt,
-- or the same one, it is found as ever; else heard_with is the earlier question, on the entries that are tied to it.
create function private.find_for_turn(company_id uuid, asked text, before text[], max_entries int default 8)
  returns table (
    entry_id uuid, entry_version_id uuid, question text, answer text, score float8, confidence float8, heard_with text
  )
  language plpgsql stable rows 8
  set search_path = '' set jit = off
as $$
#variable_conflict use_column
declare
  own_weight constant float8 := case
    when cardinality(before) > 0 then private.leaning(find_for_turn.company_id, asked)
  end;
  earlier text;
begin
  if own_weight is not null then
    select said.text into earlier
    from (
      select said.text, said.place
      from unnest(before) with ordinality said (text, place)
      where btrim(said.text) <> ''
      order by said.place desc
      limit 4
    ) said
    order by private.is_leaning(find_for_turn.company_id, said.text), said.place desc
    limit 1;
  end if;
  if earlier is null then
    return query
    select found.*, null::text
    from private.find_entries(find_for_turn.company_id, asked, max_entries) found;
    return;
  end if;
  return query
  with first as materialized (
    select found.*, least(1, greatest(0, 1.6 * found.score / max(found.score) over () - 0.4)) as tie
    from private.find_entries(find_for_turn.company_id, earlier, 24) found
  ), together as materialized (
    select coalesce(alone.entry_id, first.entry_id) as entry_id,
      coalesce(alone.entry_version_id, first.entry_version_id) as entry_version_id,
      coalesce(alone.question, first.question) as question, coalesce(alone.answer, first.answer) as answer,
      coalesce(alone.score, 0) as score_alone, coalesce(alone.confidence, 0) as confidence_alone,
      own_weight * coalesce(alone.score, 0) as own, coalesce(first.tie, 0) as tie,
      case when own_weight < 1 then 0.35 else 0.25 end * coalesce(first.tie, 0)
        * case when alone.score is null then 0.4 else 1 end as gain
    from private.find_entries(find_for_turn.company_id, asked, 24) alone
    full join first on first.entry_id = alone.entry_id
  ), judged as (
    select together.*, own + gain as score,
      own_weight = 1 and max(confidence_alone) over () >= 0.85
        or first_value(score_alone) over best = max(score_alone) over ()
          and (first_value(tie) over best < 0.2
            or first_value(confidence_alone) over best >= 0.55
              and (own_weight = 1 or first_value(tie) over best >= 0.8)) as stands
    from together
    window best as (order by own + gain desc, entry_id)
  ), ranked as (
    select judged.*, row_number() over best as place, first_value(score) over best as best_score,
      coalesce(nth_value(score, 2) over (best rows between unbounded preceding and unbounded following), 0)
        as second_score
    from judged
    where not stands or score_alone > 0
    window best as (order by case when stands then score_alone else score end desc, entry_id)
  )
  select ranked.entry_id, ranked.entry_version_id, ranked.question, ranked.answer,
    case when stands then ranked.score_alone else ranked.score end,
    least(
      case
        when stands or tie < 0.2 then ranked.confidence_alone
        else 1 / (1 + exp(1.4 - 0.8 * own - 1.8 * least(own / 0.1, 1)
          - 2.5 * (score - case place when 1 then second_score else best_score end)))
      end,
      case
        when tie < 0.2 and own_weight < 1 then 0.5
        when not stands and tie < 0.8 and place = 1 and score - second_score < 0.05 then 0.5
        else 1
      end
    ),
    case when not stands and tie >= 0.2 then earlier end
  from ranked
  where place <= max_entries
  order by place;
end
$$;
