-- An answer on the website may say which questions of the company's it rests on, if the owner wishes.

alter table public.companies
  add column shows_sources boolean not null default false;
grant update (shows_sources) on public.companies to authenticated;

-- A message as the doors show it (shared/message.ts).
create or replace function private.message_as_json(message public.messages)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  sources jsonb;
begin
  if message.author = 'assistant' and message.outcome = 'answered' then
    select jsonb_agg(v.question order by s.rank) into sources
    from public.companies c
    join public.message_sources s on s.message_id = message.id
    join public.entry_versions v on v.id = s.entry_version_id
    where c.id = message.company_id and c.shows_sources;
  end if;
  return jsonb_strip_nulls(jsonb_build_object(
    'id', message.id,
    'seq', message.seq,
    'author', message.author,
    'text', message.text,
    'at', to_char(message.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'suggestions', case when cardinality(message.suggestions) > 0 then to_jsonb(message.suggestions) end,
    'sources', sources,
    'helpful', message.helpful
  ));
end
$$;
