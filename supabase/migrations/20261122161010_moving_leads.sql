-- What a member decides of a lead: where it stands, and whose it is. Agents and above may.

-- The lead, locked for the member to change it, with its conversation before it, as whoever answers has them; null for who
-- may not, and for one that rests in another of the same person.
create function private.lead_of_member(member_id uuid, lead_id uuid)
  returns public.leads
  language plpgsql
  set search_path = ''
as $$
declare
  lead public.leads;
begin
  select * into lead from public.leads l where l.id = lead_of_member.lead_id;
  if lead.id is null or lead.merged_into is not null or not private.may_answer(lead_of_member.member_id, lead.company_id) then
    return null;
  end if;
  perform from public.conversations c where c.id = lead.conversation_id for no key update;
  select * into lead from public.leads l where l.id = lead_of_member.lead_id for update;
  return lead;
end
$$;

-- Puts a lead where a member wants it, which no score changes from then on; or, as `auto`, gives it back to the assistant, who
-- is to score it: `to_score`. Out of `disqualified` or `needs_review` means that the rule which ruled it out does so no more.
-- refused: unknown_lead · has_open_lead
create function service.move_lead(member_id uuid, lead_id uuid, new_state text, reason text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  lead constant public.leads := private.lead_of_member(member_id, lead_id);
  reversed text;
begin
  if lead.id is null then
    return jsonb_build_object('refused', 'unknown_lead');
  end if;
  if new_state not in ('disqualified', 'lost')
    and (lead.state = 'disqualified' or (lead.state = 'needs_review' and new_state <> 'auto')) then
    reversed := lead.disqualified ->> 'rule';
  end if;
  begin
    if new_state <> 'auto' then
      perform private.move_lead(lead.id, lead.conversation_id, new_state, 'member', move_lead.reason, move_lead.member_id);
    elsif lead.state in ('won', 'lost') then -- open again, and the score says the rest
      perform private.move_lead(lead.id, lead.conversation_id, 'engaged', 'member', move_lead.reason, move_lead.member_id);
    end if;
  exception when unique_violation then
    return jsonb_build_object('refused', 'has_open_lead');
  end;
  update public.leads l
  set moved_by = case when new_state = 'auto' then 'assistant' else 'member' end,
    state_reason = case when new_state = 'auto' then null when new_state = lead.state then move_lead.reason else l.state_reason end,
    lost_reason = case when new_state = 'lost' then move_lead.reason end,
    disqualified = case when reversed is null then l.disqualified end,
    reversed_rules = case
      when reversed is null or reversed = any (l.reversed_rules) then l.reversed_rules
      else l.reversed_rules || reversed
    end,
    is_stale = l.is_stale or new_state = 'auto' or lead.state in ('won', 'lost')
  where l.id = lead.id;
  if new_state = 'auto' then
    perform private.record_event(lead.conversation_id, 'lead_given_back', 'member', null,
      jsonb_build_object('lead', lead.id, 'from', lead.state, 'reason', move_lead.reason), move_lead.member_id);
  end if;
  if reversed is not null then
    perform private.record_event(lead.conversation_id, 'disqualification_reversed', 'member', null,
      jsonb_build_object('lead', lead.id, 'rule', reversed, 'reason', move_lead.reason), move_lead.member_id);
  end if;
  if new_state = 'auto' then
    return jsonb_build_object('to_score', private.leads_to_score(lead.company_id, array[lead.id]));
  end if;
  return jsonb_build_object('state', new_state);
end
$$;

-- owner_id: a member who may answer, or null for nobody. refused: unknown_lead · unknown_member
create function service.assign_lead(member_id uuid, lead_id uuid, owner_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  lead constant public.leads := private.lead_of_member(member_id, lead_id);
begin
  if lead.id is null then
    return jsonb_build_object('refused', 'unknown_lead');
  end if;
  if assign_lead.owner_id is not null and not private.may_answer(assign_lead.owner_id, lead.company_id) then
    return jsonb_build_object('refused', 'unknown_member');
  end if;
  if lead.owner_id is distinct from assign_lead.owner_id then
    update public.leads l set owner_id = assign_lead.owner_id where l.id = lead.id;
    perform private.record_event(lead.conversation_id, 'lead_assigned', 'member', null,
      jsonb_build_object('lead', lead.id, 'from', lead.owner_id, 'to', assign_lead.owner_id), assign_lead.member_id);
  end if;
  return jsonb_build_object('owner', assign_lead.owner_id);
end
$$;

grant execute on function
  service.move_lead(uuid, uuid, text, text), service.assign_lead(uuid, uuid, uuid)
  to service_role;
