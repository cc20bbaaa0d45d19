-- From which confidence on a company answers rather than offers: an owner who would rather be asked twice than told
-- wrongly raises it.

alter table public.companies
  add column answers_from real not null default 0.55 check (answers_from between 0.3 and 0.95);

grant update (answers_from) on public.companies to authenticated;

-- What to do with the best entry: give its answer, offer it among others, or say that nobody wrote it down.
create function private.decide_answer(confidence float8, answers_from float8)
  returns text
  language sql immutable
  set search_path = ''
as $$
  select case
    when confidence >= answers_from then 'answered'
    when confidence >= 0.3 then 'offered'
    else 'unknown'
  end
$$;
