-- A model may propose other ways to ask an entry, for a member who asks for them: what it is told, and what is kept of what
-- it says. It learns the entry and nothing of any visitor.

-- Returns {question, answer, known, language, models}; refused: unknown_entry, too_many_requests. known are the phrasings there
-- are, the newest forty: a visitor's words only once a member has made them the entry's.
create function service.brief_phrasings(member_id uuid, entry_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  entry public.entries;
  wait_seconds int;
begin
  select e.* into entry
  from public.entries e
  join public.members m on m.company_id = e.company_id
  where e.id = brief_phrasings.entry_id and m.user_id = brief_phrasings.member_id and m.role in ('owner', 'admin', 'agent');
  if entry.id is null then
    return jsonb_build_object('refused', 'unknown_entry');
  end if;
  wait_seconds := private.take_use('phrasings:' || member_id, 10, 60);
  if wait_seconds > 0 then
    return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds);
  end if;
  return jsonb_build_object(
    'question', entry.question,
    'answer', entry.answer,
    'known', (
      select coalesce(jsonb_agg(known.text), '[]')
      from (
        select p.text
        from public.entry_phrasings p
        where p.entry_id = entry.id and (p.state = 'accepted' or p.origin not in ('visitor', 'gap'))
          and not private.is_personal(p.text)
        order by p.created_at desc
        limit 40
      ) known
    ),
    'language', coalesce(entry.language, (select c.language from public.companies c where c.id = entry.company_id)),
    'models', private.models_for_turn(entry.company_id)
  );
end
$$;

-- Keeps what a model proposed, and in the ledger what that took; texts are empty where it failed. Returns {proposed}: how many
-- of them were new. model_calls: see private.record_model_calls.
create function service.propose_phrasings(member_id uuid, entry_id uuid, texts text[], model_calls jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  company uuid;
begin
  select e.company_id into company
  from public.entries e
  join public.members m on m.company_id = e.company_id
  where e.id = propose_phrasings.entry_id and m.user_id = propose_phrasings.member_id and m.role in ('owner', 'admin', 'agent');
  if company is null then
    return jsonb_build_object('refused', 'unknown_entry');
  end if;
  perform private.record_model_calls(company, null, null, model_calls);
  perform from public.entries e where e.id = propose_phrasings.entry_id for no key update; -- asked twice at once, each sees what the other brought
  return jsonb_build_object('proposed', (
    select count(private.propose_phrasing(propose_phrasings.entry_id, said.text, 'model'))
    from (
      select given.text
      from unnest(texts) with ordinality given (text, place)
      order by given.place
      limit 10
    ) said
  ));
end
$$;

grant execute on function
  service.brief_phrasings(uuid, uuid),
  service.propose_phrasings(uuid, uuid, text[], jsonb)
  to service_role;
