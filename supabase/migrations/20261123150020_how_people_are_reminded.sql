-- How somebody will be reminded of an appointment, so that nobody is promised what does not happen.

-- widget: it waits in the chat for them · sms · whatsapp: while they have written within 24 hours, or by a template; null: it is
-- booked no more, or begins too soon for any.
create function private.reminding_way(appointment public.appointments)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'by', ch.kind,
    'is_certain', ch.kind <> 'whatsapp'
      or private.reminder_template_of(ch.id, coalesce(contact.language, company.language)) is not null
      -- the last one that is due comes within their 24 hours
      or talk.window_closed_at is null and talk.last_inbound_at + interval '24 hours' > (
        select max(r.due_at) from private.reminders r where r.appointment_id = appointment.id
      )
  )
  from public.conversations talk
  join public.channels ch on ch.id = talk.channel_id
  join public.companies company on company.id = talk.company_id
  left join public.contacts contact on contact.id = talk.contact_id
  where talk.id = private.reminder_conversation(appointment)
    and exists (select from private.reminders r where r.appointment_id = appointment.id)
$$;

-- Books what the conversation holds. A hold that ran out while nobody else took its time is still theirs. Booking again
-- gives the link anew. `name`: what they said they are called; whoever has a name keeps it. `called`: what they are called now.
-- `reminds`: how they will be reminded (private.reminding_way). refused: superseded, by what came after the turn · unknown_hold, for it ran out or never was.
create or replace function service.book_slot(
  conversation_id uuid, turn int, appointment_id uuid, token_hash text, note text default '', name text default ''
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  appointment public.appointments;
begin
  select * into conversation from public.conversations c where c.id = book_slot.conversation_id for no key update;
  if not private.awaits_turn(conversation, book_slot.turn) then
    return jsonb_build_object('refused', 'superseded');
  end if;
  perform private.lock_staff(
    (select a.staff_id from public.appointments a where a.id = book_slot.appointment_id));
  select * into appointment from public.appointments a
  where a.id = book_slot.appointment_id and a.conversation_id = book_slot.conversation_id for update;
  if appointment.id is null or appointment.state not in ('held', 'booked')
    or appointment.state = 'held' and appointment.starts_at <= clock_timestamp() then
    return jsonb_build_object('refused', 'unknown_hold');
  end if;
  if appointment.state = 'held' then
    update public.appointments a set state = 'booked', held_until = null, note = left(coalesce(book_slot.note, ''), 1000)
    where a.id = appointment.id
    returning * into appointment;
    perform private.plan_reminders(appointment);
    perform private.record_event(appointment.conversation_id, 'appointment_booked', 'visitor', null,
      private.appointment_event(appointment));
  end if;
  update public.contacts c set name = left(btrim(book_slot.name), 200)
  where c.company_id = conversation.company_id and c.id = conversation.contact_id
    and c.name is null and btrim(coalesce(book_slot.name, '')) <> '';
  insert into private.appointment_keys (token_hash, appointment_id) values (book_slot.token_hash, appointment.id);
  return jsonb_build_object(
    'appointment', private.appointment_as_json(appointment),
    'reminds', private.reminding_way(appointment),
    'called', coalesce(nullif(btrim(coalesce(book_slot.name, '')), ''), (
      select c.name from public.contacts c where c.company_id = conversation.company_id and c.id = conversation.contact_id
    ))
  );
end
$$;

-- An appointment as a member who answers sees it, and how its visitor will be reminded. refused: unknown_appointment
create or replace function service.show_appointment(member_id uuid, appointment_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select jsonb_build_object('appointment', private.appointment_as_json(a), 'reminds', private.reminding_way(a))
    from public.appointments a
    where a.id = show_appointment.appointment_id and private.may_answer(show_appointment.member_id, a.company_id)
  ), '{"refused": "unknown_appointment"}')
$$;
