-- Owners' texts are claimed and recorded as deliveries are: the conversation is locked before them, so that whoever erases one,
-- and whoever gives one of its texts up, do not wait for each other.

-- Hands out what is due, as the outbox does (edge-functions/_platform/delivery-verbs.ts, ClaimedDelivery). What a member
-- has claimed meanwhile is nobody's news any more. After eight tries it is given up. A conversation that somebody holds is
-- left for the next time.
create or replace function service.claim_owner_texts(max_texts int, lease_seconds int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  due record;
  owed private.owner_texts;
  held public.hand_offs;
  credentials jsonb;
  claimed jsonb := '[]';
begin
  for due in
    select t.id, h.conversation_id
    from private.owner_texts t
    join public.hand_offs h on h.id = t.hand_off_id
    where t.state in ('waiting', 'sending') and t.due_at <= now()
    order by t.due_at
    limit max_texts
  loop
    perform from public.conversations c where c.id = due.conversation_id for no key update skip locked;
    continue when not found;
    select * into owed from private.owner_texts t
    where t.id = due.id and t.state in ('waiting', 'sending') and t.due_at <= now()
    for update skip locked;
    continue when not found;
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

-- What came of an attempt: {sent: {provider_id}} · {is_unsent: true} (it was looked for, and is not there) · {failure}
-- (DeliveryFailure). What may work later is tried again, each time after twice as long; the rest is given up.
create or replace function service.record_owner_text(owner_text_id uuid, attempt int, outcome jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  owed private.owner_texts;
  failure constant jsonb := outcome -> 'failure';
begin
  perform from public.conversations c
  where c.id = (
    select h.conversation_id from private.owner_texts t
    join public.hand_offs h on h.id = t.hand_off_id
    where t.id = record_owner_text.owner_text_id
  )
  for no key update;
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
