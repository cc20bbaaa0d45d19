-- One gate decides every outgoing message, and says why not in words the owner can read.

alter table public.conversations
  add column address_id uuid, -- whom it is with, on channels that people are reached on
  add column last_inbound_at timestamptz,
  add column window_closed_at timestamptz, -- WhatsApp has said so, and they have not written since: our clock counts no more
  add constraint conversations_address_id_fkey foreign key (company_id, address_id)
    references public.addresses (company_id, id) on delete set null (address_id);

create unique index conversations_one_per_address on public.conversations (channel_id, address_id) where address_id is not null;
create index conversations_company_id_address_id on public.conversations (company_id, address_id);

-- Messages the company has put into its outbox, by its own day.
create table private.daily_sends (
  company_id uuid not null references public.companies (id) on delete cascade,
  day date not null,
  used int not null default 0,
  primary key (company_id, day)
);

alter table private.daily_sends enable row level security;

-- The time of day in a zone, or null for what is no zone.
create function private.time_in_zone(zone text, at timestamptz)
  returns time
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (at at time zone zone)::time;
exception
  when invalid_parameter_value then
    return null;
end
$$;

-- When a time of day comes next in a zone.
create function private.next_time(zone text, time_of_day time)
  returns timestamptz
  language sql stable
  set search_path = ''
as $$
  select ((here.now::date + case when time_of_day > here.now::time then 0 else 1 end) + time_of_day) at time zone zone
  from (select now() at time zone zone as now) here
$$;

-- Whether a time of day lies between two others, past midnight too. The same time twice is never.
create function private.is_between(time_of_day time, earliest time, latest time)
  returns boolean
  language sql immutable
  set search_path = ''
as $$
  select case
    when earliest < latest then time_of_day >= earliest and time_of_day < latest
    when earliest > latest then time_of_day >= earliest or time_of_day < latest
    else false
  end
$$;

-- May this be sent in this conversation now? `refused` is null, or one of
--   blocked · line_gone · opted_out · opted_out_elsewhere · no_marketing · window_closed · quiet_hours · budget
-- and `message` says it in a sentence; when quiet hours are the reason, `ends_at` says when they are over. purpose:
--   answer   the assistant replies
--   member   a member writes, free text or a template
--   notice   one confirmation of an opt-out, or another word the law asks for
-- The company starts when the person has not written for 24 hours. `message_id` is the message's own on the second look,
-- when it is about to leave; the budget counted it at the first.
create function private.decide_gate(
  conversation_id uuid, purpose text, template_category text default null, message_id uuid default null,
  is_leaving boolean default false,
  out refused text, out message text, out window_ends_at timestamptz, out ends_at timestamptz
)
  returns record
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  channel_kind text;
  company public.companies;
  contact public.contacts;
  address public.addresses;
  line public.lines;
  zones text[];
  is_start boolean;
  is_window_closed boolean;
