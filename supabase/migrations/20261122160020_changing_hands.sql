-- What a hand-off becomes when a conversation changes hands: in the transaction that does it, as the table says.

-- Why somebody has to come, as a word, by the sentence that stands on the change of mode.
create function private.hand_off_reason(reason text)
  returns text
  language sql immutable
  set search_path = ''
as $$
  select case reason
    when 'The visitor asked for a person.' then 'asked'
    when 'It is urgent.' then 'urgent'
    when 'They complain.' then 'complaint'
    when 'No time suits them.' then 'no_slot'
    when 'They sent something the assistant cannot read.' then 'unreadable'
    when 'The assistant is switched off on this line.' then 'switched_off'
    when 'The member who had it is gone.' then 'left'
    else 'unanswered' -- no answer was found, or the gate or a limit let none out
  end
$$;

-- Who answers for what nobody in particular has.
create function private.first_owner(company_id uuid)
  returns uuid
  language sql stable
  set search_path = ''
as $$
  select m.user_id from public.members m
  where m.company_id = first_owner.company_id and m.role = 'owner'
  order by m.created_at, m.user_id
  limit 1
$$;

-- Writes down who was asked. Waits for nobody: what others have written or are about to strike out is left to them.
create function private.note_offer(company_id uuid, member_id uuid)
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  if note_offer.member_id is null then
    return;
  end if;
  delete from private.member_offers o
  where o.id in (
    select earlier.id from private.member_offers earlier
    where earlier.company_id = note_offer.company_id and earlier.member_id = note_offer.member_id
    for update skip locked
  );
  insert into private.member_offers (company_id, member_id, offered_at)
  values (note_offer.company_id, note_offer.member_id, clock_timestamp());
end
$$;

-- Asks somebody to come. The caller holds the conversation's row. What was offered already stays with whoever was asked;
-- what was claimed is over, and this is another. Whoever leaves may leave a thousand: for these the clock asks.
create function private.offer_hand_off(conversation public.conversations, reason text, owes_word boolean, lead_id uuid default null)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  held public.hand_offs;
  about constant uuid := coalesce(offer_hand_off.lead_id, private.lead_of(conversation));
  chosen record;
  due timestamptz;
begin
  select * into held from public.hand_offs h
  where h.conversation_id = conversation.id and h.claim <> 'over' for no key update;
  if held.claim = 'offered' then
    update public.hand_offs h
    set reason = offer_hand_off.reason, lead_id = coalesce(h.lead_id, about), owes_word = offer_hand_off.owes_word
    where h.id = held.id;
    return;
  end if;
  if held.claim = 'claimed' then
    update public.hand_offs h set claim = 'over', over_at = clock_timestamp(), step = h.step + 1 where h.id = held.id;
  end if;

  if offer_hand_off.reason = 'left' then
    select 'queue' as rule, null::uuid as member_id into chosen;
    due := clock_timestamp();
  else
    chosen := private.route_hand_off(conversation, about, offer_hand_off.reason, '{}');
    select clock_timestamp() + make_interval(mins => c.hand_off_minutes) into due
    from public.companies c where c.id = conversation.company_id;
  end if;
  if held.claim = 'owner_told' then
    update public.hand_offs h
    set claim = 'offered', reason = offer_hand_off.reason, lead_id = coalesce(h.lead_id, about), rule = chosen.rule,
      offered_to = chosen.member_id, offered_at = clock_timestamp(), asked = array_remove(array[chosen.member_id], null),
      due_at = due, owes_word = offer_hand_off.owes_word, step = h.step + 1
    where h.id = held.id;
  else
    insert into public.hand_offs (company_id, conversation_id, lead_id, reason, rule, offered_to, offered_at, asked, due_at, owes_word)
    values (conversation.company_id, conversation.id, about, offer_hand_off.reason, chosen.rule, chosen.member_id, clock_timestamp(),
      array_remove(array[chosen.member_id], null), due, offer_hand_off.owes_word)
    returning * into held;
  end if;
  perform private.note_offer(conversation.company_id, chosen.member_id);
  perform private.record_event(conversation.id, 'hand_off_offered', 'system', null,
    jsonb_build_object('hand_off', held.id, 'reason', offer_hand_off.reason, 'rule', chosen.rule, 'to', chosen.member_id));
