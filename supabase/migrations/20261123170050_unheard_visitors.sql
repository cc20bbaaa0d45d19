-- The clock hears what no turn has heard: under files, on lines that do not answer, and where a limit lets no answer out.

-- Those who have written since they wait: {hand_off, until, texts, lead, brief} (edge-functions/_platform/hand-off-verbs.ts,
-- UnheardVisitor).
create or replace function service.unheard_visitors(max_visitors int)
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
        and not exists (select from private.turns t where t.conversation_id = c.id and t.state = 'open')
      order by h.created_at
      limit max_visitors
    ) unheard
    cross join lateral (select private.brief_beside(unheard.conversation_id) as briefs) beside
  );
end
$$;
