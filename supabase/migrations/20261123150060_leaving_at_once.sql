-- A member who leaves a thousand people behind leaves them at once: a few statements over all of them, not twenty for each.

-- Locks conversations, then leads, and waits for nothing else: a member may have had a thousand.
create or replace function private.leave_hand_offs(company_id uuid, member_id uuid, is_gone boolean)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  theirs uuid[]; -- conversations: all that were theirs, those that wait for somebody now, and those that only may
  waiting uuid[];
  quiet uuid[];
begin
  select array_agg(locked.id) into theirs
  from (
    select c.id from public.conversations c
    where c.id in (
      select h.conversation_id from public.hand_offs h
      where h.company_id = leave_hand_offs.company_id and h.claimed_by = leave_hand_offs.member_id and h.claim = 'claimed'
    )
    order by c.id
    for no key update
  ) locked;
  select
    coalesce(array_agg(c.id) filter (where c.mode = 'member' and (is_gone or private.has_open_question(c.id))), '{}'),
    coalesce(array_agg(c.id) filter (where c.mode = 'assistant' and is_gone), '{}')
  into waiting, quiet
  from public.conversations c where c.id = any (theirs);

  with left_behind as (
    update public.conversations c set mode = 'waiting', event_count = c.event_count + 1
    where c.id = any (waiting)
    returning c.id, c.company_id, c.event_count
  )
  insert into public.conversation_events (company_id, conversation_id, seq, kind, actor, details)
  select l.company_id, l.id, l.event_count, 'mode_changed', 'system',
    '{"from": "member", "to": "waiting", "reason": "The member who had it is gone."}'
  from left_behind l;
  update private.turns t set state = 'taken' where t.conversation_id = any (waiting) and t.state = 'open';
  perform private.offer_left(waiting, quiet);

  if is_gone then
    delete from private.member_offers o
    where o.company_id = leave_hand_offs.company_id and o.member_id = leave_hand_offs.member_id;
    with ownerless as (
      update public.leads l set owner_id = null
      where l.company_id = leave_hand_offs.company_id and l.owner_id = leave_hand_offs.member_id and l.is_open
      returning l.id, l.state
    )
    insert into private.leads_to_offer (lead_id, is_left)
    select o.id, true from ownerless o where o.state = 'hot'
    on conflict on constraint leads_to_offer_pkey do update set is_left = true;
  end if;

  -- what is being worked on runs out by itself
  update public.hand_offs h set due_at = least(h.due_at, clock_timestamp())
  where h.id in (
    select theirs.id from public.hand_offs theirs
    where theirs.company_id = leave_hand_offs.company_id and theirs.offered_to = leave_hand_offs.member_id and theirs.claim = 'offered'
    for no key update skip locked
  );
end
$$;

-- As private.offer_hand_off does for one: what was claimed is over, and the clock asks somebody else. Neither is null. The
-- caller holds the conversations. No fault keeps the word from anybody: whoever waits without a hand-off then, the clock finds.
create function private.offer_left(waiting uuid[], quiet uuid[])
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  update public.hand_offs h set claim = 'over', over_at = clock_timestamp(), step = h.step + 1
  where h.conversation_id = any (waiting || quiet) and h.claim = 'claimed';
  with offered as (
    insert into public.hand_offs (company_id, conversation_id, lead_id, reason, rule, offered_at, due_at, owes_word)
    select c.company_id, c.id, private.lead_of(c), 'left', 'queue', clock_timestamp(), clock_timestamp(), c.id = any (waiting)
    from public.conversations c
    where c.id = any (waiting || quiet)
    returning id, conversation_id
  ),
  numbered as (
    update public.conversations c set event_count = c.event_count + 1
    from offered
    where c.id = offered.conversation_id
    returning c.id, c.company_id, c.event_count, offered.id as hand_off
  )
  insert into public.conversation_events (company_id, conversation_id, seq, kind, actor, details)
  select n.company_id, n.id, n.event_count, 'hand_off_offered', 'system',
    jsonb_build_object('hand_off', n.hand_off, 'reason', 'left', 'rule', 'queue', 'to', null)
  from numbered n;
exception when others then
  perform private.note_failed_hand_off(left_behind, sqlstate) from unnest(waiting || quiet) left_behind;
end
$$;
