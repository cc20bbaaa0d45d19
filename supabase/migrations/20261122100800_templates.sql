-- WhatsApp's templates: what a company may say once the 24 hours are over. Kept in step with the provider's list.

create table public.templates (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  business_account_id text not null,
  name text not null,
  language text not null,
  category text not null, -- MARKETING, UTILITY, AUTHENTICATION
  status text not null, -- APPROVED, PENDING, REJECTED, PAUSED, …
  parameter_format text not null default 'POSITIONAL' check (parameter_format in ('NAMED', 'POSITIONAL')),
  body text not null default '',
  variables text[] not null default '{}', -- in order of appearance
  components jsonb not null default '[]',
  synced_at timestamptz not null default now(),
  unique (company_id, business_account_id, name, language)
);

alter table public.templates enable row level security;

create policy "members read their company's templates"
  on public.templates for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.templates from anon, authenticated, service_role;
grant select on public.templates to authenticated;

-- What the provider no longer lists is gone here too.
create function service.record_templates(channel_id uuid, templates jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  line public.lines;
begin
  select * into line from public.lines l where l.channel_id = record_templates.channel_id;
  delete from public.templates t
  where t.company_id = line.company_id and t.business_account_id = line.business_account_id
    and not exists (
      select from jsonb_array_elements(record_templates.templates) listed
      where listed ->> 'name' = t.name and listed ->> 'language' = t.language
    );
  insert into public.templates as t (
    company_id, business_account_id, name, language, category, status, parameter_format, body, variables, components
  )
  select line.company_id, line.business_account_id, listed ->> 'name', listed ->> 'language', listed ->> 'category',
    listed ->> 'status', coalesce(listed ->> 'parameter_format', 'POSITIONAL'), coalesce(listed ->> 'body', ''),
    array(select jsonb_array_elements_text(coalesce(listed -> 'variables', '[]'))), coalesce(listed -> 'components', '[]')
  from jsonb_array_elements(record_templates.templates) listed
  on conflict on constraint templates_company_id_business_account_id_name_language_key do update
    set category = excluded.category, status = excluded.status, parameter_format = excluded.parameter_format,
      body = excluded.body, variables = excluded.variables, components = excluded.components, synced_at = now();
  return jsonb_build_object('templates', jsonb_array_length(record_templates.templates));
end
$$;

-- A template's text with its variables filled in, in one pass: what a value holds is never filled in again.
create function private.fill_template(body text, variables jsonb)
  returns text
  language plpgsql immutable
  set search_path = ''
as $$
declare
  filled text := '';
  part text[];
begin
  loop
    part := regexp_match(body, '^(.*?)\{\{([^{}]*)\}\}(.*)$'); -- before it, its name, the rest
    exit when part is null;
    filled := filled || part[1] || coalesce(variables ->> part[2], '{{' || part[2] || '}}');
    body := part[3];
  end loop;
  return filled || body;
end
$$;

-- A template as a member's message. refused: unknown_conversation · id_taken · unknown_template · not_approved ·
-- missing_variable and bad_variable (with `field`) · and the gate's.
create function service.send_template(
  member_id uuid, conversation_id uuid, message_id uuid, template_id uuid, variables jsonb
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation constant public.conversations := private.conversation_of_member(member_id, conversation_id);
  template public.templates;
  message public.messages;
  gate record;
  wrong text;
begin
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_conversation');
  end if;
  select * into message from public.messages m where m.id = send_template.message_id;
  if found then
    return case
      when message.conversation_id = conversation.id and message.author = 'member'
        then jsonb_build_object('mode', conversation.mode, 'message', private.message_as_json(message))
      else jsonb_build_object('refused', 'id_taken')
    end;
  end if;

  select t.* into template
  from public.templates t
  join public.lines l on l.company_id = t.company_id and l.business_account_id = t.business_account_id
  where t.id = send_template.template_id and l.channel_id = conversation.channel_id;
  if template.id is null then
    return jsonb_build_object('refused', 'unknown_template', 'message', 'This template does not belong to this WhatsApp line.');
  end if;
  if template.status <> 'APPROVED' then
    return jsonb_build_object('refused', 'not_approved', 'message', format('WhatsApp has not approved this template: it is %s.', lower(template.status)));
  end if;
  select v into wrong from unnest(template.variables) v where coalesce(btrim(variables ->> v), '') = '' limit 1;
  if wrong is not null then
    return jsonb_build_object('refused', 'missing_variable', 'field', 'variables.' || wrong, 'message', format('Fill in {{%s}}.', wrong));
  end if;
  select v into wrong from unnest(template.variables) v where variables ->> v ~ '[\n\r\t]| {5,}' limit 1;
  if wrong is not null then
    return jsonb_build_object('refused', 'bad_variable', 'field', 'variables.' || wrong,
      'message', format('{{%s}} may hold no line break, no tab and no more than four spaces in a row.', wrong));
  end if;

  perform from public.companies c where c.id = conversation.company_id for no key update;
  gate := private.decide_gate(conversation.id, 'member', template.category);
  if gate.refused is not null then
    perform private.record_event(conversation.id, 'reply_refused', 'member', null,
      jsonb_build_object('reason', gate.refused, 'message', gate.message), member_id);
    return jsonb_build_object('refused', gate.refused, 'message', gate.message);
  end if;

  perform private.change_mode(conversation.id, 'member', 'member', 'A member sent a template.', member_id);
  message := private.append_message(
    conversation.id, 'out', 'member', left(private.fill_template(template.body, variables), 24000), message_id,
    more => jsonb_build_object('kind', 'template', 'details', jsonb_build_object('template', jsonb_build_object(
      'name', template.name,
      'language', template.language,
      'category', template.category,
      'parameter_format', template.parameter_format,
      -- in the template's own order, and nothing it does not know
      'variables', (select coalesce(jsonb_object_agg(v, variables ->> v), '{}') from unnest(template.variables) v),
      'order', template.variables
    )))
  );
  perform private.record_event(conversation.id, 'member_replied', 'member', message.id,
    jsonb_build_object('template', template.name), member_id);
  return jsonb_build_object('mode', 'member', 'message', private.message_as_json(message));
end
$$;

-- A dead letter, or one the gate held back, gets another chance. refused: unknown_delivery · not_failed · the gate's.
create function service.retry_delivery(member_id uuid, delivery_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  delivery public.deliveries;
  gate record;
begin
  select * into delivery from public.deliveries d where d.id = retry_delivery.delivery_id;
  if delivery.id is null or not private.may_answer(retry_delivery.member_id, delivery.company_id) then
    return jsonb_build_object('refused', 'unknown_delivery');
  end if;
  perform from public.conversations c where c.id = delivery.conversation_id for no key update;
  perform from public.companies c where c.id = delivery.company_id for no key update; -- it counts for the day's limit again
  select * into delivery from public.deliveries d where d.id = retry_delivery.delivery_id for update;
  if delivery.state in ('waiting', 'sending') then
    return jsonb_build_object('state', delivery.state, 'conversation_id', delivery.conversation_id); -- pressed twice
  end if;
  if delivery.state not in ('failed', 'refused') then
    return jsonb_build_object('refused', 'not_failed', 'message', 'This message has been sent already.');
  end if;
  gate := private.decide_gate(delivery.conversation_id, delivery.purpose, delivery.template_category, delivery.message_id);
  if gate.refused is not null then
    return jsonb_build_object('refused', gate.refused, 'message', gate.message);
  end if;
  update public.deliveries d
  set state = 'waiting', attempts = 0, due_at = now(), provider_id = null, error = null, error_code = null,
    failed_provider_ids = array_remove(d.failed_provider_ids || d.provider_id, null)
  where d.id = delivery.id;
  perform private.count_send(delivery.company_id);
  perform private.record_event(delivery.conversation_id, 'send_retried', 'member', delivery.message_id, member_id => retry_delivery.member_id);
  return jsonb_build_object('state', 'waiting', 'conversation_id', delivery.conversation_id);
end
$$;

grant execute on function
  service.record_templates(uuid, jsonb),
  service.send_template(uuid, uuid, uuid, uuid, jsonb),
  service.retry_delivery(uuid, uuid)
  to service_role;
