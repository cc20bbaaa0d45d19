-- The verbs of the doors that providers call: one message from a phone, stored once, and what it sets in motion.

alter table private.turns drop constraint turns_state_check;
alter table private.turns add constraint turns_state_check
  check (state in ('open', 'answered', 'superseded', 'taken', 'refused')); -- refused: the gate would not let a reply out

-- A code that a visitor of the widget texts from their phone: whoever sends it is that visitor.
create table private.link_codes (
  code_hash text primary key,
  company_id uuid not null references public.companies (id) on delete cascade,
  conversation_id uuid not null references public.conversations (id) on delete cascade,
  expires_at timestamptz not null
);

create index conversation_events_of_modes on public.conversation_events (conversation_id, seq) where kind = 'mode_changed';
create index link_codes_company_id on private.link_codes (company_id);
create index link_codes_conversation_id on private.link_codes (conversation_id);
create index link_codes_expires_at on private.link_codes (expires_at);

alter table private.link_codes enable row level security;

-- The few sentences the law or courtesy asks for on a phone, by language.
create table private.notices (
  language text not null,
  name text not null check (name in ('opted_out', 'opted_in', 'help', 'attachment', 'waiting', 'linked')),
  text text not null, -- %s is the company's name
  primary key (language, name)
);

alter table private.notices enable row level security;

insert into private.notices (language, name, text)
values
  ('en', 'opted_out', '%s: You will get no more messages from this number. Write START if you change your mind.'),
  ('en', 'opted_in', '%s: Welcome back. You can write to us here again. Write STOP at any time to end this.'),
  ('en', 'help', '%s: Write your question here and we will answer. Write STOP to get no more messages.'),
  ('en', 'attachment', 'Thank you. I cannot open this myself; someone at %s will look at it.'),
  ('en', 'waiting', 'Thank you, your message is here. Someone at %s will answer you.'),
  ('en', 'linked', 'Thank you, we know now that it is you. Let us go on here.'),
  ('de', 'opted_out', '%s: Sie erhalten von dieser Nummer keine Nachrichten mehr. Mit START melden Sie sich wieder an.'),
  ('de', 'opted_in', '%s: Schön, dass Sie wieder da sind. Mit STOP melden Sie sich jederzeit ab.'),
  ('de', 'help', '%s: Schreiben Sie Ihre Frage einfach hierher. Mit STOP erhalten Sie keine Nachrichten mehr.'),
  ('de', 'attachment', 'Danke. Das kann ich selbst nicht öffnen; jemand von %s sieht es sich an.'),
  ('de', 'waiting', 'Danke, Ihre Nachricht ist da. Jemand von %s antwortet Ihnen hier.'),
  ('de', 'linked', 'Danke, jetzt wissen wir, dass Sie es sind. Machen wir hier weiter.'),
  ('fr', 'opted_out', '%s : vous ne recevrez plus de messages de ce numéro. Écrivez START pour revenir.'),
  ('fr', 'opted_in', '%s : heureux de vous retrouver. Écrivez STOP à tout moment pour arrêter.'),
  ('fr', 'help', '%s : écrivez votre question ici, nous y répondrons. Écrivez STOP pour ne plus rien recevoir.'),
  ('fr', 'attachment', 'Merci. Je ne peux pas l’ouvrir moi-même ; quelqu’un chez %s va regarder.'),
  ('fr', 'waiting', 'Merci, votre message est bien arrivé. Quelqu’un chez %s vous répondra ici.'),
  ('fr', 'linked', 'Merci, nous savons maintenant que c’est vous. Continuons ici.'),
  ('es', 'opted_out', '%s: no recibirá más mensajes de este número. Escriba START si cambia de opinión.'),
  ('es', 'opted_in', '%s: nos alegra que vuelva. Escriba STOP cuando quiera dejarlo.'),
  ('es', 'help', '%s: escriba aquí su pregunta y le responderemos. Escriba STOP para no recibir más mensajes.'),
  ('es', 'attachment', 'Gracias. Yo no puedo abrirlo; alguien de %s lo verá.'),
  ('es', 'waiting', 'Gracias, su mensaje ha llegado. Alguien de %s le responderá aquí.'),
  ('es', 'linked', 'Gracias, ya sabemos que es usted. Sigamos aquí.'),
  ('pt', 'opted_out', '%s: não receberá mais mensagens deste número. Escreva START se mudar de ideia.'),
  ('pt', 'opted_in', '%s: que bom que voltou. Escreva STOP quando quiser parar.'),
  ('pt', 'help', '%s: escreva aqui a sua pergunta e responderemos. Escreva STOP para não receber mais mensagens.'),
  ('pt', 'attachment', 'Obrigado. Não consigo abrir isto; alguém de %s vai ver.'),
  ('pt', 'waiting', 'Obrigado, a sua mensagem chegou. Alguém de %s vai responder-lhe aqui.'),
  ('pt', 'linked', 'Obrigado, agora sabemos que é você. Vamos continuar aqui.'),
  ('it', 'opted_out', '%s: non riceverà più messaggi da questo numero. Scriva START se cambia idea.'),
  ('it', 'opted_in', '%s: bentornato. Scriva STOP in qualsiasi momento per smettere.'),
  ('it', 'help', '%s: scriva qui la sua domanda e le risponderemo. Scriva STOP per non ricevere più messaggi.'),
  ('it', 'attachment', 'Grazie. Io non posso aprirlo; qualcuno di %s lo guarderà.'),
  ('it', 'waiting', 'Grazie, il suo messaggio è arrivato. Qualcuno di %s le risponderà qui.'),
  ('it', 'linked', 'Grazie, ora sappiamo che è lei. Continuiamo qui.'),
  ('nl', 'opted_out', '%s: u krijgt geen berichten meer van dit nummer. Schrijf START als u zich bedenkt.'),
  ('nl', 'opted_in', '%s: fijn dat u er weer bent. Schrijf STOP als u wilt stoppen.'),
  ('nl', 'help', '%s: schrijf hier uw vraag, wij antwoorden. Schrijf STOP om geen berichten meer te krijgen.'),
  ('nl', 'attachment', 'Dank u. Ik kan dit zelf niet openen; iemand van %s bekijkt het.'),
  ('nl', 'waiting', 'Dank u, uw bericht is aangekomen. Iemand van %s antwoordt u hier.'),
  ('nl', 'linked', 'Dank u, nu weten we dat u het bent. Laten we hier verdergaan.');

