-- Hearing whoever waits for a person: nothing is answered, but what they tell is kept, and who asks when somebody comes hears it
-- once an hour.

alter table public.hand_offs add column heard_until timestamptz; -- what they wrote up to then, while they waited, was heard

create index hand_offs_unclaimed on public.hand_offs (created_at) where claim in ('offered', 'owner_told');

-- Those who have written since they wait: {hand_off, until, texts, lead, brief} (edge-functions/_platform/hand-off-verbs.ts,
-- UnheardVisitor).
create function service.unheard_visitors(max_visitors int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'hand_off', unheard.id, 'until', unheard.until, 'texts', unheard.texts,
      'lead', beside.briefs -> 'lead', 'brief', beside.briefs -> 'hand_off'
    )), '[]')
    from (
      select h.id, h.conversation_id, said.until, said.texts
      from public.hand_offs h
      join public.conversations c on c.id = h.conversation_id and c.mode = 'waiting'
      cross join lateral (
        select max(m.created_at) as until, array_agg(coalesce(m.meaning, m.text) order by m.seq) as texts
        from public.messages m
        where m.conversation_id = h.conversation_id and m.author = 'visitor'
          and m.created_at > coalesce(h.heard_until, h.created_at)
      ) said
      where h.claim in ('offered', 'owner_told') and said.until is not null
      order by h.created_at
      limit max_visitors
    ) unheard
    cross join lateral (select private.brief_beside(unheard.conversation_id) as briefs) beside
  );
end
$$;

-- Stores what they told, and says `text` where nobody has within the hour; null: they asked nothing of the kind.
-- lead: as `record_lead` has it, or null. refused: changed_meanwhile
create function service.record_heard(hand_off_id uuid, until timestamptz, lead jsonb, text text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  held public.hand_offs;
  outcome jsonb;
begin
  select c.* into conversation
  from public.conversations c
  where c.id = (select h.conversation_id from public.hand_offs h where h.id = record_heard.hand_off_id)
  for update;
  select h.* into held from public.hand_offs h
  where h.id = record_heard.hand_off_id and h.claim in ('offered', 'owner_told')
    and coalesce(h.heard_until < record_heard.until, true)
  for no key update;
  if held.id is null or conversation.mode <> 'waiting' then
    return jsonb_build_object('refused', 'changed_meanwhile');
  end if;
  update public.hand_offs h set heard_until = record_heard.until where h.id = held.id;

  begin
    perform private.record_lead(conversation, record_heard.lead);
  exception when others then
    raise warning 'what somebody told who waits was not written down: %', sqlstate;
    perform private.record_event(conversation.id, 'qualifying_failed', 'system', null, '{"reason": "It could not be stored."}');
  end;

  if record_heard.text is null or exists (
    select from public.conversation_events e
    where e.company_id = conversation.company_id and e.conversation_id = conversation.id and e.kind = 'visitor_told'
      and e.at > now() - interval '1 hour'
  ) then
    return '{"said": false}';
  end if;
  outcome := private.say_to_waiting(conversation.id, record_heard.text, jsonb_build_object('hand_off', held.id));
  perform private.record_event(conversation.id, 'visitor_told', 'system', (outcome ->> 'message')::uuid,
    jsonb_build_object('hand_off', held.id) || (outcome - 'message'));
  return jsonb_build_object('said', outcome -> 'said');
end
$$;

grant execute on function service.unheard_visitors(int), service.record_heard(uuid, timestamptz, jsonb, text) to service_role;
