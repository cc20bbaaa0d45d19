-- What a member knows of a lead better than any message: it holds, whatever is said later. Null is a value of its own: that
-- it is unknown, whatever was said before.

alter table public.lead_facts drop constraint lead_facts_value_check;
alter table public.lead_facts add constraint lead_facts_value_check check (
  (jsonb_typeof(value) in ('string', 'number', 'object') or (value = 'null' and source = 'member')) and pg_column_size(value) <= 4096
);

-- One lead of whoever may change it, as scoring it needs it: {to_score}. refused: unknown_lead
create function service.read_lead(member_id uuid, lead_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce(
    (
      select jsonb_build_object('to_score', private.leads_to_score(l.company_id, array[l.id]))
      from public.leads l
      where l.id = read_lead.lead_id and l.merged_into is null and private.may_answer(read_lead.member_id, l.company_id)
    ),
    '{"refused": "unknown_lead"}'
  )
$$;

-- fact: {slot, value}; the desk has seen that the field can hold it. What was told of a lead that is won or lost stays as it
-- was. refused: unknown_lead · lead_closed
create function service.record_fact(member_id uuid, lead_id uuid, fact jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  lead constant public.leads := private.lead_of_member(member_id, lead_id);
  recorded public.lead_facts;
begin
  if lead.id is null then
    return jsonb_build_object('refused', 'unknown_lead');
  end if;
  if not lead.is_open then
    return jsonb_build_object('refused', 'lead_closed');
  end if;
  insert into public.lead_facts (company_id, conversation_id, slot, value, quote, source, confidence, member_id, at)
  values (lead.company_id, lead.conversation_id, fact ->> 'slot', fact -> 'value', '', 'member', 1, record_fact.member_id,
    -- a fact is told to the millisecond, and is to be the latest
    date_trunc('milliseconds', clock_timestamp()))
  returning * into recorded;
  perform private.record_event(lead.conversation_id, 'fact_recorded', 'member', null,
    private.fact_as_json(recorded), record_fact.member_id);
  update public.leads l set is_stale = true where l.id = lead.id;
  return jsonb_build_object('to_score', private.leads_to_score(lead.company_id, array[lead.id]));
end
$$;

grant execute on function service.read_lead(uuid, uuid), service.record_fact(uuid, uuid, jsonb) to service_role;
