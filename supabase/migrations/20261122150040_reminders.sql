-- Reminders of appointments, a day and two hours before: through the gate and the outbox, like every other message.

-- Where a reminder reaches whoever booked: the conversation it was made in, unless that was on a website; then the phone
-- they wrote from last, if they are known to have one.
create function private.reminder_conversation(appointment public.appointments)
  returns uuid
  language sql stable
  set search_path = ''
as $$
  select talk.id
  from public.conversations made
  join public.conversations talk on talk.company_id = made.company_id
    and (talk.id = made.id or talk.contact_id = made.contact_id)
  join public.channels ch on ch.id = talk.channel_id
  where made.id = appointment.conversation_id
  order by ch.kind = 'widget', talk.id <> made.id, talk.last_inbound_at desc nulls last
  limit 1
$$;

-- Hands out what is due, for the caller to put into words and send with service.send_reminder; after `lease_seconds`
-- somebody else may. What is past is dropped: nobody is reminded of what has begun.
create function service.claim_reminders(max_reminders int, lease_seconds int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with due as (
    select r.appointment_id, r.hours_before
    from private.reminders r
    where r.due_at <= now()
    order by r.due_at
    limit max_reminders
    for update skip locked
  ),
  claimed as (
    update private.reminders r set due_at = now() + make_interval(secs => lease_seconds)
    from due
    where r.appointment_id = due.appointment_id and r.hours_before = due.hours_before
    returning r.appointment_id, r.hours_before
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'hours_before', claimed.hours_before,
    'company', jsonb_build_object('name', c.name, 'language', c.language, 'zone', c.time_zone),
    'language', coalesce(contact.language, c.language),
    'appointment', private.appointment_as_json(a)
  )), '[]')
  from claimed
  join public.appointments a on a.id = claimed.appointment_id
  join public.companies c on c.id = a.company_id
  join public.conversations made on made.id = a.conversation_id
  left join public.contacts contact on contact.id = made.contact_id
$$;

-- Sends one reminder, once. In quiet hours it waits for their end, if that is before the appointment. `token_hash` is of
-- the link in the text. refused: unknown_reminder (sent, moved or cancelled meanwhile) · and the gate's.
create function service.send_reminder(appointment_id uuid, hours_before int, sequence int, text text, token_hash text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  appointment public.appointments;
  talk_id uuid;
  message public.messages;
  gate record;
begin
  select * into appointment from public.appointments a where a.id = send_reminder.appointment_id;
  talk_id := private.reminder_conversation(appointment);
  perform from public.conversations c where c.id in (talk_id, appointment.conversation_id) order by c.id for no key update;
  perform from public.companies c where c.id = appointment.company_id for no key update; -- for the budget
  select * into appointment from public.appointments a where a.id = send_reminder.appointment_id for update;
  perform from private.reminders r
  where r.appointment_id = appointment.id and r.hours_before = send_reminder.hours_before for update;
  if not found or appointment.state <> 'booked' or appointment.sequence <> send_reminder.sequence then
    return jsonb_build_object('refused', 'unknown_reminder');
  end if;

  -- the gate is asked as for an answer: no reminder breaks the quiet of the night
  gate := private.decide_gate(talk_id, 'answer');
  if gate.refused = 'quiet_hours' and gate.ends_at < appointment.starts_at - interval '30 minutes' then
    update private.reminders r set due_at = gate.ends_at
    where r.appointment_id = appointment.id and r.hours_before = send_reminder.hours_before;
    return jsonb_build_object('refused', gate.refused, 'message', gate.message);
  end if;
  delete from private.reminders r
  where r.appointment_id = appointment.id
    -- what waited until the next one is due has said it all
    and (r.hours_before = send_reminder.hours_before or r.due_at <= now());
  if gate.refused is null and appointment.starts_at <= clock_timestamp() then
    gate.refused := 'too_late';
    gate.message := 'It had begun before the reminder could be sent.';
  end if;
  if gate.refused is not null then
    perform private.record_event(appointment.conversation_id, 'reminder_refused', 'system', null,
      private.appointment_event(appointment) || jsonb_build_object('reason', gate.refused, 'message', gate.message));
    return jsonb_build_object('refused', gate.refused, 'message', gate.message);
  end if;

  message := private.append_message(talk_id, 'out', 'system', send_reminder.text,
    more => jsonb_build_object('details', jsonb_build_object('reminder', appointment.id)));
  insert into private.appointment_keys (token_hash, appointment_id) values (send_reminder.token_hash, appointment.id);
  perform private.record_event(talk_id, 'reminder_sent', 'system', message.id,
    private.appointment_event(appointment) || jsonb_build_object('hours_before', send_reminder.hours_before));
  return jsonb_build_object('conversation_id', talk_id, 'message_id', message.id, 'has_delivery', exists (
    select from public.deliveries d where d.message_id = message.id
  ));
end
$$;

grant execute on function
  service.claim_reminders(int, int),
  service.send_reminder(uuid, int, int, text, text)
  to service_role;
