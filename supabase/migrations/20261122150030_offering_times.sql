-- What offering times needs, in one read. Who works when is for the caller to know (shared/booking/offer-slots.ts).

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

-- A company's days with hours of their own, for somebody who works by a week: nobody comes in on a day they have off.
create function private.holidays_within(week jsonb, holidays jsonb)
  returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select coalesce(jsonb_agg(
    case when week -> extract(dow from (holiday ->> 'day')::date)::int = '[]' then holiday || '{"hours": []}' else holiday end
    order by place
  ), '[]')
  from jsonb_array_elements(holidays) with ordinality as each (holiday, place)
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
        'hours', jsonb_build_object('zone', company.time_zone, 'week', who.week, 'holidays', who.days_off || private.holidays_within(who.week, company.holidays)),
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

grant execute on function service.brief_booking(uuid, uuid, uuid, uuid) to service_role;
