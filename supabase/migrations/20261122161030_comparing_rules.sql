-- The leads a change of rules is tried on, before it is saved.

-- The latest open ones, as scoring needs them: {to_score}. For owners and admins. refused: not_allowed
create function service.latest_leads(member_id uuid, company_id uuid, max_leads int)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select case
    when not private.may_set_rules(latest_leads.member_id, latest_leads.company_id) then '{"refused": "not_allowed"}'::jsonb
    else jsonb_build_object('to_score', private.leads_to_score(latest_leads.company_id, array(
      select l.id from public.leads l
      where l.company_id = latest_leads.company_id and l.is_open
      order by l.created_at desc, l.id
      limit latest_leads.max_leads
    )))
  end
$$;

grant execute on function service.latest_leads(uuid, uuid, int) to service_role;
