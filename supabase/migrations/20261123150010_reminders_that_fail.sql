-- What became of an appointment's reminders stands on the appointment, for members to see: also where the provider turned one
-- down that the gate had let out.

alter table public.appointments
  add column reminded_at timestamptz, -- when the last one went out
  add column reminder_fault text check (char_length(reminder_fault) <= 1000); -- why the last one did not, in words for members

-- Nobody was reminded. The caller holds the conversation of the appointment.
create function private.note_reminder_fault(appointment_id uuid, reason text, message text)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  appointment public.appointments;
begin
  update public.appointments a set reminder_fault = left(note_reminder_fault.message, 1000)
  where a.id = note_reminder_fault.appointment_id
  returning * into appointment;
  perform private.record_event(appointment.conversation_id, 'reminder_refused', 'system', null,
    private.appointment_event(appointment) || jsonb_build_object('reason', reason, 'message', message));
end
$$;

-- A reminder was turned down on its way. Where the window had closed meanwhile it is due again, as a template this time. The
-- message says it to whoever reads the conversation.
create function private.follow_reminder()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  reminder public.messages;
  is_window constant boolean := new.error_code in ('window_closed', '131047'); -- our clock's word, or WhatsApp's
begin
  select * into reminder from public.messages m where m.id = new.message_id;
  if not reminder.details ? 'reminder' then
    return null;
  elsif new.state = 'sent' then -- a member has sent it again
    update public.appointments a set reminded_at = clock_timestamp(), reminder_fault = null
    where a.id = (reminder.details ->> 'reminder')::uuid and a.reminder_fault is not null;
    return null;
  end if;
  if is_window and reminder.kind = 'text' then
    insert into private.reminders (appointment_id, hours_before, due_at)
    select a.id, (reminder.details ->> 'hours_before')::int, clock_timestamp()
    from public.appointments a
    where a.id = (reminder.details ->> 'reminder')::uuid and a.state = 'booked' and a.starts_at > clock_timestamp()
      and reminder.details ? 'hours_before'
    on conflict do nothing;
  end if;
  update public.appointments a set reminded_at = null, reminder_fault = left(new.error, 1000)
  where a.id = (reminder.details ->> 'reminder')::uuid;
  return null;
end
$$;

create trigger deliveries_follow_reminder after update of state on public.deliveries
  for each row when (new.state in ('failed', 'refused', 'sent') and new.state is distinct from old.state)
  execute function private.follow_reminder();

-- A day before, and two hours before; what is past already is not sent late. What became of earlier ones is of another time.
create or replace function private.plan_reminders(appointment public.appointments)
  returns void
  language sql
  set search_path = ''
as $$
  delete from private.reminders r where r.appointment_id = appointment.id;
  update public.appointments a set reminded_at = null, reminder_fault = null
  where a.id = appointment.id and (a.reminded_at is not null or a.reminder_fault is not null);
  insert into private.reminders (appointment_id, hours_before, due_at)
  select appointment.id, hours, appointment.starts_at - make_interval(hours => hours)
  from unnest(array[24, 2]) hours
  where appointment.state = 'booked' and appointment.starts_at - make_interval(hours => hours) > clock_timestamp()
$$;