end
$$;

-- Somebody has it, and the lead too, unless that is somebody's. Whoever takes the word from another has it from then on.
-- member_id: null for whoever answers from the phone itself.
create function private.claim_hand_off(conversation public.conversations, member_id uuid, reason text default 'taken')
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  held public.hand_offs;
begin
  select * into held from public.hand_offs h
  where h.conversation_id = conversation.id and h.claim <> 'over' for no key update;
  if held.claim = 'claimed' then
    if claim_hand_off.reason = 'booked' or coalesce(claim_hand_off.member_id, held.claimed_by) is not distinct from held.claimed_by then
      return;
    end if;
    update public.hand_offs h set claimed_by = claim_hand_off.member_id, step = h.step + 1 where h.id = held.id;
    perform private.record_event(conversation.id, 'hand_off_claimed', 'member', null,
      jsonb_build_object('hand_off', held.id, 'by', claim_hand_off.member_id, 'from', held.claimed_by, 'reason', held.reason),
      claim_hand_off.member_id);
    return;
  end if;
  if held.id is null then
    insert into public.hand_offs (company_id, conversation_id, lead_id, reason, rule, claim, claimed_by, claimed_at)
    values (conversation.company_id, conversation.id, private.lead_of(conversation), claim_hand_off.reason, 'none', 'claimed',
      claim_hand_off.member_id, clock_timestamp())
    returning * into held;
  else
    update public.hand_offs h
    set claim = 'claimed', claimed_by = claim_hand_off.member_id, claimed_at = clock_timestamp(), due_at = null, owes_word = false,
      lead_id = coalesce(h.lead_id, private.lead_of(conversation)), step = h.step + 1
    where h.id = held.id
    returning * into held;
  end if;
  update public.leads l set owner_id = coalesce(claim_hand_off.member_id, private.first_owner(l.company_id))
  where l.id = held.lead_id and l.owner_id is null;
  perform private.record_event(conversation.id, 'hand_off_claimed',
    case when claim_hand_off.reason = 'booked' then 'visitor' else 'member' end, null,
    jsonb_build_object('hand_off', held.id, 'by', claim_hand_off.member_id, 'reason', held.reason,
      'seconds', floor(extract(epoch from held.claimed_at - held.created_at))),
    claim_hand_off.member_id);
end
$$;

-- Nobody has to come any more. What nobody had claimed is the member's who ended it.
create function private.end_hand_off(conversation public.conversations, member_id uuid)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  held public.hand_offs;
begin
  select * into held from public.hand_offs h
  where h.conversation_id = conversation.id and h.claim <> 'over' for no key update;
  if held.id is null then
    return;
  end if;
  if held.claim <> 'claimed' then
    perform private.claim_hand_off(conversation, end_hand_off.member_id);
  end if;
  update public.hand_offs h set claim = 'over', over_at = clock_timestamp(), step = h.step + 1 where h.id = held.id;
end
$$;

-- A conversation that was over goes on: whoever had them has them again, if they still answer here.
create function private.resume_hand_off(conversation public.conversations)
  returns void
  language sql
  set search_path = ''
as $$
  update public.hand_offs h set claim = 'claimed', over_at = null, step = h.step + 1
  where h.id = (
    select last.id from public.hand_offs last
    where last.company_id = conversation.company_id and last.conversation_id = conversation.id
    order by last.claim = 'over', last.created_at desc
    limit 1
  ) and h.claim = 'over' and (h.claimed_by is null or exists (
    select from public.members m
    where m.company_id = h.company_id and m.user_id = h.claimed_by and m.role <> 'viewer'
  ))
