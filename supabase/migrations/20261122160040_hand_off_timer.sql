-- The timer of a hand-off: nobody came, so the next member is asked; then the owner is told, and the visitor the truth.
-- When it runs is the caller's to say, who knows the business hours; each step is taken once, by whoever saw the one before.

-- What has to be known to tell a visitor what happens (edge-functions/_platform/hand-off-brief.ts, HandOffBrief). Null when
-- it cannot be read: whoever asked something is answered all the same.
create function private.brief_hand_off(conversation_id uuid)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select jsonb_build_object(
      'company', company.name,
      'language', coalesce(c.language, contact.language, company.language),
      'company_language', company.language,
      'zone', company.time_zone,
      'hours', company.hours,
      'holidays', company.holidays,
      'visitor_zone', coalesce(
        c.visitor_zone,
        contact.time_zone,
        case when cardinality(private.zones_of_number(address.value)) = 1 then (private.zones_of_number(address.value))[1] end
      ),
      'purpose', channel.purpose,
      'channel', channel.kind,
      'mode', c.mode,
      'claim', coalesce((
        select case h.claim when 'over' then 'claimed' else h.claim end
        from public.hand_offs h
        where h.company_id = c.company_id and h.conversation_id = c.id
        order by h.claim = 'over', h.created_at desc
        limit 1
      ), 'none'),
      'is_anyone_free', exists (
        select from public.members m
        where m.company_id = c.company_id and m.role in ('owner', 'admin', 'agent') and m.is_available
      )
    )
    from public.conversations c
    join public.companies company on company.id = c.company_id
    join public.channels channel on channel.id = c.channel_id
    left join public.contacts contact on contact.id = c.contact_id
    left join public.addresses address on address.id = c.address_id
    where c.id = brief_hand_off.conversation_id
  );
exception when others then
  raise warning 'a hand-off could not be read: %', sqlstate;
  return null;
end
$$;

-- The hand-offs whose timer has run out, or whose visitor has not been told what happens; the best leads first. Before that,
-- somebody is called where it failed.
create function service.due_hand_offs(max_hand_offs int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.catch_up_hand_offs(max_hand_offs);
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', due.id, 'step', due.step, 'conversation_id', due.conversation_id, 'reason', due.reason,
      'is_due', due.is_due, 'owes_word', due.owes_word, 'brief', private.brief_hand_off(due.conversation_id)
    ) order by due.cell nulls last, due.due_at), '[]')
    from (
      select h.id, h.step, h.conversation_id, h.reason, h.owes_word, h.due_at, coalesce(h.due_at <= now(), false) as is_due, l.cell
      from public.hand_offs h
      left join public.leads l on l.id = h.lead_id
      where (h.claim = 'offered' and h.due_at <= now() or h.owes_word and h.claim in ('offered', 'owner_told'))
        and coalesce(h.put_off_until <= now(), true)
      order by l.cell nulls last, h.due_at
      limit max_hand_offs
    ) due
  );
end
$$;

