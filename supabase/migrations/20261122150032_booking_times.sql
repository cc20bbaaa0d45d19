-- Holding a time, and booking it. That it is still free, and the day not full, is decided here.

create function private.appointment_as_json(appointment public.appointments)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'id', appointment.id,
    'company_id', appointment.company_id,
    'conversation_id', appointment.conversation_id,
    'service', jsonb_build_object('id', s.id, 'name', s.name, 'minutes', s.minutes),
    'staff', jsonb_build_object('id', who.id, 'name', who.name),
    'state', appointment.state,
    'starts_at', appointment.starts_at,
    'ends_at', appointment.ends_at,
    'held_until', appointment.held_until,
    'visitor_zone', appointment.visitor_zone,
    'sequence', appointment.sequence,
    'changed_at', appointment.updated_at
  )
  from public.services s, public.staff who
  where s.id = appointment.service_id and who.id = appointment.staff_id
$$;

-- Why nobody can be booked for a service at this time, in a word; null: they can. unknown_service (or nobody of that id
-- does it) · too_soon · too_far · slot_taken · day_full. Holds that ran out are cleared away. The caller holds the row of
-- the staff, so whoever asks next sees what comes of this.
create function private.find_slot_fault(
  service public.services, staff_id uuid, starts_at timestamptz, own_id uuid, is_move boolean default false
)
  returns text
  language plpgsql
  set search_path = ''
as $$
declare
  company public.companies;
begin
  if service.id is null or not exists (
    select from public.service_staff does join public.staff who on who.id = does.staff_id
    where does.service_id = service.id and does.staff_id = find_slot_fault.staff_id
      and who.is_on and (service.is_on or is_move) -- what is booked may be moved, though it is offered no more
  ) then
    return 'unknown_service';
  end if;
  select * into company from public.companies c where c.id = service.company_id;
  if starts_at < clock_timestamp() + make_interval(mins => company.booking_notice_minutes) then
    return 'too_soon';
  end if;
  if (starts_at at time zone company.time_zone)::date
    > (now() at time zone company.time_zone)::date + company.booking_horizon_days then
    return 'too_far';
  end if;

  delete from public.appointments a
  where a.staff_id = find_slot_fault.staff_id and a.state = 'held' and a.held_until <= clock_timestamp()
    and a.id is distinct from own_id;
  if exists (
    select from public.appointments a
    where a.staff_id = find_slot_fault.staff_id and a.state in ('held', 'booked') and a.id is distinct from own_id
      and a.taken && private.time_taken(service, find_slot_fault.starts_at)
  ) then
    return 'slot_taken';
  end if;
  if company.booking_daily_cap <= (
    select count(*) from public.appointments a
    where a.company_id = company.id and a.staff_id = find_slot_fault.staff_id and private.counts_for_day(a)
      and a.id is distinct from own_id
      and a.starts_at between find_slot_fault.starts_at - interval '2 days' and find_slot_fault.starts_at + interval '2 days'
      and (a.starts_at at time zone company.time_zone)::date = (find_slot_fault.starts_at at time zone company.time_zone)::date
  ) then
    return 'day_full';
  end if;
  return null;
end
$$;

create function private.time_taken(service public.services, starts_at timestamptz)
  returns tstzrange
  language sql immutable
  set search_path = ''
as $$
  select tstzrange(
    starts_at - make_interval(mins => service.buffer_before),
    starts_at + make_interval(mins => service.minutes + service.buffer_after)
  )
$$;

-- Rows are locked in this order everywhere: conversation, staff (by id), appointment.
create function private.lock_staff(variadic ids uuid[])
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  perform from public.staff who where who.id = any (ids) order by who.id for no key update;
end
$$;

-- Whether what a turn does may count, as service.record_reply asks of what it says: nobody has taken over, and nothing was
-- written since. Otherwise something would be booked that nobody is told of. The caller holds the conversation's row.
create function private.awaits_turn(conversation public.conversations, turn int)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select conversation.mode = 'assistant' and exists (
    select from private.turns t
    where t.conversation_id = conversation.id and t.turn = awaits_turn.turn and t.turn = conversation.turn and t.state = 'open'
  )
