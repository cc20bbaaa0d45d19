-- Phrasings that come in with a file say so (private.follow_alternatives reads the setting). The rest is 20261122112000's.

-- All rows in one transaction. Returns, in the order given, [{row, state, field, message, entry_id}]: entry_id is null
-- where there is no entry (yet), field and message unless the row was refused. Json rather than a table, since the
-- Data API cuts tables at a thousand rows. Raises 42501 for whoever may not add entries to the company.
create or replace function public.import_entries(company_id uuid, rows jsonb, is_preview boolean default true)
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
  perform set_config('foyer.phrasing_origin', 'import', true);

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
  perform set_config('foyer.phrasing_origin', '', true); -- what else this transaction writes comes from no file
  return outcome;
end
$$;