$$;

-- What becomes of the hand-off when a mode has changed.
create function private.follow_mode(before public.conversations, new_mode text, actor text, reason text, member_id uuid)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  why constant text := private.hand_off_reason(reason);
begin
  if new_mode = 'waiting' then
    perform private.offer_hand_off(before, why, why in ('unreadable', 'left')); -- of the others a reply has told, or none may
  elsif new_mode = 'member' then
    perform private.claim_hand_off(before, follow_mode.member_id);
  elsif new_mode = 'closed' then
    perform private.end_hand_off(before, follow_mode.member_id);
  else
    if before.mode = 'closed' then
      perform private.resume_hand_off(before);
    end if;
    if actor = 'member' and exists (
      select from public.hand_offs h where h.conversation_id = before.id and h.claim in ('offered', 'owner_told')
    ) then
      perform private.claim_hand_off(before, follow_mode.member_id);
    end if;
  end if;
end
$$;

-- Hands the word to someone else. The only place where a mode changes, and a hand-off with it; but no fault of a hand-off
-- keeps the word from anybody: whoever waits without one then, the clock finds.
create or replace function private.change_mode(conversation_id uuid, new_mode text, actor text, reason text, member_id uuid default null)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  conversation public.conversations;
begin
  select * into conversation from public.conversations c where c.id = change_mode.conversation_id for no key update;
  if conversation.mode = new_mode then
    if new_mode = 'closed' and actor = 'member' and exists (
      -- offered after the conversation had ended
      select from public.hand_offs h where h.conversation_id = conversation.id and h.claim in ('offered', 'owner_told')
    ) then
      perform private.end_hand_off(conversation, change_mode.member_id);
    end if;
    return;
  end if;
  update public.conversations c set mode = new_mode where c.id = conversation.id;
  if new_mode <> 'assistant' then
    update private.turns t set state = 'taken' where t.conversation_id = conversation.id and t.state = 'open';
  end if;
  perform private.record_event(conversation.id, 'mode_changed', actor, null,
    jsonb_build_object('from', conversation.mode, 'to', new_mode, 'reason', reason), change_mode.member_id);

  begin
    perform private.follow_mode(conversation, new_mode, actor, reason, change_mode.member_id);
  exception when others then
    perform private.note_failed_hand_off(conversation.id, sqlstate);
  end;
end
$$;

create function private.note_failed_hand_off(conversation_id uuid, code text)
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  raise warning 'a hand-off failed: %', code;
  perform private.record_event(note_failed_hand_off.conversation_id, 'hand_off_failed', 'system', null, jsonb_build_object('code', code));
end
$$;

-- A lead is hot: somebody has to come, unless somebody has them. False where whoever is with them now has the conversation:
-- the caller holds the lead, and who holds the conversation may want that. is_left: what a member had who is gone is nobody's.
create function private.offer_hot_lead(lead public.leads, is_left boolean default false)
  returns boolean
  language plpgsql
  set search_path = ''
as $$
declare
  newest_id uuid;
  conversation public.conversations;
  held public.hand_offs;
begin
  -- where they are now: the newest of their conversations
  select c.id into newest_id from public.conversations c
  where c.company_id = lead.company_id
    and (c.id = lead.conversation_id or c.contact_id = lead.contact_id)
  order by c.last_message_at desc, c.id
  limit 1;
  select * into conversation from public.conversations c
  where c.id = newest_id
  for no key update skip locked;
  if conversation.id is null then
    return false;
  end if;
  -- not locked: it may be of another conversation
  select * into held from public.hand_offs h
  where h.company_id = lead.company_id
    and (h.lead_id = lead.id or h.conversation_id = conversation.id and h.lead_id is null)
  order by h.claim = 'over', h.created_at desc
  limit 1;
  if offer_hot_lead.is_left and held.claim = 'over' and lead.owner_id is null
    or held.claim in ('claimed', 'over') and held.claimed_by is not null and not exists (
      select from public.members m
      where m.company_id = lead.company_id and m.user_id = held.claimed_by and m.role in ('owner', 'admin', 'agent')
    )
  then
    held := null; -- whoever had them is gone for good
  end if;
  if held.id is null then
    perform private.offer_hand_off(conversation, 'qualified', false, lead.id);
    return true;
  end if;
  update public.hand_offs h set lead_id = lead.id where h.id = held.id and h.lead_id is null;
  if held.claim in ('claimed', 'over') then
    update public.leads l set owner_id = coalesce(held.claimed_by, private.first_owner(l.company_id))
    where l.id = lead.id and l.owner_id is null;
  end if;
  return true;
