-- Scoring leads again, from their facts and the rules that hold: when rules change, when two people turn out to be one, and
-- when somebody who was being asked has gone. One lead at a time is right or stale, never half of each.

-- Disqualifiers that rule this lead out no more: a member has let it in again.
alter table public.leads add column reversed_rules text[] not null default '{}';

-- Open leads may still be scored by earlier rules.
alter table public.lead_rules add column is_applied boolean not null default false;
create index lead_rules_not_applied on public.lead_rules (company_id) where not is_applied;

drop index public.leads_stale;
create index leads_stale on public.leads (company_id, id) where is_stale and is_open;
create index leads_rules_version on public.leads (company_id, rules_version, id) where is_open;
create index leads_latest on public.leads (company_id, created_at desc, id) where is_open;
-- those who were being asked, by when they were last heard
create index leads_being_asked on public.leads (company_id, intent_at, id)
  where is_open and moved_by = 'assistant' and state in ('engaged', 'qualifying');

-- A score by rules that hold no more leaves the lead stale: a turn may have begun before they were saved.
create function private.stay_stale()
  returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if new.rules_version < (select r.version from public.lead_rules r where r.company_id = new.company_id) then
    new.is_stale := true;
  end if;
  return new;
end
$$;

create trigger leads_stay_stale before update of rules_version on public.leads
  for each row execute function private.stay_stale();

-- A thousand leads that score what they did wake nobody.
drop trigger leads_wake on public.leads;
create trigger leads_wake after insert on public.leads
  for each row execute function private.wake_company('lead');
create trigger leads_wake_again after update on public.leads
  for each row when (
    (new.state, new.total, new.owner_id, new.merged_into, new.cell, new.contact_id, new.moved_by)
      is distinct from (old.state, old.total, old.owner_id, old.merged_into, old.cell, old.contact_id, old.moved_by)
  )
  execute function private.wake_company('lead');

-- Makes rules the company's own; the desk has read them by then. version: the one they were made from, 0 for the template.
-- Every open lead is scored anew: the latest are marked as stale here, the others told by their rules' version, so that
-- nobody waits for a hundred thousand. refused: unknown_company · changed_meanwhile
create or replace function service.save_lead_rules(member_id uuid, company_id uuid, version int, rules jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  held int;
begin
  -- two who save at once: the second sees what the first one did
  perform from public.companies c where c.id = save_lead_rules.company_id for no key update;
  if not private.may_set_rules(save_lead_rules.member_id, save_lead_rules.company_id) then
    return jsonb_build_object('refused', 'unknown_company');
  end if;
  select r.version into held from public.lead_rules r where r.company_id = save_lead_rules.company_id;
  if coalesce(held, 0) <> save_lead_rules.version then
    return jsonb_build_object('refused', 'changed_meanwhile');
  end if;

  insert into public.lead_rule_versions (company_id, version, rules, member_id)
  values (save_lead_rules.company_id, save_lead_rules.version + 1, save_lead_rules.rules, save_lead_rules.member_id);
  insert into public.lead_rules as r (company_id, version, rules)
  values (save_lead_rules.company_id, save_lead_rules.version + 1, save_lead_rules.rules)
  on conflict on constraint lead_rules_pkey do update
  set version = excluded.version, rules = excluded.rules, is_applied = false, updated_at = now();
  update public.leads l set is_stale = true
  where l.id in (
    select latest.id from public.leads latest
    where latest.company_id = save_lead_rules.company_id and latest.is_open
    order by latest.created_at desc, latest.id
    limit 2000
    for no key update skip locked -- whoever holds one of them waits for nobody here; its version tells it
  ) and not l.is_stale;
  return jsonb_build_object('version', save_lead_rules.version + 1);
end
$$;

create function private.may_set_rules(member_id uuid, company_id uuid)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select exists (
    select from public.members m
    where m.user_id = may_set_rules.member_id and m.company_id = may_set_rules.company_id and m.role in ('owner', 'admin')
  )
$$;

-- What scoring one lead needs to know (edge-functions/_platform/lead-verbs.ts, LeadToScore). seen: what is stored of it is
-- what was read here, as long as this is the lead's updated_at.
create function private.lead_to_score(lead public.leads)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'lead', lead.id,
    'seen', lead.updated_at,
    'name', contact.name,
    'state', lead.state,
    'facts', private.facts_of(c),
    'signals', lead.signals,
    'reversed', to_jsonb(lead.reversed_rules),
    'scored_at', to_char(lead.intent_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'has_objected', coalesce(lead.state_reason = 'objection', false),
    'is_gone', lead.intent_at < now() - interval '1 day',
    'is_on_line', exists (
      select from public.conversations one
      join public.channels ch on ch.id = one.channel_id
      where one.company_id = lead.company_id and ch.kind <> 'widget'
        and (one.id = lead.conversation_id or one.contact_id = lead.contact_id)
    )
  )
  from public.conversations c
  left join public.contacts contact on contact.id = lead.contact_id
  where c.id = lead.conversation_id
$$;

-- Leads of one company, with the rules that hold.
create function private.leads_to_score(company_id uuid, lead_ids uuid[])
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'company', company.id,
    'language', company.language,
    'rules', r.rules,
    'rules_version', coalesce(r.version, 0),
    'leads', (
      select coalesce(jsonb_agg(private.lead_to_score(l) order by l.created_at desc, l.id), '[]')
      from public.leads l
      where l.company_id = company.id and l.id = any (leads_to_score.lead_ids)
    )
  )
  from public.companies company
  left join public.lead_rules r on r.company_id = company.id
  where company.id = leads_to_score.company_id
