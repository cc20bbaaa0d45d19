-- What a member does about a gap, and undoes: an entry answers it from now on, or it is set aside.

-- new_state: written (the entry was written for it), attached (the entry was there), set_aside, or open again. entry_id goes
-- with the first two. The question as it was first asked becomes a phrasing of the entry at once, since the member says it is
-- one; its paraphrases are only proposed, since it was a comparison of letters and words that put them there. Undone, both go.
-- Returns {accepted, proposed}: how many phrasings came of it. Raises 42501 for whoever may not answer for the company,
-- 22023 where somebody else gave it to another entry meanwhile.
create function private.resolve_gap(gap_id uuid, new_state text, entry_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  cluster public.gap_clusters;
  outcome jsonb := jsonb_build_object('accepted', 0, 'proposed', 0);
begin
  if resolve_gap.new_state is null or resolve_gap.new_state not in ('open', 'written', 'attached', 'set_aside')
    or (resolve_gap.new_state in ('written', 'attached')) <> (resolve_gap.entry_id is not null) then
    raise exception 'new_state: A gap is answered by an entry, set aside, or open.' using errcode = '22023';
  end if;
  select * into cluster
  from public.gap_clusters k
  where k.id = resolve_gap.gap_id and k.company_id in (select private.my_company_ids_as('owner', 'admin', 'agent'));
  if cluster.id is null or resolve_gap.entry_id is not null and not exists (
    select from public.entries e where e.id = resolve_gap.entry_id and e.company_id = cluster.company_id
  ) then
    raise exception 'There is no such question or entry, or your role may not change it.' using errcode = '42501';
  end if;

  -- Whoever saves entries may take minutes (an import): that is waited for before anything a reply needs is held. Both
  -- entries before either is changed, as in private.settle_phrasings.
  perform from public.entries e
  where e.id in (cluster.entry_id, resolve_gap.entry_id)
  order by e.id
  for no key update;
  if found then
    perform private.lock_learning(array[cluster.company_id]);
  end if;
  -- as a reply does it: the conversation first, then the gaps
  perform from public.conversations c
  where c.id in (
    select g.conversation_id from public.gaps g where g.company_id = cluster.company_id and g.cluster_id = cluster.id
  )
  order by c.id
  for key share;
  perform private.lock_gaps(cluster.company_id);
  perform from public.gap_clusters k
  where k.id = cluster.id and k.entry_id is not distinct from cluster.entry_id
  for no key update;
  if not found then
    raise exception 'Somebody else has just decided about this question. Look at it again.' using errcode = '22023';
  end if;
  perform private.withdraw_gap(cluster);
  update public.gap_clusters k
  set state = resolve_gap.new_state, entry_id = resolve_gap.entry_id,
    decided_by = case resolve_gap.new_state when 'open' then null else auth.uid() end,
    decided_at = case resolve_gap.new_state when 'open' then null else now() end
  where k.id = cluster.id;
  update public.gaps g
  set is_resolved = g.is_chosen or resolve_gap.new_state <> 'open'
  where g.company_id = cluster.company_id and g.cluster_id = cluster.id;
  if resolve_gap.entry_id is not null then
    outcome := private.hand_gap_to(cluster, resolve_gap.entry_id);
  end if;
  perform private.wake('company:' || cluster.company_id, 'conversation', jsonb_build_object('id', (
    select g.conversation_id from public.gaps g
    where g.company_id = cluster.company_id and g.cluster_id = cluster.id
    order by g.created_at
    limit 1
  )));
  return outcome;
end
$$;

-- Makes a gap's questions phrasings of an entry: twenty at most, the first ones. One that is too much for the entry stays
-- proposed, and what names somebody is left out.
create function private.hand_gap_to(cluster public.gap_clusters, entry_id uuid)
  returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  asked record;
  made uuid;
  first uuid;
  proposed int := 0;
begin
  for asked in
    select listed.*
    from (
      select g.question, g.conversation_id, g.message_id, row_number() over (order by g.created_at, g.id) as place
      from public.gaps g
      where g.company_id = cluster.company_id and g.cluster_id = cluster.id and not g.is_chosen
      order by g.created_at, g.id
      limit 20
    ) listed
    join public.messages m on m.id = listed.message_id
    where private.stands_alone(m)
    order by listed.place
  loop
    made := private.propose_phrasing(hand_gap_to.entry_id, asked.question, 'gap', asked.conversation_id, asked.message_id);
    if made is null and asked.place = 1 then -- perhaps it was proposed before, or dismissed: this member says it is one
      update public.entry_phrasings p
      set origin = 'gap', conversation_id = asked.conversation_id, message_id = asked.message_id
      where p.entry_id = hand_gap_to.entry_id and p.state <> 'accepted'
        and md5(private.question_key(p.text)) = md5(private.question_key(asked.question))
      returning p.id into made;
    end if;
    if made is null then
      continue;
    elsif asked.place = 1 then
      first := made;
    else
      proposed := proposed + 1;
    end if;
  end loop;
  if first is not null then
    begin
      perform private.settle_phrasings(array[first], 'accepted');
    exception when program_limit_exceeded then
      return jsonb_build_object('accepted', 0, 'proposed', proposed + 1);
    end;
  end if;
  return jsonb_build_object('accepted', case when first is null then 0 else 1 end, 'proposed', proposed);
end
$$;

-- Takes back what a gap brought its entry.
create function private.withdraw_gap(cluster public.gap_clusters)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  entry public.entries;
begin
  select * into entry from public.entries e where e.id = cluster.entry_id;
  if entry.id is null then
    return;
  end if;
  delete from public.entry_phrasings p
  using public.gaps g
  where p.entry_id = entry.id and p.origin = 'gap' and g.message_id = p.message_id
    and g.company_id = cluster.company_id and g.cluster_id = cluster.id;
  perform private.list_phrasings(entry);
end
$$;

create function public.resolve_gap(gap_id uuid, new_state text, entry_id uuid default null)
  returns jsonb
  language sql
  set search_path = ''
as $$
  select private.resolve_gap(resolve_gap.gap_id, resolve_gap.new_state, resolve_gap.entry_id)
$$;

grant execute on function private.resolve_gap(uuid, text, uuid), public.resolve_gap(uuid, text, uuid) to authenticated;

-- that is the only way
drop policy "members who answer resolve gaps" on public.gaps;
revoke update (is_resolved) on public.gaps from authenticated;
