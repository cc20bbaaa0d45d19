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

-- Null until the first time.
alter table public.lines add column templates_synced_at timestamptz;

create index lines_templates_synced_at on public.lines (coalesce(templates_synced_at, '-infinity'))
  where released_at is null and business_account_id is not null;

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
  update public.lines l set templates_synced_at = now()
  where l.company_id = line.company_id and l.business_account_id = line.business_account_id;
  return jsonb_build_object('templates', jsonb_array_length(record_templates.templates));
end
$$;

-- Lines whose templates were not fetched for a day, one for each business account. A claim is a try: what fails is tried
-- again an hour later.
create function service.claim_template_syncs(max_lines int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with due as (
    select l.channel_id, l.company_id, l.business_account_id
    from public.lines l
    join public.connections c on c.id = l.connection_id and c.provider = 'kapso' and c.state = 'connected'
    where l.released_at is null and l.gone_at is null and l.business_account_id is not null
      and coalesce(l.templates_synced_at, '-infinity') < now() - interval '1 day'
      and l.channel_id = (
        select min(other.channel_id::text)::uuid from public.lines other
        where other.company_id = l.company_id and other.business_account_id = l.business_account_id
          and other.released_at is null and other.gone_at is null
      )
    order by coalesce(l.templates_synced_at, '-infinity')
    limit max_lines
    for update of l skip locked
  ),
  claimed as (
    update public.lines l set templates_synced_at = now() - interval '23 hours'
    from due
    where l.channel_id = due.channel_id
    returning l.channel_id, l.business_account_id
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'channel_id', claimed.channel_id, 'business_account_id', claimed.business_account_id
  )), '[]')
  from claimed
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

grant execute on function
  service.record_templates(uuid, jsonb),
  service.claim_template_syncs(int),
  service.send_template(uuid, uuid, uuid, uuid, jsonb)
  to service_role;
