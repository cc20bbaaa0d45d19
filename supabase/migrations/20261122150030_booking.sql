-- The verbs of booking: what offering times needs, holding one, booking, moving and cancelling it. Who works when is for
-- the caller to know (shared/booking/offer-slots.ts); that a time is still free, and the day not full, is decided here.

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

create function private.to_milliseconds(at timestamptz)
  returns bigint
  language sql immutable
  set search_path = ''
as $$
  select (extract(epoch from at) * 1000)::bigint
$$;

-- A hold that ran out takes no time, whether or not a sweep has been by. By the clock, not by the transaction's start:
-- whoever waited for a lock may have waited past it.
create function private.takes_time(appointment public.appointments)
  returns boolean
  language sql volatile
  set search_path = ''
as $$
  select appointment.state = 'booked' or appointment.state = 'held' and appointment.held_until > clock_timestamp()
$$;

create function private.counts_for_day(appointment public.appointments)
  returns boolean
  language sql volatile
  set search_path = ''
as $$
  select appointment.state in ('attended', 'no_show') or private.takes_time(appointment)
$$;

-- Everything that offering times needs, in one read: SlotBrief of edge-functions/_platform/booking-verbs.ts. Times in
-- milliseconds. `service_id` leaves the others out. What stands in its own way does not: the appointment that is to be
-- moved, and the hold of the conversation that asks. Staff without hours is left out: nobody knows when they are there.
create function service.brief_booking(
  company_id uuid, service_id uuid default null, conversation_id uuid default null, appointment_id uuid default null
)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  with company as (
    select * from public.companies c where c.id = brief_booking.company_id
  ),
  services as (
    select s.* from public.services s
    where s.company_id = brief_booking.company_id and s.is_on
      and (brief_booking.service_id is null or s.id = brief_booking.service_id)
  ),
  staff as (
    select who.*, coalesce(who.hours, company.hours) as week
    from public.staff who, company
    where who.company_id = company.id and who.is_on and coalesce(who.hours, company.hours) is not null
      and exists (select from public.service_staff does join services s on s.id = does.service_id where does.staff_id = who.id)
  )
  select jsonb_build_object(
    'zone', company.time_zone,
    'limits', jsonb_build_object(
      'notice_minutes', company.booking_notice_minutes,
      'horizon_days', company.booking_horizon_days,
      'step_minutes', company.booking_step_minutes,
      'daily_cap', company.booking_daily_cap
    ),
    'closed_days', (
      select coalesce(jsonb_agg(day -> 'day'), '[]') from jsonb_array_elements(company.holidays) day where day -> 'hours' = '[]'
    ),
    'services', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', s.id, 'name', s.name, 'description', s.description,
        'minutes', s.minutes, 'buffer_before', s.buffer_before, 'buffer_after', s.buffer_after,
        'staff', (
          select coalesce(jsonb_agg(who.id order by who.position, who.id), '[]')
          from public.service_staff does join staff who on who.id = does.staff_id
          where does.service_id = s.id
        )
      ) order by s.position, s.id), '[]')
      from services s
    ),
    'staff', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', who.id, 'name', who.name,
        'hours', jsonb_build_object('zone', company.time_zone, 'week', who.week, 'holidays', who.days_off || company.holidays),
        'busy', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'from', private.to_milliseconds(lower(a.taken)), 'to', private.to_milliseconds(upper(a.taken))
          ) order by lower(a.taken)), '[]')
          from public.appointments a
          where a.staff_id = who.id and a.state in ('held', 'booked') and private.takes_time(a)
            and a.taken && tstzrange(now(), now() + make_interval(days => company.booking_horizon_days + 3))
            and a.id is distinct from brief_booking.appointment_id
            and (a.state <> 'held' or a.conversation_id is distinct from brief_booking.conversation_id)
        ),
        'booked', (
          select coalesce(jsonb_agg(private.to_milliseconds(a.starts_at) order by a.starts_at), '[]')
          from public.appointments a
          where a.company_id = company.id and a.staff_id = who.id and private.counts_for_day(a)
            and a.starts_at between now() - interval '2 days' and now() + make_interval(days => company.booking_horizon_days + 3)
            and a.id is distinct from brief_booking.appointment_id
            and (a.state <> 'held' or a.conversation_id is distinct from brief_booking.conversation_id)
        )
      ) order by who.position, who.id), '[]')
      from staff who
    )
  )
  from company
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

