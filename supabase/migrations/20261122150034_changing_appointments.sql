-- What becomes of an appointment: moved, cancelled, kept or not.

-- Whether two conversations are certainly with one person: whoever may read of the one in the other, may change what was
-- booked there. A name or an address typed into a chat proves nothing.
create function private.is_same_person(one public.conversations, other public.conversations)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select one.company_id = other.company_id and one.contact_id = other.contact_id
    and private.is_proven(one) and private.is_proven(other)
$$;

-- The appointment that somebody may change, and as whom. shown: {token_hash} of its link · {conversation_id, turn,
-- appointment_id}, where the conversation is certainly of whoever booked · {member_id, appointment_id}. Locks its
-- conversation, and the one that asks. refused: unknown_appointment · superseded, by what came after the turn
create function private.find_appointment(
  shown jsonb, out appointment_id uuid, out actor text, out member_id uuid, out refused text
)
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
      and (asking.id = made.id or asking.contact_id = made.contact_id and private.is_same_person(made, asking))
    where a.id = (shown ->> 'appointment_id')::uuid and asking.id = (shown ->> 'conversation_id')::uuid;
  elsif shown ? 'member_id' then
    actor := 'member';
    select a.id, (shown ->> 'member_id')::uuid into appointment_id, member_id
    from public.appointments a
    where a.id = (shown ->> 'appointment_id')::uuid and private.may_answer((shown ->> 'member_id')::uuid, a.company_id);
  end if;
  if appointment_id is null then
    refused := 'unknown_appointment';
    return;
  end if;
  perform from public.conversations c
  where c.id in (
    (select a.conversation_id from public.appointments a where a.id = find_appointment.appointment_id),
    (shown ->> 'conversation_id')::uuid
  )
  order by c.id
  for no key update;
  if shown ? 'conversation_id' and not exists (
    select from public.conversations c
    where c.id = (shown ->> 'conversation_id')::uuid and private.awaits_turn(c, (shown ->> 'turn')::int)
  ) then
    refused := 'superseded';
  end if;
end
$$;

-- Another time, or another one to do it. refused: those of private.find_appointment · not_changeable (cancelled, or begun)
-- and those of private.find_slot_fault. Moving it to where it is changes nothing.
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
  if found_as.refused is not null then
    return jsonb_build_object('refused', found_as.refused);
  end if;
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

-- Cancelling twice is cancelling once. refused: those of private.find_appointment · not_changeable
create function service.cancel_appointment(shown jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  found_as constant record := private.find_appointment(shown);
  appointment public.appointments;
begin
  if found_as.refused is not null then
    return jsonb_build_object('refused', found_as.refused);
  end if;
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

grant execute on function
  service.move_appointment(jsonb, uuid, timestamptz),
  service.cancel_appointment(jsonb),
  service.mark_appointment(uuid, uuid, text),
  service.expire_holds(int)
  to service_role;
