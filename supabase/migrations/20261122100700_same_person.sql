-- Contacts found to be one person become one, and can be taken apart again.

-- One at a time in a company: whose a conversation is does not change under whoever merges. Before any lock of a contact.
create function private.lock_merging(company_id uuid)
  returns void
  language sql
  set search_path = ''
as $$
  select pg_advisory_xact_lock(hashtextextended('merging:' || company_id, 0))
$$;

-- Nobody merges until the caller is done; others who only need that need not wait for each other. Never to be followed by
-- `lock_merging` in the same transaction: two that do so would wait for one another.
create function private.bar_merging(company_id uuid)
  returns void
  language sql
  set search_path = ''
as $$
  select pg_advisory_xact_lock_shared(hashtextextended('merging:' || company_id, 0))
$$;

-- In one order, whoever comes from which side, and before any address or conversation.
create function private.lock_contacts(variadic ids uuid[])
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  perform from public.contacts c where c.id = any (ids) order by c.id for no key update;
end
$$;

-- Everything of `merged` belongs to `kept` from now on; what moved is remembered. The caller holds the
-- company's merging lock, and no row of either that came later.
create function private.merge_contacts(kept_id uuid, merged_id uuid, reason text, member_id uuid default null)
  returns uuid
  language plpgsql
  set search_path = ''
as $$
declare
  kept public.contacts;
  merged public.contacts;
  merge_id uuid;
  address_ids uuid[];
  conversation_ids uuid[];
begin
  perform private.lock_contacts(merge_contacts.kept_id, merge_contacts.merged_id);
  select * into kept from public.contacts c where c.id = merge_contacts.kept_id;
  select * into merged from public.contacts c where c.id = merge_contacts.merged_id;

  with moved as (
    update public.addresses a set contact_id = kept.id where a.company_id = kept.company_id and a.contact_id = merged.id returning a.id
  )
  select coalesce(array_agg(id), '{}') into address_ids from moved;
  perform from public.conversations c
  where c.company_id = kept.company_id and c.contact_id = merged.id
  order by c.id for no key update; -- in one order, as whoever else locks several
  with moved as (
    update public.conversations c set contact_id = kept.id where c.company_id = kept.company_id and c.contact_id = merged.id returning c.id
  )
  select coalesce(array_agg(id), '{}') into conversation_ids from moved;
  update public.contacts c set merged_into = kept.id where c.id = merged.id;
  update public.contacts c
  set name = coalesce(c.name, merged.name), language = coalesce(c.language, merged.language),
    time_zone = coalesce(c.time_zone, merged.time_zone), is_blocked = c.is_blocked or merged.is_blocked
  where c.id = kept.id;

  insert into public.contact_merges (company_id, kept_id, merged_id, address_ids, conversation_ids, filled, reason, member_id)
  values (kept.company_id, kept.id, merged.id, address_ids, conversation_ids,
    jsonb_strip_nulls(jsonb_build_object(
      'name', case when kept.name is null then merged.name end,
      'language', case when kept.language is null then merged.language end,
      'time_zone', case when kept.time_zone is null then merged.time_zone end,
      'is_blocked', case when not kept.is_blocked and merged.is_blocked then true end
    )),
    reason, member_id)
  returning id into merge_id;
  return merge_id;
end
$$;

create function private.may_answer(member_id uuid, company_id uuid)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select exists (
    select from public.members m
    where m.user_id = may_answer.member_id and m.company_id = may_answer.company_id and m.role in ('owner', 'admin', 'agent')
  )
$$;

