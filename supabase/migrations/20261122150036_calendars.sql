-- What links show: an appointment, and a company's calendar.

-- What a link shows; the link of a cancelled appointment, too. refused: unknown_appointment
create function service.read_appointment(token_hash text)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select jsonb_build_object(
      'company', jsonb_build_object('name', c.name, 'website', c.website, 'language', c.language, 'zone', c.time_zone, 'facts', c.facts),
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
          'visitor', coalesce(
            (
              select contact.name from public.conversations talk
              join public.contacts contact on contact.id = talk.contact_id
              where talk.id = a.conversation_id
            ),
            (
              select said.value #>> '{}' from public.lead_facts said
              where said.company_id = a.company_id and said.conversation_id = a.conversation_id and said.slot = 'name'
                and said.value not in ('"declined"', '"unsure"')
              order by said.at desc
              limit 1
            )
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
  service.read_appointment(text),
  service.open_calendar_feed(uuid, uuid, text),
  service.close_calendar_feed(uuid, uuid),
  service.read_calendar_feed(text)
  to service_role;
