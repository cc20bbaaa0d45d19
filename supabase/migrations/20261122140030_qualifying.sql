-- Qualifying within a turn: what has to be known to read a visitor's messages and choose a question, and what came of it.

-- What the assistant is for; and where it asks, what asking needs. Of the conversation's last sixteen messages, each with
-- what was meant by it.
--   rules     null: the first template's
--   state     of the open lead; null before there is one
--   seen      {lead, updated_at}, as long as which what is reckoned from this holds; null before there is one
--   signals   what they did so far, counted
--   asked     every question of this conversation: [{slot, kind, turn, at, values: what was to be confirmed}]
--   is_useful something was answered already
--   had_person a member has written here
create function private.brief_lead(conversation_id uuid)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  conversation public.conversations;
  channel public.channels;
  lead public.leads;
begin
  select * into conversation from public.conversations c where c.id = brief_lead.conversation_id;
  select * into channel from public.channels ch where ch.id = conversation.channel_id;
  if channel.purpose not in ('qualify', 'book') then
    return jsonb_build_object('purpose', channel.purpose);
  end if;
  select * into lead from public.leads l where l.id = private.lead_of(conversation);
  return (
    select jsonb_build_object(
      'purpose', channel.purpose,
      'rules', (select r.rules from public.lead_rules r where r.company_id = company.id),
      'rules_version', coalesce((select r.version from public.lead_rules r where r.company_id = company.id), 0),
      'language', company.language,
      'time_zone', company.time_zone,
      'page', conversation.page,
      'state', lead.state,
      'seen', case when lead.id is not null then jsonb_build_object('lead', lead.id, 'updated_at', lead.updated_at) end,
      'state_reason', lead.state_reason,
      'reversed', coalesce(to_jsonb(lead) -> 'reversed_rules', '[]'),
      'signals', coalesce(lead.signals, '{}'),
      'facts', private.facts_of(conversation),
      'asked', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'slot', e.details -> 'slot', 'kind', e.details -> 'kind', 'turn', e.details -> 'turn',
          'values', e.details -> 'values',
          'at', to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        ) order by e.seq), '[]')
        from public.conversation_events e
        where e.company_id = conversation.company_id and e.conversation_id = conversation.id and e.kind = 'question_asked'
      ),
      'is_useful', exists (
        select from public.messages m
        where m.conversation_id = conversation.id and m.author = 'assistant' and m.outcome = 'answered'
      ),
      'had_person', exists (
        select from public.messages m where m.conversation_id = conversation.id and m.author = 'member'
      ),
      'services', (
        select coalesce(jsonb_agg(offered.name order by offered.position, offered.id), '[]')
        from public.services offered
        where offered.company_id = conversation.company_id and offered.is_on
      ),
      'said', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', m.id, 'author', m.author, 'text', m.text, 'meaning', m.meaning,
          'at', to_char(m.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        ) order by m.seq), '[]')
        from (
          select * from public.messages latest
          where latest.conversation_id = brief_lead.conversation_id
          order by latest.seq desc
          limit 16
        ) m
      )
    )
    from public.companies company
    where company.id = conversation.company_id
  );
end
$$;

-- Puts a lead somewhere else on the board, and writes down why.
create function private.move_lead(
  lead_id uuid, conversation_id uuid, new_state text, actor text, reason text, member_id uuid default null
)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  old_state text;
begin
  select l.state into old_state from public.leads l where l.id = lead_id for update;
  if old_state = new_state then
    return;
  end if;
  update public.leads l
  set state = new_state, state_changed_at = clock_timestamp(), state_reason = left(move_lead.reason, 400),
    moved_by = case when actor = 'member' then 'member' else 'assistant' end
  where l.id = lead_id;
  perform private.record_event(conversation_id, 'lead_moved', actor, null,
    jsonb_build_object('lead', lead_id, 'from', old_state, 'to', new_state, 'reason', reason), member_id);
end
$$;

-- Stores what a turn told of a lead. A fact whose quote does not stand in its message, or whose message is not of this
-- conversation, is not stored. The caller holds the conversation's row lock.
-- A score is stored only of a lead that is as the turn had seen it: what a member decided since, or was said elsewhere, the
-- turn did not know of. Else the lead is stale, and scored anew from everything.
-- lead: edge-functions/_platform/lead-brief.ts, LeadOutcome: {seen, facts, signals, score, state, rules_version, asked, why},
-- or {failed} where qualifying itself went wrong
create function private.record_lead(conversation public.conversations, lead jsonb)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  held public.leads;
  is_fresh boolean;
  fact public.lead_facts;
