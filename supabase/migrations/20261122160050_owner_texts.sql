-- What the owner is told by text when nobody came: an outbox of its own, for an owner is no visitor, and no conversation is
-- made of it. It goes from the company's own number to the phone that the owner has proven to be theirs.

create table private.owner_texts (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  hand_off_id uuid not null unique references public.hand_offs (id) on delete cascade, -- told once
  channel_id uuid not null references public.lines (channel_id) on delete cascade,
  phone text not null,
  text text not null check (char_length(text) between 1 and 1600),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
  attempts int not null default 0, -- its number is the last holder's proof
  due_at timestamptz not null default now(),
  attempted_at timestamptz,
  uncertain_since timestamptz, -- an attempt ended without an answer: it may have been sent
  provider_id text,
  created_at timestamptz not null default now()
);

create index owner_texts_company_id on private.owner_texts (company_id);
create index owner_texts_channel_id on private.owner_texts (channel_id);
create index owner_texts_due on private.owner_texts (due_at) where state in ('waiting', 'sending');

alter table private.owner_texts enable row level security;

-- Puts it into the outbox, or says on the event why it cannot be sent: no_phone (no owner has proven one), no_line (the
-- company has no number of Twilio's), opted_out (they wrote STOP to it), too_many (ten an hour). In the company's quiet
-- hours it waits for their end.
create function private.tell_owner(held public.hand_offs, text text)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  company public.companies;
  owner public.members;
  line_id uuid;
  why text;
  due timestamptz := clock_timestamp();
begin
  if exists (select from private.owner_texts t where t.hand_off_id = held.id) then
    return;
  end if;
  select * into company from public.companies c where c.id = held.company_id;
  select * into owner from public.members m
  where m.company_id = held.company_id and m.role = 'owner' and m.phone is not null and m.phone_verified_at is not null
  order by m.is_available desc, m.created_at, m.user_id
  limit 1;
  select l.channel_id into line_id
  from public.lines l
  join public.channels ch on ch.id = l.channel_id and ch.kind = 'sms'
  join public.connections c on c.id = l.connection_id and c.provider = 'twilio' and c.state <> 'disconnected'
  where l.company_id = held.company_id and l.released_at is null and l.gone_at is null and l.number is not null
    and l.number <> coalesce(owner.phone, '')
  order by c.state = 'failing', l.channel_id
  limit 1;
  why := case
    when owner.user_id is null then 'no_phone'
    when line_id is null then 'no_line'
    when exists (
      select from public.suppressions s
      join public.addresses a on a.id = s.address_id
      where s.company_id = held.company_id and a.match_key = private.match_key(owner.phone) and s.scope = 'all'
    ) then 'opted_out'
    when private.take_use('owner_texts:' || held.company_id, 10, 3600) > 0 then 'too_many'
  end;
  if why is null then
    if private.is_between(private.time_in_zone(company.time_zone, now()), company.quiet_from, company.quiet_until) then
      due := private.next_time(company.time_zone, company.quiet_until);
    end if;
    insert into private.owner_texts (company_id, hand_off_id, channel_id, phone, text, due_at)
    values (held.company_id, held.id, line_id, owner.phone, tell_owner.text, due);
  end if;
  perform private.record_event(held.conversation_id, 'owner_told', 'system', null,
    jsonb_build_object('hand_off', held.id, 'to', owner.user_id, 'by', case when why is null then 'sms' end, 'why', why,
      'at', case when why is null then due end));
end
$$;

-- Hands out what is due, as the outbox does (edge-functions/_platform/delivery-verbs.ts, ClaimedDelivery). What a member
-- has claimed meanwhile is nobody's news any more. After eight tries it is given up.
create function service.claim_owner_texts(max_texts int, lease_seconds int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  owed private.owner_texts;
  held public.hand_offs;
  credentials jsonb;
  claimed jsonb := '[]';
begin
  for owed in
    select * from private.owner_texts t
    where t.state in ('waiting', 'sending') and t.due_at <= now()
    order by t.due_at
    limit max_texts
    for update skip locked
  loop
    select * into held from public.hand_offs h where h.id = owed.hand_off_id;
    if held.claim in ('claimed', 'over') and owed.uncertain_since is null and owed.state = 'waiting' then
      update private.owner_texts t set state = 'dropped' where t.id = owed.id;
      continue;
    end if;
    if owed.attempts >= 8 then
      perform private.give_up_owner_text(owed, 'no_answer', 'We tried eight times, and it did not get through.');
      continue;
    end if;
    select private.try_credentials_of(l.connection_id) into credentials from public.lines l where l.channel_id = owed.channel_id;
    if credentials is null then
      perform private.give_up_owner_text(owed, 'credentials', 'The account it was to be sent from cannot be opened.');
      continue;
    end if;
    update private.owner_texts t
    set state = 'sending', attempts = t.attempts + 1, attempted_at = clock_timestamp(),
      uncertain_since = case when t.state = 'sending' then coalesce(t.uncertain_since, t.attempted_at) else t.uncertain_since end,
      due_at = clock_timestamp() + make_interval(secs => lease_seconds)
    where t.id = owed.id
    returning * into owed;
    claimed := claimed || (
      select jsonb_build_object(
        'id', owed.id, 'company_id', owed.company_id, 'conversation_id', held.conversation_id, 'message_id', owed.id,
        'attempt', owed.attempts, 'uncertain_since', owed.uncertain_since, 'known_provider_ids', '[]'::jsonb,
        'provider', c.provider, 'account_id', c.account_id, 'credentials', credentials,
        'from', jsonb_build_object('number', l.number, 'provider_id', l.provider_id, 'business_account_id', null),
        'to', jsonb_build_object('phone', owed.phone, 'user_id', null),
        'language', company.language,
        'content', jsonb_build_object('text', owed.text, 'suggestions', '[]'::jsonb, 'template', null),
        'last_inbound_provider_id', null
      )
      from public.lines l
      join public.connections c on c.id = l.connection_id
      join public.companies company on company.id = l.company_id
      where l.channel_id = owed.channel_id
    );
  end loop;
  return claimed;
end
$$;

create function private.give_up_owner_text(owed private.owner_texts, code text, message text)
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  update private.owner_texts t set state = 'failed' where t.id = owed.id;
  perform private.record_event(h.conversation_id, 'owner_text_failed', 'system', null,
    jsonb_build_object('hand_off', h.id, 'code', give_up_owner_text.code, 'message', give_up_owner_text.message))
  from public.hand_offs h where h.id = owed.hand_off_id;
end
$$;

-- What came of an attempt: {sent: {provider_id}} · {is_unsent: true} (it was looked for, and is not there) · {failure}
-- (DeliveryFailure). What may work later is tried again, each time after twice as long; the rest is given up.
create function service.record_owner_text(owner_text_id uuid, attempt int, outcome jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  owed private.owner_texts;
  failure constant jsonb := outcome -> 'failure';
begin
  select * into owed from private.owner_texts t where t.id = record_owner_text.owner_text_id for update;
  if owed.id is null or owed.state <> 'sending' or owed.attempts <> record_owner_text.attempt and outcome -> 'sent' is null then
    return '{}'; -- somebody else is at it
  end if;
  if outcome -> 'sent' is not null then
    update private.owner_texts t set state = 'sent', provider_id = outcome #>> '{sent,provider_id}', uncertain_since = null
    where t.id = owed.id;
    perform private.record_event(h.conversation_id, 'owner_text_sent', 'system', null, jsonb_build_object('hand_off', h.id))
    from public.hand_offs h where h.id = owed.hand_off_id;
  elsif failure is null then
    update private.owner_texts t set state = 'waiting', uncertain_since = null, due_at = clock_timestamp() where t.id = owed.id;
  elsif failure ->> 'kind' in ('retry', 'retry_once', 'uncertain') then
    update private.owner_texts t
    set state = 'waiting',
      uncertain_since = case when failure ->> 'kind' = 'uncertain' then coalesce(t.uncertain_since, t.attempted_at) else t.uncertain_since end,
      due_at = clock_timestamp() + make_interval(secs => greatest(
        coalesce((failure ->> 'retry_after_seconds')::int, 0), least(3600, 15 * 2 ^ t.attempts)))
    where t.id = owed.id;
  else
    perform private.give_up_owner_text(owed, coalesce(failure ->> 'code', failure ->> 'kind'), failure ->> 'message');
  end if;
  return '{}';
end
$$;

grant execute on function service.claim_owner_texts(int, int), service.record_owner_text(uuid, int, jsonb) to service_role;
