-- Why an owner could not be texted, and what to do about it, in a sentence on the event; said once for each hand-off.

-- Puts the text into the outbox, or says on the event why it cannot be sent: `why` is no_phone (no owner has proven one) ·
-- no_line (the company has no number of Twilio's but theirs) · opted_out (they wrote STOP to it) · too_many (ten an hour), and
-- `message` says it with what to do. `is_closed`: nobody was asked, for it is outside business hours. In the company's quiet
-- hours it waits for their end, unless it is urgent.
create or replace function private.tell_owner(held public.hand_offs, text text)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  company public.companies;
  owner public.members;
  line_id uuid;
  why text;
  message text;
  due timestamptz := clock_timestamp();
begin
  if exists (select from private.owner_texts t where t.hand_off_id = held.id) then
    return;
  end if;
  select * into company from public.companies c where c.id = held.company_id;
  select * into owner from public.members m
  where m.company_id = held.company_id and m.role = 'owner' and m.phone is not null and m.phone_verified_at is not null
  order by m.is_available desc, m.created_at, m.user_id
  limit 1;
  select l.channel_id into line_id
  from public.lines l
  join public.channels ch on ch.id = l.channel_id and ch.kind = 'sms'
  join public.connections c on c.id = l.connection_id and c.provider = 'twilio' and c.state <> 'disconnected'
  where l.company_id = held.company_id and l.released_at is null and l.gone_at is null and l.number is not null
    and l.number <> coalesce(owner.phone, '')
  order by c.state = 'failing', l.channel_id
  limit 1;
  why := case
    when owner.user_id is null then 'no_phone'
    when line_id is null then 'no_line'
    when exists (
      select from public.suppressions s
      join public.addresses a on a.id = s.address_id
      where s.company_id = held.company_id and a.match_key = private.match_key(owner.phone) and s.scope = 'all'
    ) then 'opted_out'
    when private.take_use('owner_texts:' || held.company_id, 10, 3600) > 0 then 'too_many'
  end;
  message := case why
    when 'no_phone' then 'No owner has confirmed a phone number. Each owner can do that under Company, Your phone.'
    when 'no_line' then 'There is no number to text from. Connect a Twilio number under Channels.'
    when 'opted_out' then 'The owner’s phone has opted out of texts from your number. Write START to it from that phone.'
    when 'too_many' then 'Ten texts went to the owner within the hour already. Whoever waits is listed under Conversations.'
  end;
  if why is null then
    if held.reason <> 'urgent'
      and private.is_between(private.time_in_zone(company.time_zone, now()), company.quiet_from, company.quiet_until) then
      due := private.next_time(company.time_zone, company.quiet_until);
    end if;
    insert into private.owner_texts (company_id, hand_off_id, channel_id, phone, text, due_at)
    values (held.company_id, held.id, line_id, owner.phone, tell_owner.text, due);
  elsif exists (
    select from public.conversation_events e
    where e.company_id = held.company_id and e.conversation_id = held.conversation_id and e.kind = 'owner_told'
      and e.details ->> 'hand_off' = held.id::text and e.details ->> 'why' = why
  ) then
    return;
  end if;
  perform private.record_event(held.conversation_id, 'owner_told', 'system', null, jsonb_build_object(
    'hand_off', held.id, 'to', owner.user_id, 'by', case when why is null then 'sms' end, 'why', why, 'message', message,
    'is_closed', (select h.claim = 'offered' and h.reason <> 'urgent' from public.hand_offs h where h.id = held.id),
    'at', case when why is null then due end
  ));
end
$$;