-- Puts one of them into the outbox, if the gate lets it pass. Returns the message, or null. Whoever asks for them again and
-- again, or changes their mind all the time, gets three an hour, and the first confirmation of an opt-out in any case.
create function private.send_notice(conversation public.conversations, name text, id uuid default private.uuid_v7())
  returns uuid
  language plpgsql
  set search_path = ''
as $$
declare
  company public.companies;
  notice text;
begin
  select * into company from public.companies c where c.id = conversation.company_id for no key update;
  if (private.decide_gate(conversation.id, 'notice', message_id => send_notice.id)).refused is not null then
    return null;
  end if;
  if (name <> 'opted_out' or private.take_use('confirmation:' || conversation.address_id, 1, 3600) > 0)
    and private.take_use('notice:' || conversation.address_id, 3, 3600) > 0 then
    return null;
  end if;
  select n.text into notice
  from private.notices n
  where n.name = send_notice.name and n.language in (split_part(company.language, '-', 1), 'en')
  order by n.language = 'en'
  limit 1;
  return (private.append_message(conversation.id, 'out', 'system', format(notice, company.name), send_notice.id,
    more => jsonb_build_object('details', jsonb_build_object('notice', send_notice.name)))).id;
end
$$;

-- What a visitor's message asks: "2" after three offers asks the second of them; after anything else it is a number.
create function private.meaning_of(conversation_id uuid, message jsonb)
  returns text
  language sql stable
  set search_path = ''