-- Looking after it failed: for a minute others come first.
create function service.put_off_hand_off(hand_off_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.hand_offs h set put_off_until = now() + interval '1 minute' where h.id = put_off_hand_off.hand_off_id;
  return '{}';
end
$$;

-- The hand-off as whoever acts for the timer saw it, its conversation locked before it; null when it has changed since.
create function private.hand_off_at_step(hand_off_id uuid, step int)
  returns public.hand_offs
  language plpgsql
  set search_path = ''
as $$
declare
  held public.hand_offs;
begin
  perform from public.conversations c
  where c.id = (select h.conversation_id from public.hand_offs h where h.id = hand_off_at_step.hand_off_id)
  for no key update;
  select * into held from public.hand_offs h
  where h.id = hand_off_at_step.hand_off_id and h.step = hand_off_at_step.step for no key update;
  return held;
end
$$;

-- One of the assistant's own words to a visitor who waits, if the gate lets it out. Nothing is said by machine on a line
-- where the owner has switched the machine off. Returns what the event says: {said, why}
create function private.say_to_waiting(conversation_id uuid, text text, details jsonb)
  returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  conversation public.conversations;
  gate record;
begin
  select * into conversation from public.conversations c where c.id = say_to_waiting.conversation_id;
  if exists (select from public.lines l where l.channel_id = conversation.channel_id and not l.is_answering) then
    return jsonb_build_object('said', false, 'why', 'switched_off');
  end if;
  perform from public.companies c where c.id = conversation.company_id for no key update; -- for the budget
  -- asked as for an answer: nobody is woken by being told to wait
  gate := private.decide_gate(conversation.id, 'answer');
  if gate.refused is not null then
    return jsonb_build_object('said', false, 'why', gate.refused);
  end if;
  return jsonb_build_object('said', true, 'message',
    (private.append_message(conversation.id, 'out', 'system', say_to_waiting.text, more => jsonb_build_object('details', details))).id);
end
$$;

-- Tells the visitor what happens, once, where no reply has. text: null where nothing is to be added to what was said.
create function service.tell_waiting(hand_off_id uuid, step int, text text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  held public.hand_offs;
  outcome jsonb;
begin
  held := private.hand_off_at_step(tell_waiting.hand_off_id, tell_waiting.step);
  if not coalesce(held.owes_word and held.claim in ('offered', 'owner_told'), false) then
    return jsonb_build_object('refused', 'changed_meanwhile');
  end if;
  update public.hand_offs h set owes_word = false where h.id = held.id;
  if tell_waiting.text is null then
    return '{}';
  end if;
  outcome := private.say_to_waiting(held.conversation_id, tell_waiting.text, jsonb_build_object('hand_off', held.id));
  perform private.record_event(held.conversation_id, 'visitor_told', 'system', (outcome ->> 'message')::uuid,
    jsonb_build_object('hand_off', held.id) || (outcome - 'message'));
  return jsonb_build_object('conversation_id', held.conversation_id, 'said', outcome -> 'said');
end
$$;

-- What happens when the timer has run out: the next member who was not asked; when there is none, the owner by text, and an
-- honest word to the visitor, who may have left. Outside business hours nobody is asked: the timer runs again from
-- `opens_at` on. A hot lead's owner learns of it all the same, once their quiet hours are over.
-- did: 'waited' | 'passed_on' | 'owner_told'
create function service.pass_on_hand_off(hand_off_id uuid, step int, opens_at timestamptz, owner_text text, honest_word text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  held public.hand_offs;
  conversation public.conversations;
  company public.companies;
  chosen record;
  told jsonb;
begin
  held := private.hand_off_at_step(pass_on_hand_off.hand_off_id, pass_on_hand_off.step);
  if held.id is null or held.claim <> 'offered' or held.due_at > clock_timestamp() then
    return jsonb_build_object('refused', 'changed_meanwhile');
  end if;
  select * into conversation from public.conversations c where c.id = held.conversation_id;
  select * into company from public.companies c where c.id = held.company_id;
  if conversation.mode = 'member' then -- they have come, and it was not written down
    perform private.claim_hand_off(conversation, (
      select e.member_id from public.conversation_events e
      where e.conversation_id = conversation.id and e.kind = 'mode_changed'
      order by e.seq desc
      limit 1
    ));
    return jsonb_build_object('refused', 'changed_meanwhile');
  end if;

  if opens_at > clock_timestamp() then
    update public.hand_offs h
    set due_at = opens_at + make_interval(mins => company.hand_off_minutes), step = h.step + 1
    where h.id = held.id;
    perform private.record_event(conversation.id, 'hand_off_waits', 'system', null,
      jsonb_build_object('hand_off', held.id, 'until', opens_at));
    if held.reason = 'qualified' then
      perform private.tell_owner(held, owner_text);
    end if;
    return jsonb_build_object('did', 'waited', 'conversation_id', conversation.id);
  end if;

  chosen := private.route_hand_off(conversation, held.lead_id, held.reason, held.asked);
  if chosen.member_id is not null then
    update public.hand_offs h
    set offered_to = chosen.member_id, rule = chosen.rule, offered_at = clock_timestamp(), asked = h.asked || chosen.member_id,
      due_at = clock_timestamp() + make_interval(mins => company.hand_off_minutes), step = h.step + 1
    where h.id = held.id;
    perform private.note_offer(held.company_id, chosen.member_id);
    perform private.record_event(conversation.id, 'hand_off_passed_on', 'system', null,
      jsonb_build_object('hand_off', held.id, 'from', held.offered_to, 'to', chosen.member_id, 'rule', chosen.rule));
    return jsonb_build_object('did', 'passed_on', 'conversation_id', conversation.id);
  end if;

  update public.hand_offs h set claim = 'owner_told', due_at = null, owes_word = false, step = h.step + 1 where h.id = held.id;
  perform private.tell_owner(held, owner_text);
  if conversation.mode <> 'closed' then
    told := case
      when conversation.mode <> 'waiting' and not exists (
        select from public.messages m
        where m.conversation_id = conversation.id and m.author = 'visitor' and m.sent_at > now() - interval '1 day'
      ) then '{"said": false, "why": "visitor_left"}' -- long ago, and they asked for nobody
      else private.say_to_waiting(conversation.id, honest_word, jsonb_build_object('hand_off', held.id, 'honest_word', true))
    end;
    perform private.record_event(conversation.id, 'honest_word', 'system', (told ->> 'message')::uuid,
      jsonb_build_object('hand_off', held.id) || (told - 'message'));
  end if;
  return jsonb_build_object('did', 'owner_told', 'conversation_id', conversation.id);
end
$$;

grant execute on function
  service.due_hand_offs(int), service.put_off_hand_off(uuid),
  service.tell_waiting(uuid, int, text), service.pass_on_hand_off(uuid, int, timestamptz, text, text)
  to service_role;
