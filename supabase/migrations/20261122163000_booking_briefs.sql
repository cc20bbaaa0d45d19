-- What a turn has to know of appointments before it knows whether it is about one. Times to offer are read when they are
-- needed, and not before (service.brief_booking).

-- The company's zone, for a number of a country that has no other; null where whoever writes from it may be elsewhere.
create function private.zone_at_home(address_id uuid, zone text)
  returns text
  language sql stable
  set search_path = ''
as $$
  select zone
  from public.addresses a
  where a.id = zone_at_home.address_id and a.kind <> 'widget' and exists (
    select from (values
      ('+44', 'Europe/London'), ('+353', 'Europe/Dublin'), ('+49', 'Europe/Berlin'), ('+43', 'Europe/Vienna'),
      ('+41', 'Europe/Zurich'), ('+33', 'Europe/Paris'), ('+39', 'Europe/Rome'), ('+31', 'Europe/Amsterdam'),
      ('+32', 'Europe/Brussels')
    ) as home (calling_code, zone)
    where home.zone = zone_at_home.zone and a.value like home.calling_code || '%'
  )
$$;

-- BookingBrief of edge-functions/_platform/booking-brief.ts; null where nothing can be booked by writing, for the
-- channel is there for something else, or nobody is ever there to do it.
--   upcoming     theirs to change: made in it, or elsewhere, where it is certain that both are with the same person; soonest first
--   cancelled    the last of theirs that is off, until it would have been
--   talk         what was last said about an appointment (of the event `replied`); null: the last reply was about something else
--   was_offered  an appointment came up in this conversation before
--   is_reachable by phone; what they said of themselves is the lead's
create function private.brief_booking_of(conversation_id uuid)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  here public.conversations;
  services jsonb;
begin
  select * into here from public.conversations c where c.id = brief_booking_of.conversation_id;
  if not exists (
    select from public.channels ch where ch.id = here.channel_id and ch.purpose in ('qualify', 'book')
  ) then
    return null;
  end if;
  select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.position, s.id) into services
  from public.services s
  where s.company_id = here.company_id and s.is_on
    and exists (
      select from public.service_staff does
      join public.staff who on who.id = does.staff_id
      join public.companies company on company.id = who.company_id
      where does.service_id = s.id and who.is_on and coalesce(who.hours, company.hours) is not null
    );
  if services is null then
    return null;
  end if;

  return (
    select jsonb_build_object(
      'company_id', company.id,
      'zone', company.time_zone,
      'visitor_zone', coalesce(
        here.visitor_zone, contact.time_zone, private.zone_at_home(here.address_id, company.time_zone)
      ),
      'services', services,
      'upcoming', (
        select coalesce(jsonb_agg(private.appointment_as_json(soon.appointment) order by (soon.appointment).starts_at), '[]')
        from (
          select a as appointment
          from public.conversations made
          join public.appointments a on a.company_id = made.company_id and a.conversation_id = made.id
          where made.company_id = here.company_id
            and (made.id = here.id or made.contact_id = here.contact_id and private.is_same_person(made, here))
            and a.state = 'booked' and a.starts_at > now()
          order by a.starts_at
          limit 5
        ) soon
      ),
      'cancelled', (
        select private.appointment_as_json(a)
        from public.appointments a
        where a.company_id = here.company_id and a.conversation_id = here.id and a.state = 'cancelled' and a.starts_at > now()
        order by a.updated_at desc
        limit 1
      ),
      'is_reachable', here.address_id is not null or exists (
        select from public.addresses a
        where a.company_id = here.company_id and a.contact_id = here.contact_id and a.kind <> 'widget'
      ),
      'talk', (
        select e.details -> 'booking'
        from public.conversation_events e
        where e.company_id = here.company_id and e.conversation_id = here.id and e.kind = 'replied'
        order by e.seq desc
        limit 1
      ),
      'was_offered', exists (
        select from public.conversation_events e
        where e.company_id = here.company_id and e.conversation_id = here.id and e.kind = 'replied' and e.details ? 'booking'
      )
    )
    from public.companies company
    left join public.contacts contact on contact.id = here.contact_id
    where company.id = here.company_id
  );
end
$$;