-- Holds a time for a conversation for five minutes, in place of what it held before. Holding the same again starts the
-- five minutes anew. refused: unknown_conversation, and those of private.find_slot_fault.
create function service.hold_slot(
  conversation_id uuid, service_id uuid, staff_id uuid, starts_at timestamptz, visitor_zone text default null
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  service public.services;
  held public.appointments;
  fault text;
begin
  select * into conversation from public.conversations c where c.id = hold_slot.conversation_id for no key update;
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_conversation');
  end if;
  select * into service from public.services s where s.id = hold_slot.service_id and s.company_id = conversation.company_id;
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
-- gives the link anew. refused: unknown_hold, for it ran out or never was.
create function service.book_slot(conversation_id uuid, appointment_id uuid, token_hash text, note text default '')
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  appointment public.appointments;
begin
  perform from public.conversations c where c.id = book_slot.conversation_id for no key update;
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

-- The appointment that somebody may change, and as whom. shown: {token_hash} of its link · {conversation_id,
-- appointment_id}, where the conversation is of whoever booked · {member_id, appointment_id}. Locks its conversation.
create function private.find_appointment(shown jsonb, out appointment_id uuid, out actor text, out member_id uuid)
  returns record
  language plpgsql
  set search_path = ''
as $$
begin
  actor := 'visitor';
  if shown ? 'token_hash' then
    select k.appointment_id into appointment_id from private.appointment_keys k where k.token_hash = shown ->> 'token_hash';
  elsif shown ? 'conversation_id' then
    select a.id into appointment_id
    from public.appointments a
    join public.conversations made on made.id = a.conversation_id
    join public.conversations asking on asking.company_id = made.company_id
      and (asking.id = made.id or asking.contact_id = made.contact_id)
    where a.id = (shown ->> 'appointment_id')::uuid and asking.id = (shown ->> 'conversation_id')::uuid;
  elsif shown ? 'member_id' then
    actor := 'member';
    select a.id, (shown ->> 'member_id')::uuid into appointment_id, member_id
    from public.appointments a
    where a.id = (shown ->> 'appointment_id')::uuid and private.may_answer((shown ->> 'member_id')::uuid, a.company_id);
  end if;
  perform from public.conversations c
  where c.id = (select a.conversation_id from public.appointments a where a.id = find_appointment.appointment_id)
  for no key update;
end
$$;

-- Another time, or another one to do it. refused: unknown_appointment · not_changeable (cancelled, or begun) and those of
-- private.find_slot_fault. Moving it to where it is changes nothing.
create function service.move_appointment(shown jsonb, staff_id uuid, starts_at timestamptz)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  found_as constant record := private.find_appointment(shown);
  appointment public.appointments;
  service public.services;
  fault text;
  before timestamptz;
begin
  perform private.lock_staff(move_appointment.staff_id,
    (select a.staff_id from public.appointments a where a.id = found_as.appointment_id));
  select * into appointment from public.appointments a where a.id = found_as.appointment_id for update;
  if appointment.id is null or appointment.state = 'held' then
    return jsonb_build_object('refused', 'unknown_appointment');
  end if;
  if appointment.state <> 'booked' or appointment.starts_at <= clock_timestamp() then
    return jsonb_build_object('refused', 'not_changeable');
  end if;
  if appointment.starts_at = move_appointment.starts_at and appointment.staff_id = move_appointment.staff_id then
    return jsonb_build_object('appointment', private.appointment_as_json(appointment));
  end if;
  select * into service from public.services s where s.id = appointment.service_id;
  fault := private.find_slot_fault(service, move_appointment.staff_id, move_appointment.starts_at, appointment.id, true);
  if fault is not null then
    return jsonb_build_object('refused', fault);
  end if;

  before := appointment.starts_at;
  update public.appointments a
  set staff_id = move_appointment.staff_id, starts_at = move_appointment.starts_at,
    ends_at = move_appointment.starts_at + make_interval(mins => service.minutes),
    taken = private.time_taken(service, move_appointment.starts_at), sequence = a.sequence + 1
  where a.id = appointment.id
  returning * into appointment;
  perform private.plan_reminders(appointment);
  perform private.record_event(appointment.conversation_id, 'appointment_moved', found_as.actor, null,
    private.appointment_event(appointment) || jsonb_build_object('from', before), found_as.member_id);
  return jsonb_build_object('appointment', private.appointment_as_json(appointment));
exception
  when exclusion_violation then
    return jsonb_build_object('refused', 'slot_taken');
end
$$;

-- Cancelling twice is cancelling once. refused: unknown_appointment · not_changeable
create function service.cancel_appointment(shown jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  found_as constant record := private.find_appointment(shown);
  appointment public.appointments;
begin
  select * into appointment from public.appointments a where a.id = found_as.appointment_id for update;
  if appointment.id is null or appointment.state = 'held' then
    return jsonb_build_object('refused', 'unknown_appointment');
  end if;
  if appointment.state = 'booked' and appointment.starts_at > clock_timestamp() then
    update public.appointments a set state = 'cancelled', sequence = a.sequence + 1
    where a.id = appointment.id
    returning * into appointment;
    perform private.plan_reminders(appointment);
    perform private.record_event(appointment.conversation_id, 'appointment_cancelled', found_as.actor, null,
      private.appointment_event(appointment), found_as.member_id);
  elsif appointment.state <> 'cancelled' then
    return jsonb_build_object('refused', 'not_changeable');
  end if;
  return jsonb_build_object('appointment', private.appointment_as_json(appointment));
end
$$;

-- What a member says came of it, once it has begun. refused: unknown_appointment · not_changeable
create function service.mark_appointment(member_id uuid, appointment_id uuid, state text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  found_as constant record := private.find_appointment(
    jsonb_build_object('member_id', mark_appointment.member_id, 'appointment_id', mark_appointment.appointment_id));
  appointment public.appointments;
begin
  select * into appointment from public.appointments a where a.id = found_as.appointment_id for update;
  if appointment.id is null or appointment.state = 'held' then
    return jsonb_build_object('refused', 'unknown_appointment');
  end if;
  if appointment.state = 'cancelled' or appointment.starts_at > clock_timestamp()
    or mark_appointment.state not in ('attended', 'no_show') then
    return jsonb_build_object('refused', 'not_changeable');
  end if;
  if appointment.state <> mark_appointment.state then
    update public.appointments a set state = mark_appointment.state where a.id = appointment.id returning * into appointment;
    perform private.record_event(appointment.conversation_id, 'appointment_marked', 'member', null,
      private.appointment_event(appointment) || jsonb_build_object('state', appointment.state), member_id);
  end if;
  return jsonb_build_object('appointment', private.appointment_as_json(appointment));
end
$$;

-- Clears away holds that ran out. They were in nobody's way.
create function service.expire_holds(max_holds int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with expired as (
    delete from public.appointments a
    where a.id in (
      select old.id from public.appointments old
      where old.state = 'held' and old.held_until < now()
      order by old.held_until
      limit max_holds
      for update skip locked
    )
    returning 1
  )
  select jsonb_build_object('expired', (select count(*) from expired))
$$;

-- What a link shows; the link of a cancelled appointment, too. refused: unknown_appointment
create function service.read_appointment(token_hash text)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select jsonb_build_object(
      'company', jsonb_build_object('name', c.name, 'website', c.website, 'language', c.language, 'zone', c.time_zone),
      'appointment', private.appointment_as_json(a)
    )
    from private.appointment_keys k
    join public.appointments a on a.id = k.appointment_id
    join public.companies c on c.id = a.company_id
    where k.token_hash = read_appointment.token_hash
  ), '{"refused": "unknown_appointment"}')
$$;

-- A new feed; the one before is revoked by it. refused: not_allowed
create function service.open_calendar_feed(member_id uuid, company_id uuid, token_hash text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if not private.may_open_feed(member_id, company_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  insert into private.calendar_feeds as f (company_id, token_hash)
  values (open_calendar_feed.company_id, open_calendar_feed.token_hash)
  on conflict on constraint calendar_feeds_pkey do update set token_hash = excluded.token_hash, created_at = now();
  return '{}';
end
$$;

-- refused: not_allowed
create function service.close_calendar_feed(member_id uuid, company_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if not private.may_open_feed(member_id, company_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  delete from private.calendar_feeds f where f.company_id = close_calendar_feed.company_id;
  return '{}';
end
$$;

create function private.may_open_feed(member_id uuid, company_id uuid)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select exists (
    select from public.members m
    where m.user_id = may_open_feed.member_id and m.company_id = may_open_feed.company_id and m.role in ('owner', 'admin')
  )
$$;

-- A company's appointments of the last ninety days and all to come, for its calendar. refused: unknown_feed
create function service.read_calendar_feed(token_hash text)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select jsonb_build_object(
      'company', jsonb_build_object('name', c.name, 'language', c.language),
      'appointments', (
        select coalesce(jsonb_agg(private.appointment_as_json(a) || jsonb_build_object(
          'visitor', (
            select contact.name from public.conversations talk
            join public.contacts contact on contact.id = talk.contact_id
            where talk.id = a.conversation_id
          ),
          'note', a.note
        ) order by a.starts_at, a.id), '[]')
        from public.appointments a
        where a.company_id = c.id and a.state <> 'held' and a.starts_at > now() - interval '90 days'
      )
    )
    from private.calendar_feeds f
    join public.companies c on c.id = f.company_id
    where f.token_hash = read_calendar_feed.token_hash
  ), '{"refused": "unknown_feed"}')
$$;

grant execute on function
  service.brief_booking(uuid, uuid, uuid, uuid),
  service.hold_slot(uuid, uuid, uuid, timestamptz, text),
  service.book_slot(uuid, uuid, text, text),
  service.move_appointment(jsonb, uuid, timestamptz),
  service.cancel_appointment(jsonb),
  service.mark_appointment(uuid, uuid, text),
  service.expire_holds(int),
  service.read_appointment(text),
  service.open_calendar_feed(uuid, uuid, text),
  service.close_calendar_feed(uuid, uuid),
  service.read_calendar_feed(text)
  to service_role;
