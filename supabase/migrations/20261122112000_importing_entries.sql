-- Questions and answers come in from a file by the rules of the dashboard's own saving: row level security, the
-- constraints of entries, their triggers. A question that is there already is changed, never doubled. A preview says
-- what would become of each row, and writes nothing.

-- What two spellings of one question share: case, space and punctuation do not tell questions apart.
create function private.question_key(question text)
  returns text
  language sql immutable
  set search_path = ''
as $$
  select coalesce(nullif(btrim(regexp_replace(
    lower(normalize(translate(question, '''’‘`´', ''), NFKC)),
    '[][\s!"(),./:;?\\_{}*¡¿«»‹›„“”‚‐–—―·•、。-]+', ' ', 'g')), ''), lower(btrim(question)))
$$;

-- The rows of a file, trimmed as an entry is. problem is the first thing that an entry would not take.
--   rows  [{row?, question, answer, alternatives?, language?}]; row is its number in the file, else its place here
create function private.read_import(rows jsonb)
  returns table (
    place bigint, number int, question text, answer text, alternatives text[], language text, key text,
    field text, problem text
  )
  language sql stable
  set search_path = ''
as $$
  select item.place, coalesce(substring(item.value ->> 'row' from '^\d{1,9}$')::int, item.place::int),
    text.question, text.answer, asked.alternatives, text.language, text.key, flaw.field, flaw.problem
  from jsonb_array_elements(rows) with ordinality item (value, place)
  cross join lateral (
    select coalesce(btrim(item.value ->> 'question', E' \t\r\n'), '') as question,
      coalesce(btrim(item.value ->> 'answer', E' \t\r\n'), '') as answer,
      nullif(btrim(item.value ->> 'language'), '') as language,
      coalesce(private.question_key(item.value ->> 'question'), '') as key
  ) text
  cross join lateral (
    select coalesce(array_agg(said.text order by said.place), '{}') as alternatives
    from (
      select distinct on (said.key) said.*
      from (
        select btrim(listed.text, E' \t\r\n') as text, private.question_key(listed.text) as key, listed.place
        from jsonb_array_elements_text(
          case jsonb_typeof(item.value -> 'alternatives') when 'array' then item.value -> 'alternatives' else '[]' end
        ) with ordinality listed (text, place)
      ) said
      where said.key not in ('', text.key)
      order by said.key, said.place
    ) said
  ) asked
  left join lateral (
    select found.field, found.problem
    from (values
      (1, text.question = '', 'question', 'the question is missing'),
      (2, char_length(text.question) > 300, 'question', 'the question has more than 300 characters'),
      (3, text.answer = '', 'answer', 'the answer is missing'),
      (4, char_length(text.answer) > 4000, 'answer', 'the answer has more than 4000 characters'),
      (5, text.language !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', 'language', 'the language is no tag such as en or pt-BR')
    ) found (place, is_there, field, problem)
    where found.is_there
    order by found.place
    limit 1
  ) flaw on true
$$;

-- Each row beside the entry that asks the same, and what is to become of it: new, changed, same or refused. A changed
-- entry keeps its spelling of the question and its other ways to ask; those of the file join them.
create function private.compare_import(company_id uuid, rows jsonb)
  returns table (
    place bigint, number int, state text, field text, problem text,
    entry_id uuid, question text, answer text, alternatives text[], language text
  )
  language sql stable
  set search_path = ''
as $$
  with given as materialized (
    select read.*, row_number() over same as time, first_value(read.number) over same as first
    from private.read_import(rows) read
    window same as (partition by read.key, read.problem is null order by read.place)
  ), known as materialized (
    select distinct on (key) private.question_key(entries.question) as key, entries.*
    from public.entries
    where entries.company_id = compare_import.company_id
    order by key, entries.id
  )
  select given.place, given.number,
    case
      when flaw.problem is not null then 'refused'
      when known.id is null then 'new'
      when (known.answer, known.alternatives, known.language)
        is not distinct from (given.answer, merged.alternatives, merged.language) then 'same'
      else 'changed'
    end,
    flaw.field, flaw.problem, known.id, given.question, given.answer, merged.alternatives, merged.language
  from given
  join public.companies on companies.id = compare_import.company_id
  left join known on known.key = given.key
  cross join lateral (
    select
      known.alternatives || array(
        select said.text
        from unnest(given.alternatives) with ordinality said (text, place)
        where private.question_key(said.text)
          not in (select private.question_key(kept) from unnest(known.alternatives) kept)
        order by said.place
      ) as alternatives,
      -- naming the language an entry has by default is no change of it
      case
        when known.id is null then given.language
        when given.language is distinct from coalesce(known.language, companies.language)
          then coalesce(given.language, known.language)
        else known.language
      end as language
  ) merged
  cross join lateral (
    select found.field, found.problem
    from (values
      (1, given.problem is not null, given.field, given.problem),
      (2, given.time > 1, 'question', 'the question is the same as in row ' || given.first),
      (3, cardinality(merged.alternatives) > 60, 'alternatives', 'the entry would have more than 60 other ways to ask'),
      (4, char_length(array_to_string(merged.alternatives, '')) > 12000, 'alternatives',
        'the other ways to ask would have more than 12000 characters'),
      (5, true, null, null)
    ) found (place, is_there, field, problem)
    where found.is_there
    order by found.place
    limit 1
  ) flaw
$$;

-- All rows in one transaction. Returns, in the order given, [{row, state, field, message, entry_id}]: entry_id is null
-- where there is no entry (yet), field and message unless the row was refused. Json rather than a table, since the
-- Data API cuts tables at a thousand rows. Raises 42501 for whoever may not add entries to the company.
create function public.import_entries(company_id uuid, rows jsonb, is_preview boolean default true)
  returns jsonb
  language plpgsql
  set search_path = '' set statement_timeout = '2min'
as $$
declare
  outcome jsonb;
begin
  if not exists (
    select from private.my_company_ids_as('owner', 'admin', 'agent') mine where mine = import_entries.company_id
  ) then
    raise exception 'There is no such company, or your role may not add entries to it.' using errcode = '42501';
  end if;
  if jsonb_typeof(import_entries.rows) is distinct from 'array' then
    raise exception 'rows: An import is a list of entries.' using errcode = '22023';
  end if;
  if jsonb_array_length(import_entries.rows) > 2000 or octet_length(import_entries.rows::text) > 5 * 1024 * 1024 then
    raise exception 'At most 2000 entries and 5 MB are imported at a time.' using errcode = '54000';
  end if;
  -- two imports at once would each find a question missing, and add it twice
  if not is_preview then
    perform pg_advisory_xact_lock(hashtextextended('import_entries ' || import_entries.company_id, 0));
  end if;

  with compared as materialized (
    select * from private.compare_import(import_entries.company_id, import_entries.rows)
  ), added as (
    insert into public.entries (company_id, question, answer, alternatives, language)
    select import_entries.company_id, compared.question, compared.answer, compared.alternatives, compared.language
    from compared
    where compared.state = 'new' and not is_preview
    order by compared.place
    returning entries.id, entries.question
  ), changed as (
    update public.entries
    set answer = compared.answer, alternatives = compared.alternatives, language = compared.language
    from compared
    where entries.id = compared.entry_id and compared.state = 'changed' and not is_preview
  )
  select coalesce(jsonb_agg(
    jsonb_build_object(
      'row', compared.number, 'state', compared.state, 'field', compared.field,
      'message', 'Row ' || compared.number || ': ' || compared.problem || '.',
      'entry_id', coalesce(compared.entry_id, added.id))
    order by compared.place), '[]')
  into outcome
  from compared
  left join added on added.question = compared.question and compared.state = 'new';
  return outcome;
end
$$;

grant execute on function
  private.question_key(text), private.read_import(jsonb), private.compare_import(uuid, jsonb),
  public.import_entries(uuid, jsonb, boolean)
  to authenticated;

-- The same in a member's name, for the desk.
create function service.import_entries(member_id uuid, company_id uuid, rows jsonb, is_preview boolean)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if not exists (
    select from public.members m
    where m.user_id = import_entries.member_id and m.company_id = import_entries.company_id
      and m.role in ('owner', 'admin', 'agent')
  ) then
    return jsonb_build_object('refused', 'unknown_company');
  end if;
  -- who is asking, for the check below and for the history
  perform set_config('request.jwt.claims', jsonb_build_object('sub', member_id)::text, true);
  return jsonb_build_object('rows', public.import_entries(import_entries.company_id, rows, is_preview));
end
$$;

grant execute on function service.import_entries(uuid, uuid, jsonb, boolean) to service_role;