$$;

-- Leads that want scoring, of the first company after this one that may have any; null when none has. Nothing is leased: of two
-- who score the same lead, the second finds that it is done.
create function service.stale_leads(after_company uuid, max_leads int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  company uuid;
  applied int; -- the version of rules that may not have reached every lead
  first constant uuid := coalesce(after_company, '00000000-0000-0000-0000-000000000000');
  ids uuid[];
begin
  select least(
    (
      select l.company_id from public.leads l
      where l.is_stale and l.is_open and l.company_id > first
      order by l.company_id, l.id
      limit 1
    ),
    (
      select l.company_id from public.leads l
      where l.is_open and l.moved_by = 'assistant' and l.state in ('engaged', 'qualifying')
        and l.intent_at < now() - interval '1 day' and l.company_id > first
      order by l.company_id, l.intent_at
      limit 1
    ),
    (select r.company_id from public.lead_rules r where not r.is_applied and r.company_id > first order by r.company_id limit 1)
  ) into company;
  if company is null then
    return null;
  end if;
  select r.version into applied from public.lead_rules r where r.company_id = company and not r.is_applied;
  ids := array(
    (select l.id from public.leads l where l.company_id = company and l.is_stale and l.is_open order by l.id limit max_leads)
    union
    (
      select l.id from public.leads l
      where l.company_id = company and l.is_open and l.moved_by = 'assistant' and l.state in ('engaged', 'qualifying')
        and l.intent_at < now() - interval '1 day'
      order by l.intent_at
      limit max_leads
    )
    union
    (
      select l.id from public.leads l
      where l.company_id = company and l.is_open and l.rules_version < applied
      order by l.rules_version, l.id
      limit max_leads
    )
    limit max_leads
  );
  if applied is not null and cardinality(ids) = 0 then
    update public.lead_rules r set is_applied = true where r.company_id = company and r.version = applied;
  end if;
  return private.leads_to_score(company, ids);
end
$$;

-- Stores scores as `record_lead` does, with the same event and the same move. Left alone, and stale, is a lead that somebody
-- is at, that has changed since it was read, or whose rules have. Returns how every lead stands then, scored or not.
-- scores: [{lead, seen, signals, score, state, why}]
create function service.record_scores(company_id uuid, rules_version int, scores jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  ids constant uuid[] := array(select (s ->> 'lead')::uuid from jsonb_array_elements(scores) s);
  held uuid[];
  scored record;
begin
  -- conversations before leads, as whoever answers has them; and waiting for none
  select array_agg(c.id) into held
  from (
    select one.id from public.conversations one
    where one.company_id = record_scores.company_id
      and one.id in (select l.conversation_id from public.leads l where l.company_id = record_scores.company_id and l.id = any (ids))
    order by one.id
    for no key update skip locked
  ) c;
  if record_scores.rules_version = coalesce(
    (select r.version from public.lead_rules r where r.company_id = record_scores.company_id), 0
  ) then
    for scored in
      select l.id, l.conversation_id, l.state, l.moved_by, s.value as told, s.value -> 'score' as score
      from jsonb_array_elements(record_scores.scores) s
      join public.leads l on l.id = (s.value ->> 'lead')::uuid
      where l.company_id = record_scores.company_id and l.conversation_id = any (held)
        and l.is_open and l.updated_at = (s.value ->> 'seen')::timestamptz
      for update of l skip locked
    loop
      update public.leads l
      set fit = (scored.score ->> 'fit')::int, intent = (scored.score ->> 'intent')::int,
        total = (scored.score ->> 'total')::int, intent_at = (scored.score ->> 'at')::timestamptz,
        cell = scored.score ->> 'cell', bucket = scored.score ->> 'bucket', parts = scored.score -> 'parts',
        disqualified = nullif(scored.score -> 'disqualified', 'null'), rules_version = record_scores.rules_version,
        is_stale = false
      where l.id = scored.id;
      perform private.record_event(scored.conversation_id, 'lead_scored', 'assistant', null, jsonb_build_object(
        'lead', scored.id, 'rules_version', record_scores.rules_version, 'signals', scored.told -> 'signals'
      ) || scored.score);
      if scored.moved_by = 'assistant' and scored.state not in ('booked', 'won', 'lost') then
        perform private.move_lead(scored.id, scored.conversation_id, scored.told ->> 'state', 'assistant', scored.told ->> 'why');
      end if;
    end loop;
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('lead', l.id, 'state', l.state, 'total', l.total, 'is_stale', l.is_stale)), '[]')
    from public.leads l
    where l.company_id = record_scores.company_id and l.id = any (ids)
  );
end
$$;

grant execute on function
  service.stale_leads(uuid, int), service.record_scores(uuid, int, jsonb)
  to service_role;
