-- Whoever books is a booked lead, and one no more when nothing of theirs is booked.

-- Where a lead stands without an appointment: where a member had put it, else what its score says, which is reckoned anew.
create function private.state_unbooked(lead public.leads)
  returns text
  language sql stable
  set search_path = ''
as $$
  select coalesce(
    case when lead.moved_by = 'member' then (
      select e.details ->> 'from'
      from public.conversation_events e
      where e.company_id = lead.company_id and e.kind = 'lead_moved'
        and e.details ->> 'lead' = lead.id::text and e.details ->> 'to' = 'booked'
        and e.conversation_id in (
          select c.id from public.conversations c
          where c.company_id = lead.company_id and (c.id = lead.conversation_id or c.contact_id = lead.contact_id)
        )
      order by e.at desc
      limit 1
    ) end,
    case when lead.disqualified is not null then 'disqualified' end,
    lead.bucket,
    'engaged'
  )
$$;

-- The conversation's row is locked by whoever books or cancels.
create function private.lead_follows_appointment()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  lead public.leads;
begin
  select * into conversation from public.conversations c where c.id = new.conversation_id;
  if new.state = 'booked' then
    insert into public.leads (company_id, conversation_id, contact_id)
    select conversation.company_id, conversation.id, conversation.contact_id
    where private.lead_of(conversation) is null
    on conflict do nothing;
  end if;
  select * into lead from public.leads l where l.id = private.lead_of(conversation) for update;
  if lead.id is null then
    return null;
  end if;

  if new.state = 'booked' then
    perform private.move_lead(lead.id, conversation.id, 'booked', 'system', 'appointment_booked');
  elsif new.state = 'cancelled' and lead.state = 'booked' and not exists (
    select from public.conversations made
    join public.appointments a on a.company_id = made.company_id and a.conversation_id = made.id
    where made.company_id = lead.company_id and (made.id = conversation.id or made.contact_id = conversation.contact_id)
      and a.state = 'booked' and a.id <> new.id
  ) then
    perform private.move_lead(lead.id, conversation.id, private.state_unbooked(lead), 'system', 'appointment_cancelled');
    update public.leads l set is_stale = true where l.id = lead.id;
  end if;
  -- what a member has decided stays theirs
  update public.leads l set moved_by = lead.moved_by where l.id = lead.id and l.moved_by <> lead.moved_by;
  return null;
end
$$;

create trigger appointments_lead after insert or update of state on public.appointments
  for each row when (new.state in ('booked', 'cancelled'))
  execute function private.lead_follows_appointment();

-- Triggers fire in the order of their names: the lead first, so that whoever has who booked has the lead, too.
create trigger appointments_lead_claim_new after insert on public.appointments
  for each row when (new.state = 'booked') execute function private.follow_booking();
create trigger appointments_lead_claim after update of state on public.appointments
  for each row when (new.state = 'booked' and old.state <> 'booked') execute function private.follow_booking();
