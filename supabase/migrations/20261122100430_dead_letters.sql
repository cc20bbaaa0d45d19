-- What becomes of a delivery that failed for good, or that the gate held back: a member sends it again, or puts it aside.

-- It gets another chance. refused: unknown_delivery · not_failed · the gate's.
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
  set state = 'waiting', attempts = 0, due_at = now(), provider_id = null, error = null, error_code = null, put_aside_at = null,
    failed_provider_ids = array_remove(d.failed_provider_ids || d.provider_id, null)
  where d.id = delivery.id;
  perform private.count_send(delivery.company_id);
  perform private.record_event(delivery.conversation_id, 'send_retried', 'member', delivery.message_id, member_id => retry_delivery.member_id);
  return jsonb_build_object('state', 'waiting', 'conversation_id', delivery.conversation_id);
end
$$;

-- Nothing more is to be done about it: it counts no longer as a dead letter, and can still be sent again.
-- refused: unknown_delivery · not_failed
create function service.put_aside_delivery(member_id uuid, delivery_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  delivery public.deliveries;
begin
  select * into delivery from public.deliveries d where d.id = put_aside_delivery.delivery_id;
  if delivery.id is null or not private.may_answer(put_aside_delivery.member_id, delivery.company_id) then
    return jsonb_build_object('refused', 'unknown_delivery');
  end if;
  perform from public.conversations c where c.id = delivery.conversation_id for no key update;
  update public.deliveries d set put_aside_at = now()
  where d.id = put_aside_delivery.delivery_id and d.state in ('failed', 'refused') and d.put_aside_at is null;
  if found then
    perform private.record_event(delivery.conversation_id, 'send_put_aside', 'member', delivery.message_id,
      member_id => put_aside_delivery.member_id);
    return '{}';
  end if;
  select * into delivery from public.deliveries d where d.id = put_aside_delivery.delivery_id;
  return case
    when delivery.state in ('failed', 'refused') then '{}' -- pressed twice
    else jsonb_build_object('refused', 'not_failed', 'message', 'Only a message that could not be sent can be put aside.')
  end;
end
$$;

grant execute on function service.retry_delivery(uuid, uuid), service.put_aside_delivery(uuid, uuid) to service_role;