begin
  if jsonb_typeof(lead) is distinct from 'object' then
    return;
  end if;
  if lead ? 'failed' then
    perform private.record_event(conversation.id, 'qualifying_failed', 'system', null, jsonb_build_object('reason', lead -> 'failed'));
    return;
  end if;
  -- as it is by now: who it is with may have changed since
  select * into conversation from public.conversations c where c.id = conversation.id;

  select * into held from public.leads l where l.id = private.lead_of(conversation) for update;
  if held.id is null then
    insert into public.leads (company_id, conversation_id, contact_id)
    values (conversation.company_id, conversation.id, conversation.contact_id)
    on conflict do nothing; -- on another channel at the same moment
    is_fresh := found and jsonb_typeof(lead -> 'seen') is distinct from 'object';
    select * into strict held from public.leads l where l.id = private.lead_of(conversation) for update;
  else
    is_fresh := coalesce(
      held.id = (lead #>> '{seen,lead}')::uuid and held.updated_at = (lead #>> '{seen,updated_at}')::timestamptz, false
    );
  end if;

  for fact in
    insert into public.lead_facts (company_id, conversation_id, slot, value, quote, message_id, source, confidence, extractor, version, at)
    select conversation.company_id, conversation.id, f ->> 'slot', f -> 'value', f ->> 'quote', m.id, 'visitor',
      (f ->> 'confidence')::real, f ->> 'extractor', (f ->> 'version')::int, (f ->> 'at')::timestamptz
    from jsonb_array_elements(lead -> 'facts') f
    join public.messages m on m.id = (f ->> 'message')::uuid
    where m.conversation_id = conversation.id and m.author = 'visitor' and strpos(m.text, f ->> 'quote') > 0
    on conflict do nothing
    returning *
  loop
    perform private.record_event(conversation.id, 'fact_recorded', 'assistant', fact.message_id, private.fact_as_json(fact));
    if fact.value = '"declined"' then
      perform private.record_event(conversation.id, 'question_declined', 'visitor', fact.message_id, jsonb_build_object('slot', fact.slot));
    end if;
  end loop;

  if is_fresh then
    update public.leads l
    set fit = (lead #>> '{score,fit}')::int, intent = (lead #>> '{score,intent}')::int, total = (lead #>> '{score,total}')::int,
      intent_at = (lead #>> '{score,at}')::timestamptz, cell = lead #>> '{score,cell}', bucket = lead #>> '{score,bucket}',
      parts = lead #> '{score,parts}', disqualified = nullif(lead #> '{score,disqualified}', 'null'),
      signals = lead -> 'signals', rules_version = (lead ->> 'rules_version')::int, is_stale = false
    where l.id = held.id;
    -- with the facts before it, enough to reckon it again
    perform private.record_event(conversation.id, 'lead_scored', 'assistant', null,
      jsonb_build_object('lead', held.id, 'rules_version', lead -> 'rules_version', 'signals', lead -> 'signals') || (lead -> 'score'));
  else
    update public.leads l
    set is_stale = true, signals = (
      -- of two turns at the same moment, each counted from what was before both
      select coalesce(jsonb_object_agg(counted.name, greatest(l.signals -> counted.name, lead #> array['signals', counted.name])), '{}')
      from jsonb_object_keys(l.signals || (lead -> 'signals')) as counted (name)
    )
    where l.id = held.id;
  end if;
  if jsonb_typeof(lead -> 'asked') = 'object' then
    perform private.record_event(conversation.id, 'question_asked', 'assistant', null,
      (lead -> 'asked') || jsonb_build_object('lead', held.id));
  end if;
  -- whoever disagrees was told that a person will look at it
  if held.moved_by = 'assistant' and held.state not in ('booked', 'won', 'lost')
    and (is_fresh or (held.state = 'disqualified' and lead ->> 'why' = 'objection')) then
    perform private.move_lead(held.id, conversation.id, lead ->> 'state', 'assistant', lead ->> 'why');
  end if;
end
$$;