as $$
  select offered.suggestions[chosen.number]
  from (
    select case
      when message ->> 'kind' = 'choice' then substring(message #>> '{details,id}' from '^choice:([1-9])$')
      else substring(message ->> 'text' from '^\s*([1-9])\s*[.)]?\s*$')
    end::int as number
  ) chosen
  cross join lateral (
    select m.suggestions
    from public.messages m
    left join public.deliveries d on d.message_id = m.id
    where m.conversation_id = meaning_of.conversation_id and m.direction = 'out' and m.author <> 'system'
      and (message ->> 'kind' <> 'choice' or cardinality(m.suggestions) > 0)
    order by coalesce(d.provider_id = message #>> '{details,replies_to}', false) desc, m.seq desc
    limit 1
  ) offered
  where chosen.number is not null
$$;

-- Stores a message from a phone before anything else happens to it. message: edge-functions/_platform/phone-verbs.ts,
-- InboundText. Returns ReceivedText, or refused: unknown_line.
create function service.receive_text(channel_id uuid, message jsonb, asks_for_person boolean default false)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  line public.lines;
  channel public.channels;
  known public.messages;
  address public.addresses;
  conversation public.conversations;
  stored public.messages;
  is_echo constant boolean := coalesce((message ->> 'is_echo')::boolean, false);
  kind constant text := coalesce(message ->> 'kind', 'text');
  written_at constant timestamptz := least(coalesce((message ->> 'sent_at')::timestamptz, now()), now());
  said record;
  is_link boolean;
  is_question boolean;
  unanswered text; -- why the assistant cannot answer, in words for the owner
begin
  select * into line from public.lines l where l.channel_id = receive_text.channel_id and l.released_at is null;
  if line.channel_id is null then
    return jsonb_build_object('refused', 'unknown_line');
  end if;
  select * into channel from public.channels c where c.id = line.channel_id;

  -- Deliveries of one message wait for each other here, so that the second sees what the first one stored.
  perform pg_advisory_xact_lock(hashtextextended(line.company_id || ':' || (message ->> 'provider_id'), 0));
  select * into known from public.messages m
  where m.company_id = line.company_id and m.provider_id = message ->> 'provider_id';
  if known.id is null then
    select m.* into known from public.deliveries d join public.messages m on m.id = d.message_id
    where d.company_id = line.company_id and d.provider_id = message ->> 'provider_id';
  end if;
  if known.id is not null then
    return private.received_text(known, true);
  end if;

  if line.gone_at is not null then -- a message from it proves that it is there
    update public.lines l set gone_at = null where l.channel_id = line.channel_id;
  end if;

  is_link := not is_echo and kind = 'text' and private.find_linked(line.company_id, message ->> 'text') is not null;
  address := private.find_address(line.company_id, channel.kind, message -> 'sender', is_merging => is_link);
  insert into public.conversations as c (company_id, channel_id, contact_id, address_id)
  values (line.company_id, channel.id, address.contact_id, address.id)
  on conflict do nothing; -- one conversation per address on a line
  if found then
    perform private.record_event(c.id, 'started', 'visitor') from public.conversations c
    where c.channel_id = channel.id and c.address_id = address.id;
  end if;
  select * into conversation from public.conversations c where c.channel_id = channel.id and c.address_id = address.id;
  is_link := is_link and private.link_by_code(conversation, message ->> 'text'); -- contacts are locked before conversations
  select * into conversation from public.conversations c where c.id = conversation.id for update;

  if is_echo then
    perform private.change_mode(conversation.id, 'member', 'member', 'Answered from the phone.');
    stored := private.append_message(conversation.id, 'out', 'member', message ->> 'text', more => private.message_more(message, false));
    perform private.record_event(conversation.id, 'member_replied', 'member', stored.id, jsonb_build_object('from_phone', true));
    perform private.add_attachments(stored, coalesce(message -> 'attachments', '[]'));
    return private.received_text(stored, false);
  end if;

  if conversation.mode = 'closed' then
    perform private.change_mode(conversation.id, 'assistant', 'visitor', 'The visitor wrote again.');
  end if;
  if not line.is_answering then
    perform private.change_mode(conversation.id, 'waiting', 'system', 'The assistant is switched off on this line.')
    where (select c.mode from public.conversations c where c.id = conversation.id) = 'assistant';
  end if;
  -- The window counts from when the person wrote; what arrives late must not open it for longer.
  update public.conversations c
  set last_inbound_at = greatest(c.last_inbound_at, written_at),
    window_closed_at = case
      when kind = 'reaction' or written_at < c.last_inbound_at or written_at <= c.window_closed_at then c.window_closed_at
    end
  where c.id = conversation.id
  returning * into conversation;

  -- whoever writes may be answered: what waited for the end of their quiet hours does not any more
  update public.deliveries d set due_at = now(), error = null, error_code = null
  where d.conversation_id = conversation.id and d.state = 'waiting' and d.error_code = 'quiet_hours';

  said := private.read_keyword(message ->> 'text',
    (select split_part(c.language, '-', 1) from public.companies c where c.id = line.company_id));
  if message ->> 'opt_out_type' is not null then
    said.action := case message ->> 'opt_out_type' when 'STOP' then 'opt_out' when 'START' then 'opt_in' else 'help' end;
    said.is_carrier := true;
  end if;
  -- "Yes" and "start" are ordinary answers, unless they undo a STOP.
  if said.action = 'opt_in' and not exists (
    select from public.suppressions s where s.address_id = address.id and s.channel_id = channel.id and s.scope = 'all'
  ) then
    said.action := null;
  end if;
  is_question := said.action is null and message ->> 'opt_out_type' is null and not is_link and kind not in ('sticker', 'reaction')
    and not (kind = 'text' and private.was_answered_since(conversation.id, message ->> 'text', written_at));

  if is_question and conversation.mode = 'assistant' and kind in ('text', 'choice') then
    unanswered := private.open_turn_for_text(conversation, address, message ->> 'text');
  end if;
  stored := private.append_message(conversation.id, 'in', 'visitor', message ->> 'text', more => private.message_more(message, is_question)
    || jsonb_build_object('meaning', private.meaning_of(conversation.id, message)));
  perform private.record_event(conversation.id, 'message_received', 'visitor', stored.id);
  perform private.add_attachments(stored, coalesce(message -> 'attachments', '[]'));

  if said.action is not null then
    perform private.hear_keyword(conversation, stored, said.action, said.is_carrier and channel.kind = 'sms', message ->> 'opt_out_type');
  elsif message ->> 'opt_out_type' is not null then
    perform private.record_event(conversation.id, 'keyword_heard', 'visitor', stored.id, '{"answered_by": "twilio"}');
  elsif kind not in ('text', 'choice') then
    perform private.hear_attachment(conversation, stored);
  elsif is_link then
    perform private.send_notice(conversation, 'linked');
  elsif is_question and conversation.mode = 'waiting' and line.is_answering then
    perform private.hear_while_waiting(conversation, stored, asks_for_person);
  end if;
  if unanswered is not null then
    perform private.change_mode(conversation.id, 'waiting', 'system', unanswered);
  end if;
  return private.received_text(stored, false) || jsonb_build_object('consent', said.action);
end
$$;

-- `is_question` false: nobody has to answer it, now or when the next question comes.
create function private.message_more(message jsonb, is_question boolean)
  returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select jsonb_build_object(
    'kind', coalesce(message ->> 'kind', 'text'),
    'details', case
      -- more than the column takes (contact cards, say) must not cost us the message
      when octet_length(message ->> 'details') > 60000 then '{}'
      else coalesce(message -> 'details', '{}')
    end || case when is_question then '{}' else '{"is_question": false}' end::jsonb,
    'provider_id', message ->> 'provider_id',
    'sent_at', message ->> 'sent_at',
    'is_echo', coalesce((message ->> 'is_echo')::boolean, false)
  )
$$;

create function private.received_text(message public.messages, is_repeat boolean)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'is_repeat', is_repeat,
    'conversation_id', message.conversation_id,
    'message_id', message.id,
    'turn', t.turn,
    'wait_ms', coalesce(greatest(0, ceil(extract(epoch from t.leased_until - clock_timestamp()) * 1000)), 0),
    'has_delivery', exists (
      select from public.deliveries d where d.conversation_id = message.conversation_id and d.state = 'waiting' and d.due_at <= now()
    ),
    'consent', null
  )
  from (select 1) one
  left join private.turns t on t.conversation_id = message.conversation_id and t.turn = message.turn and t.state = 'open'
    and not is_repeat
$$;

-- A question from a phone is answered once the person has stopped writing for a moment; who goes on and on, after twenty
-- seconds. Where no turn can be opened, a person has to see it: returns why, in words for the owner. Null when a turn
-- was opened, or nobody should answer.
create function private.open_turn_for_text(conversation public.conversations, address public.addresses, text text)
  returns text
  language plpgsql
  set search_path = ''
as $$
declare
  gate record;
  debounce int;
  burst_began timestamptz;
  too_many constant text := 'They wrote more than forty messages in a minute; this one was stored and not answered.';
  too_many_for_company constant text := 'More than 1200 messages came in a minute; this one was stored and not answered.';
  flood text;
begin
  gate := private.decide_gate(conversation.id, 'answer');
  if gate.refused is not null then
    perform private.record_event(conversation.id, 'reply_refused', 'system', null,
      jsonb_build_object('reason', gate.refused, 'message', gate.message));
    return case when private.needs_person(gate.refused) then gate.message end;
  end if;
  if private.may_mean_stop(text) then
    return 'They may want no more messages. Please have a look.';
  end if;
  flood := case
    when private.take_use('texts:' || address.id, 40, 60) > 0 then too_many
    when private.take_use('company:' || conversation.company_id, 1200, 60) > 0 then too_many_for_company
  end;
  if flood is not null then
    perform private.record_event(conversation.id, 'reply_refused', 'system', null,
      jsonb_build_object('reason', 'too_many_messages', 'message', flood));
    return flood;
  end if;

  select c.debounce_seconds into debounce from public.companies c where c.id = conversation.company_id;
  select min(t.opened_at) into burst_began
  from private.turns t
  where t.conversation_id = conversation.id
    and t.turn > coalesce((select max(a.turn) from private.turns a where a.conversation_id = conversation.id and a.state not in ('open', 'superseded')), 0);
  perform private.open_turn(conversation.id, -- the first of a burst has no such end, and `least` passes over null
    greatest(0, least(debounce, ceil(extract(epoch from burst_began + interval '20 seconds' - now()))))::int);
  return null;
end
$$;

-- A text that was lost and is fetched hours later has no question left if its writer has asked the same again meanwhile,
-- and got a reply.
create function private.was_answered_since(conversation_id uuid, text text, written_at timestamptz)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select exists (
    select from public.messages again
    where again.conversation_id = was_answered_since.conversation_id and again.sent_at > written_at and again.direction = 'in'
      and private.plain_words(again.text) <> ''
      and private.plain_words(again.text) = private.plain_words(was_answered_since.text)
      and exists (
        select from public.messages reply
        where reply.conversation_id = again.conversation_id and reply.seq > again.seq and reply.author in ('assistant', 'member')
      )
  )
$$;

-- Whoever waits for a person and goes on writing is told once that somebody will answer: not if they have just been told
-- so, may have asked for silence, or write without end. A member sees it if a person is what they now ask for.
create function private.hear_while_waiting(conversation public.conversations, message public.messages, asks_for_person boolean)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  wish constant text := 'The visitor asked for a person.';
  last public.conversation_events;
  began public.conversation_events;
begin
  select * into last from public.conversation_events e
  where e.conversation_id = conversation.id and e.kind = 'mode_changed'
  order by e.seq desc limit 1;
  select * into began from public.conversation_events e
  where e.conversation_id = conversation.id and e.kind = 'mode_changed' and e.details ->> 'from' <> 'waiting'
  order by e.seq desc limit 1;
  if asks_for_person and last.details ->> 'reason' is distinct from wish then
    perform private.record_event(conversation.id, 'mode_changed', 'visitor', null,
      jsonb_build_object('from', 'waiting', 'to', 'waiting', 'reason', wish));
  end if;

  if began.actor = 'visitor' and began.at > now() - interval '5 minutes' -- the assistant handed them over, and said so
    or exists (
      select from public.messages m
      where m.conversation_id = conversation.id and m.sent_at > began.at and m.details ->> 'notice' = 'waiting'
    )
    or exists (
      select from public.messages m
      where m.conversation_id = conversation.id and m.direction = 'in' and m.seq > message.seq - 5 and private.may_mean_stop(m.text)
    )
    or private.take_use('texts:' || conversation.address_id, 40, 60) > 0 then
    return;
  end if;
  perform private.send_notice(conversation, 'waiting');
end
$$;

-- The person has said whether they want to be written to. What was about to go out, stays. Where Twilio has answered by
-- itself, the event says so: its words are not in the conversation.
create function private.hear_keyword(
  conversation public.conversations, message public.messages, action text, is_answered_by_carrier boolean, opt_out_type text
)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  confirmation constant uuid := private.uuid_v7();
  answered constant jsonb := case when is_answered_by_carrier then '{"answered_by": "twilio"}' else '{}' end;
begin
  if action = 'help' then
    if is_answered_by_carrier then
      perform private.record_event(conversation.id, 'keyword_heard', 'visitor', message.id, answered);
    else
      perform private.send_notice(conversation, 'help');
    end if;
    return;
  end if;

  if action = 'opt_out' then
    update private.turns t set state = 'refused' where t.conversation_id = conversation.id and t.state = 'open';
    update public.deliveries d
    set state = 'refused', error_code = 'opted_out', error = 'They opted out before this was sent.'
    where d.conversation_id = conversation.id and d.state = 'waiting'
      and not exists (select from public.suppressions s where s.confirmed_by = d.message_id and s.address_id = conversation.address_id);
  end if;
  if not private.record_consent(conversation.address_id, conversation.channel_id, action, 'all',
    case when opt_out_type is null then 'keyword' else 'provider' end, message.text, message.id) then
    return; -- said before; one confirmation is enough
  end if;
  perform private.record_event(conversation.id, case action when 'opt_out' then 'opted_out' else 'opted_in' end, 'visitor', message.id, answered);
  if not is_answered_by_carrier then
    update public.suppressions s set confirmed_by = confirmation
    where s.address_id = conversation.address_id and s.channel_id = conversation.channel_id and s.scope = 'all';
    perform private.send_notice(conversation, case action when 'opt_out' then 'opted_out' else 'opted_in' end, confirmation);
  end if;
end
$$;

-- A picture, a recording, a place: a person looks at it. A sticker or a reaction asks for nothing.
create function private.hear_attachment(conversation public.conversations, message public.messages)
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  if message.kind in ('sticker', 'reaction') or conversation.mode <> 'assistant'
    or exists (select from public.contacts c where c.id = conversation.contact_id and c.is_blocked) then
    return;
  end if;
  perform private.change_mode(conversation.id, 'waiting', 'system', 'They sent something the assistant cannot read.');
  perform private.send_notice(conversation, 'attachment');
end
$$;

-- Takes the lease of a turn that is due, unless it was superseded, taken or begun by someone else meanwhile.
create function service.begin_turn(conversation_id uuid, turn int, lease_seconds int)
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with begun as (
    update private.turns t set leased_until = now() + make_interval(secs => lease_seconds)
    where t.conversation_id = begin_turn.conversation_id and t.turn = begin_turn.turn and t.state = 'open'
      and t.leased_until <= now() + interval '1 second' -- timers are early now and then
    returning t.conversation_id
  )
  select private.brief_turn(b.conversation_id) from begun b
$$;

grant execute on function
  service.receive_text(uuid, jsonb, boolean), service.begin_turn(uuid, int, int)
  to service_role;
