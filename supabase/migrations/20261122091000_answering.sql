-- The verbs around one turn: what answering needs to know, who may answer, and storing the reply exactly once.

-- A message as the doors show it (shared/message.ts).
create function private.message_as_json(message public.messages)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'id', message.id,
    'seq', message.seq,
    'author', message.author,
    'text', message.text,
    'at', to_char(message.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'suggestions', case when cardinality(message.suggestions) > 0 then to_jsonb(message.suggestions) end,
    'helpful', message.helpful
  ))
$$;

-- Everything answering needs, in one read: the visitor's unanswered questions, each with its best entries; what was
-- said before them; and what the company states about itself. Nothing here names or reaches the visitor.
create function private.brief_turn(conversation_id uuid)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  with conversation as (
    select c.*, ch.kind as channel
    from public.conversations c
    join public.channels ch on ch.id = c.channel_id
    where c.id = brief_turn.conversation_id
  ),
  spoken as (
    select m.seq, m.author, m.text, m.turn
    from public.messages m
    where m.conversation_id = brief_turn.conversation_id
    order by m.seq desc
    limit 16
  ),
  last_reply as (
    select coalesce(max(seq), 0) as seq from spoken where author in ('assistant', 'member')
  ),
  questions as (
    select s.seq, s.text
    from spoken s, last_reply
    where s.author = 'visitor' and s.seq > last_reply.seq
    order by s.seq desc
    limit 3
  )
  select jsonb_build_object(
    'conversation', conversation.id,
    'turn', conversation.turn,
    'channel', conversation.channel,
    'company', jsonb_build_object(
      'name', company.name,
      'description', company.description,
      'facts', company.facts,
      'language', company.language
    ),
    'questions', (
      select jsonb_agg(jsonb_build_object('text', q.text, 'matches', found.matches) order by q.seq)
      from questions q
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object(
          'version', e.entry_version_id,
          'question', e.question,
          'answer', e.answer,
          'confidence', e.confidence,
          'outcome', private.decide_answer(e.confidence)
        )), '[]') as matches
        from private.find_entries(conversation.company_id, q.text, 8) e
      ) found
    ),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object('author', s.author, 'text', s.text) order by s.seq), '[]')
      from spoken s
      where s.seq < (select min(q.seq) from questions q)
    )
  )
  from conversation
  join public.companies company on company.id = conversation.company_id
$$;

-- Opens the next turn of a conversation whose row the caller has locked. An older unanswered turn is superseded:
-- the next reply answers both questions.
create function private.open_turn(conversation_id uuid, lease_seconds int)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  next_turn int;
begin
  update public.conversations c set turn = c.turn + 1 where c.id = open_turn.conversation_id returning c.turn into next_turn;
  update private.turns t set state = 'superseded' where t.conversation_id = open_turn.conversation_id and t.state = 'open';
  insert into private.turns (conversation_id, turn, leased_until)
  values (open_turn.conversation_id, next_turn, now() + make_interval(secs => lease_seconds));
end
$$;

-- Stores the assistant's reply if the conversation still waits for exactly this one (compare-and-set on mode and
-- turn). Otherwise `refused` says why, and `reply` is what was said instead, if anything.
-- reply: {text, outcome, sources: [entry version ids], suggestions: [text], details: {…}, hands_over: true when the
-- visitor asked for a person}
create function service.record_reply(conversation_id uuid, turn int, reply jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  turn_state text;
  message public.messages;
begin
  select * into conversation from public.conversations c where c.id = record_reply.conversation_id for update;
  select t.state into turn_state
  from private.turns t
  where t.conversation_id = record_reply.conversation_id and t.turn = record_reply.turn;

  if conversation.mode is distinct from 'assistant' or conversation.turn is distinct from record_reply.turn
    or turn_state is distinct from 'open' then
    select * into message
    from public.messages m
    where m.conversation_id = record_reply.conversation_id and m.turn = record_reply.turn and m.author = 'assistant';
    return jsonb_build_object(
      'refused', coalesce(turn_state, 'unknown_turn'),
      'mode', conversation.mode,
      'reply', case when message.id is not null then private.message_as_json(message) end
    );
  end if;

  message := private.append_message(
    conversation.id, 'out', 'assistant', reply ->> 'text',
    outcome => reply ->> 'outcome',
    suggestions => array(select jsonb_array_elements_text(reply -> 'suggestions'))
  );

  insert into public.message_sources (company_id, message_id, entry_version_id, rank)
  select conversation.company_id, message.id, source.version::uuid, source.rank
  from jsonb_array_elements_text(reply -> 'sources') with ordinality as source (version, rank)
  join public.entry_versions v on v.id = source.version::uuid and v.company_id = conversation.company_id;

  update private.turns t set state = 'answered' where t.conversation_id = conversation.id and t.turn = record_reply.turn;

  perform private.record_event(conversation.id, 'replied', 'assistant', message.id,
    jsonb_build_object('outcome', reply -> 'outcome') || coalesce(reply -> 'details', '{}'));

  if reply ->> 'outcome' = 'unknown' then
    insert into public.gaps (company_id, conversation_id, message_id, question)
    select m.company_id, m.conversation_id, m.id, m.text
    from public.messages m
    where m.conversation_id = conversation.id and m.author = 'visitor' and m.seq < message.seq
    order by m.seq desc
    limit 1
    on conflict on constraint gaps_message_id_key do nothing;
  end if;

  if (reply ->> 'hands_over')::boolean then
    perform private.change_mode(conversation.id, 'waiting', 'visitor', 'The visitor asked for a person.');
    conversation.mode := 'waiting';
  end if;

  return jsonb_build_object('mode', conversation.mode, 'reply', private.message_as_json(message));
end
$$;

-- Takes over turns whose answer was cut off, so that every visitor gets a reply. Safe to run anywhere, any number of times.
create function service.claim_turns(max_turns int, lease_seconds int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with due as (
    select t.conversation_id, t.turn
    from private.turns t
    where t.state = 'open' and t.leased_until < now()
    order by t.leased_until
    limit max_turns
    for update skip locked
  ),
  claimed as (
    update private.turns t
    set leased_until = now() + make_interval(secs => lease_seconds), attempts = t.attempts + 1
    from due
    where t.conversation_id = due.conversation_id and t.turn = due.turn
    returning t.conversation_id, t.attempts
  )
  select coalesce(jsonb_agg(private.brief_turn(conversation_id) || jsonb_build_object('attempts', attempts)), '[]')
  from claimed
$$;

-- Gives back every lease. Only for a host that knows no other process is answering: after a restart, say.
create function service.release_turns()
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with released as (
    update private.turns t set leased_until = now() where t.state = 'open' returning 1
  )
  select jsonb_build_object('released', (select count(*) from released))
$$;

-- Forgets what has no further use. Bounded, so that a sweep stays short.
create function service.sweep()
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with windows as (
    delete from private.rate_windows w
    where (w.bucket, w.starts_at) in (
      select old.bucket, old.starts_at from private.rate_windows old
      where old.starts_at < now() - interval '1 day'
      limit 5000
    )
    returning 1
  ),
  turns as (
    delete from private.turns t
    where (t.conversation_id, t.turn) in (
      select old.conversation_id, old.turn from private.turns old
      where old.state <> 'open' and old.opened_at < now() - interval '7 days'
      limit 5000
    )
    returning 1
  )
  select jsonb_build_object('rate_windows', (select count(*) from windows), 'turns', (select count(*) from turns))
$$;

grant execute on function
  service.record_reply(uuid, int, jsonb), service.claim_turns(int, int), service.release_turns(), service.sweep()
  to service_role;
