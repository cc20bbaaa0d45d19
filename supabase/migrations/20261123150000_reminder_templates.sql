-- Which of WhatsApp's templates reminds people of appointments once they have not written for 24 hours. The owner chooses it for
-- each line, and says what its variables stand for.

alter table public.lines
  add column reminder_template text check (char_length(reminder_template) between 1 and 512), -- its name; null: none
  -- by the variable's name: name · company · service · staff · when · day · time · link (shared/booking/reminder-variables.ts)
  add column reminder_variables jsonb not null default '{}' check (
    jsonb_typeof(reminder_variables) = 'object' and pg_column_size(reminder_variables) <= 4096
    and not jsonb_path_exists(reminder_variables, 'strict $.* ? (@.type() != "string"
      || !(@ like_regex "^(name|company|service|staff|when|day|time|link)$"))')
  );

grant update (reminder_template, reminder_variables) on public.lines to authenticated;

-- The template that would remind somebody on this line: in their language where WhatsApp has approved it, else in the company's,
-- else in any. {id, language, variables}; null: none is chosen, none of it may be sent, or nobody has said what a variable is.
create function private.reminder_template_of(channel_id uuid, language text)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object('id', t.id, 'language', replace(t.language, '_', '-'), 'variables', (
    select coalesce(jsonb_object_agg(v, l.reminder_variables -> v), '{}') from unnest(t.variables) v
  ))
  from public.lines l
  join public.companies c on c.id = l.company_id
  join public.templates t on t.company_id = l.company_id and t.business_account_id = l.business_account_id
    and t.name = l.reminder_template
  where l.channel_id = reminder_template_of.channel_id and t.status = 'APPROVED' and l.reminder_variables ?& t.variables
  order by
    lower(replace(t.language, '_', '-')) = lower(reminder_template_of.language) desc,
    split_part(lower(t.language), '_', 1) = split_part(lower(reminder_template_of.language), '-', 1) desc,
    split_part(lower(t.language), '_', 1) = split_part(lower(c.language), '-', 1) desc,
    t.language
  limit 1
$$;

-- As before, and with the template that says it where free words may not: `template`, and `visitor`, what they are called.
create or replace function service.claim_reminders(max_reminders int, lease_seconds int)
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
    'visitor', contact.name,
    'template', private.reminder_template_of(talk.channel_id, coalesce(contact.language, c.language)),
    'appointment', private.appointment_as_json(a)
  )), '[]')
  from claimed
  join public.appointments a on a.id = claimed.appointment_id
  join public.companies c on c.id = a.company_id
  join public.conversations made on made.id = a.conversation_id
  left join public.contacts contact on contact.id = made.contact_id
  left join public.conversations talk on talk.id = private.reminder_conversation(a)
$$;

-- Why no template can remind on this line, in words for the owner.
create function private.no_reminder_template(channel_id uuid)
  returns text
  language sql stable
  set search_path = ''
as $$
  select 'They had not written for 24 hours, and WhatsApp then takes a template only. ' || case
    when l.reminder_template is null then 'None is chosen for reminders: choose one under Appointments, What can be booked.'
    when exists (
      select from public.templates t
      where t.company_id = l.company_id and t.business_account_id = l.business_account_id and t.name = l.reminder_template
        and t.status = 'APPROVED'
    ) then format('Nothing is known for a variable of “%s”.', l.reminder_template)
    else format('“%s” is not approved any more: choose another under Appointments, What can be booked.', l.reminder_template)
  end
  from public.lines l where l.channel_id = no_reminder_template.channel_id
$$;

drop function service.send_reminder(uuid, int, int, text, text);

-- Sends one reminder, once. Where WhatsApp takes no free words any more it goes as the line's template, through the same gate.
-- In quiet hours it waits for their end, if that is before the appointment. `token_hash` is of the link in the text.
-- template: {id, variables} of the one that was claimed with it, filled in; null: none. refused: unknown_reminder (sent,
-- moved or cancelled meanwhile) · too_late · no_template · and the gate's.
create function service.send_reminder(
  appointment_id uuid, hours_before int, sequence int, text text, token_hash text, template jsonb default null
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  appointment public.appointments;
  talk public.conversations;
  chosen public.templates;
  filled constant jsonb := coalesce(send_reminder.template -> 'variables', '{}');
  message public.messages;
  gate record;
begin
  select * into appointment from public.appointments a where a.id = send_reminder.appointment_id;
  select * into talk from public.conversations c where c.id = private.reminder_conversation(appointment);
  perform from public.conversations c where c.id in (talk.id, appointment.conversation_id) order by c.id for no key update;
  perform from public.companies c where c.id = appointment.company_id for no key update; -- for the budget
  select * into appointment from public.appointments a where a.id = send_reminder.appointment_id for update;
  perform from private.reminders r
  where r.appointment_id = appointment.id and r.hours_before = send_reminder.hours_before for update;
  if not found or appointment.state <> 'booked' or appointment.sequence <> send_reminder.sequence then
    return jsonb_build_object('refused', 'unknown_reminder');
  end if;

  -- the gate is asked as for an answer: no reminder breaks the quiet of the night
  gate := private.decide_gate(talk.id, 'answer');
  if gate.refused = 'window_closed' then
    select t.* into chosen
    from public.templates t
    join public.lines l on l.company_id = t.company_id and l.business_account_id = t.business_account_id
      and l.reminder_template = t.name
    where t.id = (send_reminder.template ->> 'id')::uuid and l.channel_id = talk.channel_id and t.status = 'APPROVED'
      and not exists (select from unnest(t.variables) v where coalesce(btrim(filled ->> v), '') = '');
    if chosen.id is null then
      gate.refused := 'no_template';
      gate.message := private.no_reminder_template(talk.channel_id);
    else
      gate := private.decide_gate(talk.id, 'answer', chosen.category);
    end if;
  end if;
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
    perform private.note_reminder_fault(appointment.id, gate.refused, gate.message);
    return jsonb_build_object('refused', gate.refused, 'message', gate.message);
  end if;

  message := private.append_message(talk.id, 'out', 'system',
    case when chosen.id is null then send_reminder.text else left(private.fill_template(chosen.body, filled), 24000) end,
    more => jsonb_build_object(
      'kind', case when chosen.id is null then 'text' else 'template' end,
      'details', jsonb_build_object('reminder', appointment.id, 'hours_before', send_reminder.hours_before)
        || case when chosen.id is null then '{}' else jsonb_build_object('template', jsonb_build_object(
          'name', chosen.name, 'language', chosen.language, 'category', chosen.category,
          'parameter_format', chosen.parameter_format, 'order', chosen.variables,
          'variables', (select coalesce(jsonb_object_agg(v, filled ->> v), '{}') from unnest(chosen.variables) v)
        )) end
    ));
  insert into private.appointment_keys (token_hash, appointment_id) values (send_reminder.token_hash, appointment.id);
  update public.appointments a set reminded_at = clock_timestamp(), reminder_fault = null where a.id = appointment.id;
  perform private.record_event(talk.id, 'reminder_sent', 'system', message.id,
    private.appointment_event(appointment) || jsonb_build_object('hours_before', send_reminder.hours_before));
  return jsonb_build_object('conversation_id', talk.id, 'message_id', message.id, 'has_delivery', exists (
    select from public.deliveries d where d.message_id = message.id
  ));
end
$$;

grant execute on function service.send_reminder(uuid, int, int, text, text, jsonb) to service_role;
