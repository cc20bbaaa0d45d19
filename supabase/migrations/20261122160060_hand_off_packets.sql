-- The whole story for whoever takes a hand-off, read when they look, so that it is never older than the conversation.

-- edge-functions/_platform/hand-off-brief.ts, PacketBrief; null for whoever is no member. refused: unknown_hand_off
create function service.brief_packet(member_id uuid, hand_off_id uuid)
  returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  held public.hand_offs;
  conversation public.conversations;
begin
  select h.* into held
  from public.hand_offs h
  join public.members m on m.company_id = h.company_id and m.user_id = brief_packet.member_id
  where h.id = brief_packet.hand_off_id;
  if held.id is null then
    return jsonb_build_object('refused', 'unknown_hand_off');
  end if;
  select * into conversation from public.conversations c where c.id = held.conversation_id;

  return (
    select jsonb_build_object(
      'hand_off', jsonb_build_object('id', held.id, 'reason', held.reason, 'rule', held.rule, 'claim', held.claim,
        'created_at', held.created_at),
      'company', company.name,
      'language', company.language,
      'channel', channel.kind,
      'visitor', jsonb_build_object(
        'name', contact.name,
        'language', coalesce(conversation.language, contact.language),
        'page', conversation.page,
        'since', conversation.started_at,
        'messages', (
          select count(*) from public.messages m where m.conversation_id = conversation.id and m.author = 'visitor'
        )
      ),
      'rules', (select r.rules from public.lead_rules r where r.company_id = held.company_id),
      'facts', private.facts_of(conversation),
      'lead', (
        select jsonb_build_object('id', l.id, 'state', l.state, 'total', l.total, 'fit', l.fit, 'intent', l.intent, 'cell', l.cell,
          'bucket', l.bucket, 'parts', l.parts, 'disqualified', l.disqualified)
        from public.leads l
        where l.id = coalesce(held.lead_id, private.lead_of(conversation))
      ),
      -- what they said last, if nobody has answered it
      'open_question', (
        select jsonb_build_object('message', m.id, 'text', coalesce(m.meaning, m.text), 'at', m.sent_at)
        from public.messages m
        where m.conversation_id = conversation.id and m.author = 'visitor' and coalesce((m.details ->> 'is_question')::boolean, true)
          and not exists (
            select from public.messages said
            where said.conversation_id = m.conversation_id and said.seq > m.seq
              and (said.author = 'member' or said.author = 'assistant' and said.outcome = 'answered')
          )
        order by m.seq desc
        limit 1
      ),
      'sources', (
        select coalesce(jsonb_agg(jsonb_build_object('entry', told.entry_id, 'question', told.question) order by told.at), '[]')
        from (
          select v.entry_id, v.question, min(m.sent_at) as at
          from public.messages m
          join public.message_sources s on s.message_id = m.id
          join public.entry_versions v on v.id = s.entry_version_id
          where m.company_id = held.company_id and m.conversation_id = conversation.id
          group by v.entry_id, v.question
        ) told
      ),
      -- of messages we may send: opted_out from all, or from marketing alone; none has been said
      'consent', coalesce((
        select case when bool_or(s.scope = 'all') then 'opted_out' else 'no_marketing' end
        from public.suppressions s
        where s.address_id = conversation.address_id and s.channel_id = conversation.channel_id
        having count(*) > 0
      ), 'none')
    )
    from public.companies company
    join public.channels channel on channel.id = conversation.channel_id
    left join public.contacts contact on contact.id = conversation.contact_id
    where company.id = held.company_id
  );
end
$$;

-- What a visitor's door has to know before it says that somebody will come; `refused` as for every verb of that door.
create function service.brief_person(widget_key text, origin text, is_own_origin boolean, token_hash text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  visitor constant record := private.admit_visitor(widget_key, origin, is_own_origin, token_hash);
begin
  return case
    when visitor.refused is not null then jsonb_build_object('refused', visitor.refused)
    -- the button works, even if nothing can be said of when
    else coalesce(private.brief_hand_off(visitor.conversation_id), (
      select jsonb_build_object('company', company.name, 'language', company.language, 'zone', company.time_zone, 'hours', null,
        'holidays', '[]'::jsonb, 'visitor_zone', null, 'is_anyone_free', false)
      from public.conversations c
      join public.companies company on company.id = c.company_id
      where c.id = visitor.conversation_id
    ))
  end;
end
$$;

grant execute on function service.brief_packet(uuid, uuid), service.brief_person(text, text, boolean, text) to service_role;