-- refused: unknown_contact · same_contact · merged_already
create function service.merge_contacts(member_id uuid, kept_id uuid, merged_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  kept public.contacts;
  merged public.contacts;
begin
  perform private.lock_merging((select c.company_id from public.contacts c where c.id = merge_contacts.kept_id));
  select * into kept from public.contacts c where c.id = merge_contacts.kept_id;
  select * into merged from public.contacts c where c.id = merge_contacts.merged_id;
  if kept.id is null or merged.id is null or kept.company_id <> merged.company_id
    or not private.may_answer(merge_contacts.member_id, kept.company_id) then
    return jsonb_build_object('refused', 'unknown_contact');
  end if;
  if kept.id = merged.id then
    return jsonb_build_object('refused', 'same_contact');
  end if;
  if kept.merged_into is not null or merged.merged_into is not null then
    return jsonb_build_object('refused', 'merged_already');
  end if;
  return jsonb_build_object('merge_id', private.merge_contacts(kept.id, merged.id, 'member', merge_contacts.member_id));
end
$$;

-- Moves back what moved, and what has come in since on the addresses that moved, from whoever has it by now. What the
-- kept one took over goes, unless someone has changed it since. refused: unknown_merge · undone_already
create function service.undo_merge(member_id uuid, merge_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  merge public.contact_merges;
  holders uuid[];
begin
  perform private.lock_merging((select m.company_id from public.contact_merges m where m.id = undo_merge.merge_id));
  select * into merge from public.contact_merges m where m.id = undo_merge.merge_id;
  if merge.id is null or not private.may_answer(undo_merge.member_id, merge.company_id) then
    return jsonb_build_object('refused', 'unknown_merge');
  end if;
  if merge.undone_at is not null then
    return jsonb_build_object('refused', 'undone_already');
  end if;

  -- the kept one may have been merged into another meanwhile
  with recursive holder (id) as (
    select merge.kept_id
    union
    select c.merged_into from public.contacts c join holder on holder.id = c.id where c.merged_into is not null
  )
  select array_agg(holder.id) into holders from holder;
  perform private.lock_contacts(variadic holders || merge.merged_id);

  update public.addresses a set contact_id = merge.merged_id
  where a.id = any (merge.address_ids) and a.contact_id = any (holders);
  perform from public.conversations c
  where c.company_id = merge.company_id and c.contact_id = any (holders)
  order by c.id for no key update;
  update public.conversations c set contact_id = merge.merged_id
  where c.company_id = merge.company_id and c.contact_id = any (holders)
    and (c.id = any (merge.conversation_ids) or c.address_id = any (merge.address_ids));
  update public.contacts c set merged_into = null where c.id = merge.merged_id;
  update public.contacts c
  set name = case when c.name = merge.filled ->> 'name' then null else c.name end,
    language = case when c.language = merge.filled ->> 'language' then null else c.language end,
    time_zone = case when c.time_zone = merge.filled ->> 'time_zone' then null else c.time_zone end,
    is_blocked = c.is_blocked and not merge.filled ? 'is_blocked'
  where c.id = merge.kept_id;
  update public.contact_merges m set undone_at = now() where m.id = merge.id;
  return '{}';
end
$$;

-- refused: unknown_conversation · no_numbers
create function service.make_link_code(member_id uuid, conversation_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation constant public.conversations := private.conversation_of_member(member_id, conversation_id);
  numbers jsonb;
  code text := '';
  byte int;
begin
  if conversation.id is null then
    return jsonb_build_object('refused', 'unknown_conversation');
  end if;
  select jsonb_agg(jsonb_build_object('kind', ch.kind, 'number', l.number) order by ch.kind, l.channel_id) into numbers
  from public.lines l
  join public.channels ch on ch.id = l.channel_id
  where l.company_id = conversation.company_id and l.released_at is null and l.number is not null;
  if numbers is null then
    return jsonb_build_object('refused', 'no_numbers');
  end if;

  -- eight of 32 signs that are not mistaken for one another: 40 bits, and a handful of live codes
  for byte in select get_byte(extensions.gen_random_bytes(8), i) from generate_series(0, 7) i loop
    code := code || substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + byte % 32, 1);
  end loop;
  delete from private.link_codes c where c.conversation_id = conversation.id;
  insert into private.link_codes (code_hash, company_id, conversation_id, expires_at)
  values (private.link_code_hash(code), conversation.company_id, conversation.id, now() + interval '30 minutes');
  return jsonb_build_object('code', code, 'numbers', numbers,
    'expires_at', to_char((now() + interval '30 minutes') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'));
end
$$;

create function private.link_code_hash(code text)
  returns text
  language sql immutable
  set search_path = ''
as $$
  select encode(extensions.digest('link:' || upper(regexp_replace(code, '[^0-9A-Za-z]', '', 'g')), 'sha256'), 'hex')
$$;

-- The conversation whose code a text is, or null.
create function private.find_linked(company_id uuid, text text)
  returns uuid
  language sql stable
  set search_path = ''
as $$
  select c.conversation_id
  from private.link_codes c
  where find_linked.text ~* '^\s*[0-9a-z]{4}[ -]?[0-9a-z]{4}\s*$'
    and c.code_hash = private.link_code_hash(find_linked.text) and c.company_id = find_linked.company_id and c.expires_at > now()
$$;

-- Whether a text is the code of one of the company's conversations; if so, its visitor and the texter are one from now on.
-- The caller holds the company's merging lock if `find_linked` found one.
create function private.link_by_code(conversation public.conversations, text text)
  returns boolean
  language plpgsql
  set search_path = ''
as $$
declare
  -- good for one use: whoever comes second finds it gone
  linked_id constant uuid := private.find_linked(conversation.company_id, link_by_code.text);
  linked public.conversations;
  visitor_contact uuid;
begin
  if linked_id is null or linked_id = conversation.id then
    return false;
  end if;
  select * into conversation from public.conversations c where c.id = conversation.id; -- merged meanwhile, perhaps
  select * into linked from public.conversations c where c.id = linked_id;
  perform private.lock_contacts(conversation.contact_id, linked.contact_id);
  perform from public.conversations c
  where c.company_id = conversation.company_id
    and (c.id in (conversation.id, linked.id) or c.contact_id = linked.contact_id)
  order by c.id for no key update;

  visitor_contact := linked.contact_id;
  if visitor_contact is null then
    insert into public.contacts (company_id) values (linked.company_id) returning id into visitor_contact;
    update public.conversations c set contact_id = visitor_contact where c.id = linked.id;
  end if;
  if visitor_contact <> conversation.contact_id then
    perform private.merge_contacts(conversation.contact_id, visitor_contact, 'code');
  end if;
  delete from private.link_codes c where c.conversation_id = linked.id;
  perform private.record_event(linked.id, 'linked', 'visitor', null, jsonb_build_object('with', conversation.id));
  perform private.record_event(conversation.id, 'linked', 'visitor', null, jsonb_build_object('with', linked.id));
  return true;
end
$$;

grant execute on function
  service.merge_contacts(uuid, uuid, uuid), service.undo_merge(uuid, uuid), service.make_link_code(uuid, uuid)
  to service_role;
