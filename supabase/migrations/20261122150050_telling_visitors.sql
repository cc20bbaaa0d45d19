-- A visitor hears of it when a member moves or cancels their appointment: on the channel that reminders take, through the
-- gate and the outbox. What the visitor changed themselves is no news to them.

-- What is still to be told. Due at due_at; whoever claims it puts that off, and who tells it takes the row away.
create table private.appointment_news (
  appointment_id uuid primary key references public.appointments (id) on delete cascade,
  kind text not null check (kind in ('moved', 'cancelled')),
  due_at timestamptz not null default now()
);

create index appointment_news_due_at on private.appointment_news (due_at);

alter table private.appointment_news enable row level security;

-- Owed in the transaction that made the change, so that no crash swallows it. The latest change is all there is to tell.
create function private.owe_news()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from private.appointment_news n where n.appointment_id = (new.details ->> 'appointment')::uuid;
  if new.actor = 'member' then
    insert into private.appointment_news (appointment_id, kind)
    values ((new.details ->> 'appointment')::uuid, replace(new.kind, 'appointment_', ''));
  end if;
  return null;
end
$$;

create trigger conversation_events_owe_news after insert on public.conversation_events
  for each row when (new.kind in ('appointment_moved', 'appointment_cancelled'))
  execute function private.owe_news();

-- Hands out what is to be told, for the caller to put into words and send with service.tell_news; after `lease_seconds`
-- somebody else may. `appointment_id` leaves the others out.
create function service.claim_news(max_news int, lease_seconds int, appointment_id uuid default null)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with due as (
    select n.appointment_id
    from private.appointment_news n
    where n.due_at <= now() and (claim_news.appointment_id is null or n.appointment_id = claim_news.appointment_id)
    order by n.due_at
    limit max_news
    for update skip locked
  ),
  claimed as (
    update private.appointment_news n set due_at = now() + make_interval(secs => lease_seconds)
    from due
    where n.appointment_id = due.appointment_id
    returning n.appointment_id, n.kind
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'kind', claimed.kind,
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

-- Tells it once, and by which kind of channel. In quiet hours it waits for their end, if the visitor still hears of it
-- two hours before the appointment; otherwise it does not wait: worse than a text at night is to come for nothing.
-- `token_hash` is of the link in the text, if there is one. refused: unknown_news (told, or changed meanwhile) ·
-- too_late · and the gate's, with `waits_until` where it will be tried again.
create function service.tell_news(appointment_id uuid, sequence int, text text, token_hash text default null)
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
  select * into appointment from public.appointments a where a.id = tell_news.appointment_id;
  talk_id := private.reminder_conversation(appointment);
  perform from public.conversations c where c.id in (talk_id, appointment.conversation_id) order by c.id for no key update;
  perform from public.companies c where c.id = appointment.company_id for no key update; -- for the budget
  select * into appointment from public.appointments a where a.id = tell_news.appointment_id for update;
  perform from private.appointment_news n where n.appointment_id = appointment.id for update;
  if not found or appointment.sequence <> tell_news.sequence then
    return jsonb_build_object('refused', 'unknown_news');
  end if;

  gate := private.decide_gate(talk_id, 'answer');
  if gate.refused = 'quiet_hours' and gate.ends_at < appointment.starts_at - interval '2 hours' then
    update private.appointment_news n set due_at = gate.ends_at where n.appointment_id = appointment.id;
    return jsonb_build_object('refused', gate.refused, 'message', gate.message, 'waits_until', gate.ends_at);
  end if;
  delete from private.appointment_news n where n.appointment_id = appointment.id;
  if gate.refused = 'quiet_hours' then
    gate := private.decide_gate(talk_id, 'notice');
  end if;
  if gate.refused is null and appointment.starts_at <= clock_timestamp() then
    gate.refused := 'too_late';
    gate.message := 'It had begun before they could be told.';
  end if;
  if gate.refused is not null then
    perform private.record_event(appointment.conversation_id, 'news_refused', 'system', null,
      private.appointment_event(appointment) || jsonb_build_object('reason', gate.refused, 'message', gate.message));
    return jsonb_build_object('refused', gate.refused, 'message', gate.message);
  end if;

  message := private.append_message(talk_id, 'out', 'system', tell_news.text,
    more => jsonb_build_object('details', jsonb_build_object('appointment', appointment.id)));
  if tell_news.token_hash is not null then
    insert into private.appointment_keys (token_hash, appointment_id) values (tell_news.token_hash, appointment.id);
  end if;
  perform private.record_event(talk_id, 'news_told', 'system', message.id, private.appointment_event(appointment));
  return jsonb_build_object('conversation_id', talk_id, 'message_id', message.id, 'kind', (
    select ch.kind from public.conversations c join public.channels ch on ch.id = c.channel_id where c.id = talk_id
  ), 'has_delivery', exists (select from public.deliveries d where d.message_id = message.id));
end
$$;

-- An appointment as a member who answers sees it. refused: unknown_appointment
create function service.show_appointment(member_id uuid, appointment_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select jsonb_build_object('appointment', private.appointment_as_json(a))
    from public.appointments a
    where a.id = show_appointment.appointment_id and private.may_answer(show_appointment.member_id, a.company_id)
  ), '{"refused": "unknown_appointment"}')
$$;

-- Since when a company's calendar has a link; null: it has none. refused: not_allowed
create function service.find_calendar_feed(member_id uuid, company_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select case when private.may_open_feed(member_id, company_id) then jsonb_build_object('opened_at', (
    select f.created_at from private.calendar_feeds f where f.company_id = find_calendar_feed.company_id
  )) else '{"refused": "not_allowed"}' end
$$;

grant execute on function
  service.claim_news(int, int, uuid),
  service.tell_news(uuid, int, text, text),
  service.show_appointment(uuid, uuid),
  service.find_calendar_feed(uuid, uuid)
  to service_role;
