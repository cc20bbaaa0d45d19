-- An emergency waits for nobody's office hours: the owner is told as soon as the first who was asked has not come. Whoever
-- calls this takes no step for opening time's sake where it is urgent (jobs/look-after-hand-offs.ts).

-- As before; what is urgent is the owner's to know with the first step, whoever is asked next.
create or replace function service.pass_on_hand_off(hand_off_id uuid, step int, opens_at timestamptz, owner_text text, honest_word text)
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
    if held.reason = 'urgent' then
      perform private.tell_owner(held, owner_text);
    end if;
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