end
$$;

create function private.follow_hot_lead()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if private.offer_hot_lead(new) then
    return null;
  end if;
  insert into private.leads_to_offer (lead_id) values (new.id) on conflict do nothing;
  return null;
exception when others then
  raise warning 'a hot lead could not be offered: %', sqlstate;
  insert into private.leads_to_offer (lead_id) values (new.id) on conflict do nothing;
  return null;
end
$$;

create trigger leads_offer_new after insert on public.leads
  for each row when (new.state = 'hot' and new.merged_into is null) execute function private.follow_hot_lead();
create trigger leads_offer after update of state on public.leads
  for each row when (new.state = 'hot' and old.state <> 'hot' and new.merged_into is null) execute function private.follow_hot_lead();

-- Calls somebody for whoever nobody could be called for when it was due. What is being worked on is left for the next time.
create function private.catch_up_hand_offs(max_hand_offs int)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  due record;
  lead public.leads;
  conversation public.conversations;
begin
  for due in
    select c.id from public.conversations c
    where c.mode = 'waiting'
      and not exists (select from public.hand_offs h where h.conversation_id = c.id and h.claim <> 'over')
    order by random()
    limit max_hand_offs
  loop
    begin
      select * into conversation from public.conversations c
      where c.id = due.id and c.mode = 'waiting' for no key update skip locked;
      continue when conversation.id is null
        or exists (select from public.hand_offs h where h.conversation_id = conversation.id and h.claim <> 'over');
      perform private.offer_hand_off(conversation, private.hand_off_reason((
        select e.details ->> 'reason' from public.conversation_events e
        where e.conversation_id = conversation.id and e.kind = 'mode_changed'
        order by e.seq desc
        limit 1
      )), false);
    exception when others then
      raise warning 'nobody could be called for who waits: %', sqlstate;
    end;
  end loop;

  for due in
    select o.lead_id, o.is_left, l.conversation_id
    from private.leads_to_offer o
    join public.leads l on l.id = o.lead_id
    order by random() -- one that fails keeps no other from its turn
    limit max_hand_offs
  loop
    begin
      -- conversations before leads, as whoever answers has them
      perform from public.conversations c where c.id = due.conversation_id for no key update skip locked;
      continue when not found;
      select * into lead from public.leads l where l.id = due.lead_id for update skip locked;
      continue when lead.id is null;
      if lead.state <> 'hot' or lead.merged_into is not null or private.offer_hot_lead(lead, due.is_left) then
        delete from private.leads_to_offer o where o.lead_id = lead.id;
      end if;
    exception when others then
      raise warning 'a hot lead could not be offered: %', sqlstate;
    end;
  end loop;
end
$$;

-- Whoever keeps an appointment has who booked it, unless these wait for a person now.
create function private.follow_booking()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
begin
  select * into conversation from public.conversations c where c.id = new.conversation_id for no key update;
  if conversation.mode <> 'waiting' then
    perform private.claim_hand_off(conversation,
      (select s.user_id from public.staff s where s.id = new.staff_id), 'booked');
  end if;
  return null;
exception when others then
  perform private.note_failed_hand_off(new.conversation_id, sqlstate); -- booked it is all the same
  return null;
end
$$;
