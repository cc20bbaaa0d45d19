-- A member who is gone leaves nobody waiting: what they had is somebody else's. Whoever only signs off keeps what they
-- have, as long as nobody waits for them: it is passed on when the visitor wants something, then or later.

-- Locks conversations, then leads, and waits for nothing else: a member may have had a thousand.
create function private.leave_hand_offs(company_id uuid, member_id uuid, is_gone boolean)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  held record;
  conversation public.conversations;
begin
  for held in
    select h.conversation_id from public.hand_offs h
    where h.company_id = leave_hand_offs.company_id and h.claimed_by = leave_hand_offs.member_id and h.claim = 'claimed'
    order by h.conversation_id
  loop
    select * into conversation from public.conversations c where c.id = held.conversation_id for no key update;
    if conversation.mode = 'member' and (is_gone or private.has_open_question(conversation.id)) then
      perform private.change_mode(conversation.id, 'waiting', 'system', 'The member who had it is gone.');
    elsif conversation.mode = 'assistant' and is_gone then
      perform private.offer_hand_off(conversation, 'left', false);
    end if;
  end loop;

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

create function private.follow_member()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if exists (select from public.companies c where c.id = old.company_id) then -- or it goes with its company
    perform private.leave_hand_offs(old.company_id, old.user_id, tg_op = 'DELETE' or new.role = 'viewer');
  end if;
  return null;
end
$$;

create trigger members_leave after delete on public.members
  for each row execute function private.follow_member();
create trigger members_sign_off after update of is_available, role on public.members
  for each row when (old.is_available and not new.is_available or old.role <> 'viewer' and new.role = 'viewer')
  execute function private.follow_member();

-- An account goes: its memberships first, while what they had still says whose it was.
create function private.follow_account()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from public.members m where m.user_id = old.id;
  return old;
end
$$;

create trigger accounts_leave before delete on auth.users
  for each row execute function private.follow_account();

-- Somebody writes to a member who has signed off, or who was gone before there was a timer.
create function private.call_for_absent()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if exists (
    select from public.conversations c
    join public.hand_offs h on h.conversation_id = c.id and h.claim = 'claimed'
    left join public.members m on m.company_id = h.company_id and m.user_id = h.claimed_by
    where c.id = new.conversation_id and c.mode = 'member'
      and (not m.is_available or m.user_id is null and h.claimed_by is not null)
  ) and private.has_open_question(new.conversation_id) then
    perform private.change_mode(new.conversation_id, 'waiting', 'system', 'The member who had it is gone.');
  end if;
  return null;
exception when others then
  perform private.note_failed_hand_off(new.conversation_id, sqlstate); -- what they wrote is kept all the same
  return null;
end
$$;

create trigger messages_call_for_absent after insert on public.messages
  for each row when (new.author = 'visitor') execute function private.call_for_absent();

-- A member's own availability; that of others is an owner's or admin's to change.
create function service.set_availability(member_id uuid, company_id uuid, is_available boolean)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.members m set is_available = set_availability.is_available
  where m.user_id = set_availability.member_id and m.company_id = set_availability.company_id;
  return case when found then jsonb_build_object('is_available', is_available)
    else jsonb_build_object('refused', 'unknown_company') end;
end
$$;

-- Takes what was offered: the member has the word from now on. Of two at once the first has it.
-- refused: unknown_hand_off · claimed_already · hand_off_over
create function service.claim_hand_off(member_id uuid, hand_off_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  held public.hand_offs;
begin
  conversation := private.conversation_of_member(member_id,
    (select h.conversation_id from public.hand_offs h where h.id = claim_hand_off.hand_off_id));
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_hand_off');
  end if;
  select * into held from public.hand_offs h where h.id = claim_hand_off.hand_off_id;
  if held.claim = 'over' then
    return jsonb_build_object('refused', 'hand_off_over');
  end if;
  if held.claim = 'claimed' and held.claimed_by is not null and held.claimed_by <> claim_hand_off.member_id then
    return jsonb_build_object('refused', 'claimed_already');
  end if;
  perform private.claim_hand_off(conversation, claim_hand_off.member_id);
  perform private.change_mode(conversation.id, 'member', 'member', 'A member took over.', claim_hand_off.member_id);
  return jsonb_build_object('conversation_id', conversation.id, 'mode', 'member', 'claimed_by', claim_hand_off.member_id);
end
$$;

grant execute on function service.set_availability(uuid, uuid, boolean), service.claim_hand_off(uuid, uuid) to service_role;