begin
  select * into conversation from public.conversations c where c.id = decide_gate.conversation_id;
  if conversation.id is null then
    refused := 'line_gone';
    message := 'This conversation is not there any more.';
    return;
  end if;
  select c.kind into channel_kind from public.channels c where c.id = conversation.channel_id;
  select * into contact from public.contacts c where c.id = conversation.contact_id;
  if channel_kind = 'widget' then
    return; -- visitors come and fetch; nothing is sent to them
  end if;
  select * into company from public.companies c where c.id = conversation.company_id;
  select * into address from public.addresses a where a.id = conversation.address_id;
  select * into line from public.lines l where l.channel_id = conversation.channel_id;
  is_start := conversation.last_inbound_at is null or conversation.last_inbound_at <= now() - interval '24 hours';
  is_window_closed := channel_kind = 'whatsapp' and (is_start or conversation.window_closed_at is not null);
  if channel_kind = 'whatsapp' and not is_window_closed then
    window_ends_at := conversation.last_inbound_at + interval '24 hours';
  end if;

  if contact.is_blocked then
    refused := 'blocked';
    message := 'This contact is blocked. Unblock them to write again.';
  elsif address.id is null or line.released_at is not null
    or not exists (select from public.connections c where c.id = line.connection_id and c.state <> 'disconnected') then
    refused := 'line_gone';
    message := 'This number is not connected any more. Connect it again to write from it.';
  elsif exists (
    select from public.suppressions s
    where s.address_id = conversation.address_id and s.channel_id = conversation.channel_id and s.scope = 'all'
      and (s.confirmed_by is null or s.confirmed_by is distinct from decide_gate.message_id) -- our one confirmation
  ) then
    refused := 'opted_out';
    message := 'They have opted out of messages from this number. Only they can change that, by writing START.';
  elsif exists (
    select from public.suppressions s
    join public.addresses a on a.id = s.address_id
    where a.company_id = conversation.company_id and a.contact_id = conversation.contact_id and s.scope = 'all'
      and (s.address_id, s.channel_id) <> (conversation.address_id, conversation.channel_id)
      and s.since > coalesce(conversation.last_inbound_at, '-infinity')
  ) then
    refused := 'opted_out_elsewhere';
    message := 'They have opted out on another of your numbers and have not written here since.';
  elsif template_category = 'MARKETING' and exists (
    select from public.suppressions s
    where s.address_id = conversation.address_id and s.channel_id = conversation.channel_id and s.scope = 'marketing'
  ) then
    refused := 'no_marketing';
    message := 'They take no marketing messages from you on WhatsApp any more.';
  elsif is_window_closed and template_category is null then
    refused := 'window_closed';
    message := case
      when is_start then 'On WhatsApp you can write freely for 24 hours after their last message. That time is over: send a template instead.'
      else 'WhatsApp says that its 24 hours for writing freely are over here. Until they write again, send a template instead.'
    end;
  elsif is_start and purpose <> 'notice' then
    select array_agg(zone) into zones
    from unnest(case
      when private.time_in_zone(contact.time_zone, now()) is not null then array[contact.time_zone]
      when address.value ~ '^\+' and cardinality(private.zones_of_number(address.value)) > 0
        then private.zones_of_number(address.value)
      else array[company.time_zone]
    end) zone;
    select max(private.next_time(zone, company.quiet_until)) into ends_at
    from unnest(zones) zone
    where private.is_between(private.time_in_zone(zone, now()), company.quiet_from, company.quiet_until);
    if ends_at is not null then
      refused := 'quiet_hours';
      message := format('It is quiet time where they are (%s to %s). You can answer whoever wrote in the last 24 hours; everyone else can be written to later.',
        to_char(company.quiet_from, 'HH24:MI'), to_char(company.quiet_until, 'HH24:MI'));
    end if;
  end if;

  -- Only the confirmation of an opt-out is free.
  if refused is null and not is_leaving and company.daily_message_limit <= coalesce((
    select d.used from private.daily_sends d
    where d.company_id = company.id and d.day = (now() at time zone company.time_zone)::date
  ), 0) and not exists (
    select from public.suppressions s
    where s.address_id = conversation.address_id and s.channel_id = conversation.channel_id
      and s.confirmed_by = decide_gate.message_id
  ) then
    refused := 'budget';
    message := format('Your limit of %s messages a day is used up. Raise it under Company, or wait for tomorrow.', company.daily_message_limit);
  end if;
end
$$;

-- Counts one message of the company's day. The caller holds the company's row, so that the limit is exact.
create function private.count_send(company_id uuid)
  returns void
  language sql
  set search_path = ''
as $$
  insert into private.daily_sends as d (company_id, day, used)
  select c.id, (now() at time zone c.time_zone)::date, 1 from public.companies c where c.id = count_send.company_id
  on conflict on constraint daily_sends_pkey do update set used = d.used + 1
$$;

-- Whether a person should see what the gate kept the assistant from answering: not of somebody blocked, nor of
-- somebody who wants no answer.
create function private.needs_person(refused text)
  returns boolean
  language sql immutable
  set search_path = ''
as $$
  select refused not in ('blocked', 'opted_out', 'opted_out_elsewhere')
$$;

-- What a member may send in a conversation now, for the screen that lets them write.
create function private.read_gate(conversation_id uuid)
  returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  text_gate record;
  template_gate record;
begin
  if not exists (
    select from public.conversations c
    where c.id = read_gate.conversation_id and c.company_id in (select private.my_company_ids())
  ) then
    return null;
  end if;
  text_gate := private.decide_gate(conversation_id, 'member');
  template_gate := private.decide_gate(conversation_id, 'member', 'UTILITY');
  return jsonb_build_object(
    'text', jsonb_build_object('refused', text_gate.refused, 'message', text_gate.message),
    'template', jsonb_build_object('refused', template_gate.refused, 'message', template_gate.message),
    'window_ends_at', text_gate.window_ends_at
  );
end
$$;

create function public.read_gate(conversation_id uuid)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select private.read_gate(conversation_id)
$$;

grant execute on function private.read_gate(uuid), public.read_gate(uuid) to authenticated;