$$;

-- Holds a time for a conversation for five minutes, in place of what it held before. Holding the same again starts the
-- five minutes anew. refused: unknown_conversation · superseded, by what came after the turn · already_booked, for they come
-- for the same then, with `appointment` · and those of private.find_slot_fault.
create function service.hold_slot(
  conversation_id uuid, turn int, service_id uuid, staff_id uuid, starts_at timestamptz, visitor_zone text default null
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  service public.services;
  held public.appointments;
  booked public.appointments;
  fault text;
begin
  select * into conversation from public.conversations c where c.id = hold_slot.conversation_id for no key update;
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_conversation');
  elsif not private.awaits_turn(conversation, hold_slot.turn) then
    return jsonb_build_object('refused', 'superseded');
  end if;
  select * into service from public.services s where s.id = hold_slot.service_id and s.company_id = conversation.company_id;
  select * into booked from public.appointments a
  where a.company_id = conversation.company_id and a.conversation_id = conversation.id and a.service_id = service.id
    and a.state = 'booked' and tstzrange(a.starts_at, a.ends_at)
      && tstzrange(hold_slot.starts_at, hold_slot.starts_at + make_interval(mins => service.minutes))
  order by a.starts_at
  limit 1;
  if booked.id is not null then
    return jsonb_build_object('refused', 'already_booked', 'appointment', private.appointment_as_json(booked));
  end if;
  select * into held from public.appointments a
  where a.company_id = conversation.company_id and a.conversation_id = conversation.id and a.state = 'held';
  perform private.lock_staff(hold_slot.staff_id, held.staff_id);
  fault := private.find_slot_fault(service, hold_slot.staff_id, hold_slot.starts_at, held.id);
  if fault is not null then
    return jsonb_build_object('refused', fault);
  end if;

  delete from public.appointments a where a.id = held.id;
  insert into public.appointments (
    company_id, service_id, staff_id, conversation_id, state, starts_at, ends_at, taken, held_until, visitor_zone
  )
  values (
    conversation.company_id, service.id, hold_slot.staff_id, conversation.id, 'held', hold_slot.starts_at,
    hold_slot.starts_at + make_interval(mins => service.minutes), private.time_taken(service, hold_slot.starts_at),
    clock_timestamp() + interval '5 minutes',
    case when private.time_in_zone(hold_slot.visitor_zone, now()) is not null then hold_slot.visitor_zone end
  )
  returning * into held;
  perform private.record_event(conversation.id, 'slot_held', 'visitor', null, private.appointment_event(held));
  return jsonb_build_object('appointment', private.appointment_as_json(held));
exception
  when exclusion_violation then
    return jsonb_build_object('refused', 'slot_taken');
end
$$;

create function private.appointment_event(appointment public.appointments)
  returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select jsonb_build_object(
    'appointment', appointment.id, 'service', appointment.service_id, 'staff', appointment.staff_id,
    'starts_at', appointment.starts_at, 'sequence', appointment.sequence
  )
$$;

-- Books what the conversation holds. A hold that ran out while nobody else took its time is still theirs. Booking again
-- gives the link anew. `name`: what they said they are called; whoever has a name keeps it. refused: superseded, by what came after the turn · unknown_hold, for it ran out or never was.
create function service.book_slot(
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
  return jsonb_build_object('appointment', private.appointment_as_json(appointment));
end
$$;

-- A day before, and two hours before; what is past already is not sent late.
create function private.plan_reminders(appointment public.appointments)
  returns void
  language sql
  set search_path = ''
as $$
  delete from private.reminders r where r.appointment_id = appointment.id;
  insert into private.reminders (appointment_id, hours_before, due_at)
  select appointment.id, hours, appointment.starts_at - make_interval(hours => hours)
  from unnest(array[24, 2]) hours
  where appointment.state = 'booked' and appointment.starts_at - make_interval(hours => hours) > clock_timestamp()
$$;

grant execute on function
  service.hold_slot(uuid, int, uuid, uuid, timestamptz, text),
  service.book_slot(uuid, int, uuid, text, text, text)
  to service_role;
