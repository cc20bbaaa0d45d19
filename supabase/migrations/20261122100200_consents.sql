-- Who wants to be written to. Every change is a row of an append-only ledger in which each row holds the hash of the one
-- before it; what holds now is a suppression, or none.

create table public.consents (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  seq int not null, -- from 1, without gaps, per company
  -- ids without references: the ledger outlives what it speaks of
  address_id uuid not null,
  channel_id uuid not null,
  recipient text not null, -- the address as it was then
  action text not null check (action in ('opt_out', 'opt_in')),
  scope text not null default 'all' check (scope in ('all', 'marketing')),
  source text not null check (source in ('keyword', 'provider', 'error', 'member')),
  words text not null check (char_length(words) <= 4000), -- the person's own, or the provider's
  message_id uuid,
  at timestamptz not null,
  previous_hash text not null,
  hash text not null,
  unique (company_id, seq)
);

-- An opt-out that holds: said on this line, by whoever is behind this address.
create table public.suppressions (
  address_id uuid not null,
  channel_id uuid not null,
  company_id uuid not null,
  scope text not null check (scope in ('all', 'marketing')),
  since timestamptz not null default now(),
  confirmed_by uuid, -- the message that was our one confirmation
  primary key (address_id, channel_id, scope),
  foreign key (company_id, address_id) references public.addresses (company_id, id) on delete cascade,
  foreign key (company_id, channel_id) references public.channels (company_id, id) on delete cascade
);

create index consents_address_id on public.consents (address_id);
create index suppressions_company_id_address_id on public.suppressions (company_id, address_id);
create index suppressions_company_id_channel_id on public.suppressions (company_id, channel_id);

alter table public.consents enable row level security;
alter table public.suppressions enable row level security;

create policy "members read their company's consents"
  on public.consents for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members read who does not want to be written to"
  on public.suppressions for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.consents, public.suppressions from anon, authenticated, service_role;
grant select on public.consents, public.suppressions to authenticated;

create trigger consents_are_final before update on public.consents
  for each row execute function private.refuse_change();

-- Only a company that goes takes its ledger along.
create function private.refuse_consent_removal()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if exists (select from public.companies c where c.id = old.company_id) then
    raise exception 'consents is append-only' using errcode = '42501';
  end if;
  return old;
end
$$;

create trigger consents_stay before delete on public.consents
  for each row execute function private.refuse_consent_removal();
create trigger consents_stay_all before truncate on public.consents
  for each statement execute function private.refuse_change();

-- SHA-256 over everything a row says and the hash of the row before it, as hex.
create function private.consent_hash(consent public.consents)
  returns text
  language sql immutable
  set search_path = ''
as $$
  select encode(extensions.digest(concat_ws(E'\x1f',
    consent.previous_hash, consent.company_id, consent.seq, consent.address_id, consent.channel_id, consent.recipient,
    consent.action, consent.scope, consent.source, consent.words, coalesce(consent.message_id::text, ''),
    to_char(consent.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US')
  ), 'sha256'), 'hex')
$$;

-- Writes a consent's change down and makes it hold. Nothing when it holds already.
create function private.record_consent(
  address_id uuid, channel_id uuid, action text, scope text, source text, words text, message_id uuid default null
)
  returns boolean
  language plpgsql
  set search_path = ''
as $$
declare
  address public.addresses;
  last public.consents;
  consent public.consents;
begin
  select * into address from public.addresses a where a.id = record_consent.address_id;
  -- One writer per company: each row needs the one before it.
  perform pg_advisory_xact_lock(hashtextextended('consents:' || address.company_id, 0));

  if record_consent.action = 'opt_out' then
    insert into public.suppressions as s (address_id, channel_id, company_id, scope)
    values (record_consent.address_id, record_consent.channel_id, address.company_id, record_consent.scope)
    on conflict on constraint suppressions_pkey do nothing;
  else
    delete from public.suppressions s
    where s.address_id = record_consent.address_id and s.channel_id = record_consent.channel_id;
  end if;
  if not found then
    return false;
  end if;

  select * into last from public.consents c where c.company_id = address.company_id order by c.seq desc limit 1;
  consent.id := private.uuid_v7();
  consent.company_id := address.company_id;
  consent.seq := coalesce(last.seq, 0) + 1;
  consent.address_id := record_consent.address_id;
  consent.channel_id := record_consent.channel_id;
  consent.recipient := address.value;
  consent.action := record_consent.action;
  consent.scope := record_consent.scope;
  consent.source := record_consent.source;
  consent.words := left(record_consent.words, 4000);
  consent.message_id := record_consent.message_id;
  consent.at := clock_timestamp();
  consent.previous_hash := coalesce(last.hash, '');
  consent.hash := private.consent_hash(consent);
  insert into public.consents select consent.*;
  return true;
end
$$;

-- The first row of the company's ledger that does not follow from the one before it, or null when all do.
create function private.find_broken_consent(company_id uuid)
  returns int
  language sql stable security definer
  set search_path = ''
as $$
  select min(checked.seq)
  from (
    select c.seq,
      c.hash <> private.consent_hash(c) or c.previous_hash <> coalesce(lag(c.hash) over chain, '')
        or c.seq <> coalesce(lag(c.seq) over chain, 0) + 1 as is_broken
    from public.consents c
    where c.company_id = find_broken_consent.company_id
      and c.company_id in (select private.my_company_ids())
    window chain as (order by c.seq)
  ) checked
  where checked.is_broken
$$;

create function public.find_broken_consent(company_id uuid)
  returns int
  language sql stable
  set search_path = ''
as $$
  select private.find_broken_consent(company_id)
$$;

grant execute on function private.find_broken_consent(uuid), public.find_broken_consent(uuid) to authenticated;

-- A whole message that is one of these, whatever its case, accents, punctuation and surrounding space, changes consent.
-- English: what US carriers and Twilio recognise. The other languages: the common words; single words that people
-- also answer with ("no", "fin") are left out.
create table private.keywords (
  language text not null, -- English holds everywhere, any other where it is the company's own
  words text not null, -- as private.plain_words makes them
  action text not null check (action in ('opt_out', 'opt_in', 'help')),
  is_carrier boolean not null default false, -- Twilio answers these by itself
  primary key (language, words)
);

alter table private.keywords enable row level security;

insert into private.keywords (language, words, action, is_carrier)
values
  ('en', 'stop', 'opt_out', true), ('en', 'unsubscribe', 'opt_out', true), ('en', 'end', 'opt_out', true),
  ('en', 'quit', 'opt_out', true), ('en', 'stopall', 'opt_out', true), ('en', 'revoke', 'opt_out', true),
  ('en', 'optout', 'opt_out', true), ('en', 'cancel', 'opt_out', true), ('en', 'stop all', 'opt_out', false),
  ('en', 'opt out', 'opt_out', false), ('en', 'start', 'opt_in', true), ('en', 'unstop', 'opt_in', true),
  ('en', 'yes', 'opt_in', true), ('en', 'opt in', 'opt_in', false), ('en', 'optin', 'opt_in', false),
  ('en', 'subscribe', 'opt_in', false), ('en', 'help', 'help', true), ('en', 'info', 'help', true),
  ('de', 'stopp', 'opt_out', false), ('de', 'abmelden', 'opt_out', false), ('de', 'abbestellen', 'opt_out', false),
  ('de', 'austragen', 'opt_out', false), ('de', 'anmelden', 'opt_in', false), ('de', 'hilfe', 'help', false),
  ('fr', 'arret', 'opt_out', false), ('fr', 'arreter', 'opt_out', false), ('fr', 'arretez', 'opt_out', false),
  ('fr', 'desinscrire', 'opt_out', false), ('fr', 'desabonner', 'opt_out', false),
  ('fr', 'desinscription', 'opt_out', false), ('fr', 'inscrire', 'opt_in', false), ('fr', 'aide', 'help', false),
  ('es', 'parar', 'opt_out', false), ('es', 'baja', 'opt_out', false), ('es', 'alto', 'opt_out', false),
  ('es', 'detener', 'opt_out', false), ('es', 'cancelar suscripcion', 'opt_out', false),
  ('es', 'alta', 'opt_in', false), ('es', 'ayuda', 'help', false),
  ('pt', 'pare', 'opt_out', false), ('pt', 'sair', 'opt_out', false), ('pt', 'descadastrar', 'opt_out', false),
  ('pt', 'remover', 'opt_out', false), ('pt', 'cadastrar', 'opt_in', false), ('pt', 'ajuda', 'help', false),
  ('it', 'ferma', 'opt_out', false), ('it', 'cancellami', 'opt_out', false), ('it', 'disiscrivi', 'opt_out', false),
  ('it', 'iscrivi', 'opt_in', false), ('it', 'aiuto', 'help', false),
  ('nl', 'afmelden', 'opt_out', false), ('nl', 'uitschrijven', 'opt_out', false), ('nl', 'aanmelden', 'opt_in', false),
  ('nl', 'hulp', 'help', false);

-- Lower case, without accents, invisible characters, punctuation and emoji; single spaces.
create function private.plain_words(text text)
  returns text
  language sql stable
  set search_path = ''
as $$
  select btrim(regexp_replace(
    regexp_replace(
      extensions.unaccent('extensions.unaccent', lower(regexp_replace(left(text, 400), '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]', '', 'g'))),
      '[''’`]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g'))
$$;

-- What a message says about being written to: {action, is_carrier}, or null. Besides the keywords, clear wording counts
-- ("please stop texting me"), but only as the whole of a short message: "can't stop laughing" is none. Whole sentences
-- are understood in every language, single words in English and the company's.
create function private.read_keyword(text text, language text default 'en', out action text, out is_carrier boolean)
  returns record
  language plpgsql stable
  set search_path = ''
as $$
declare
  plain constant text := private.plain_words(text);
  once constant text := regexp_replace(plain, '\m([[:alnum:]]+)( \1\M)+', '\1', 'g'); -- "STOP STOP STOP"
  opening constant text := '((please|pls|hey|hi|hello|ok|okay|no|just|sorry|wrong number) )*';
  politely constant text := opening || '(((can|could|would|will) you|you|i (want|need) you to) (please )?)?';
  thanks constant text := '( (please|pls|thanks|thank you|now|ever|again|any ?more|immediately))*$';
  messages constant text := '(messages|texts|sms|msgs|text messages)';
  me constant text := '( to)?( me| us| (this|my)( phone)? number)?';
begin
  -- a carrier looks for the bare word; with a "!!" behind it, we may be the only ones who understood
  select k.action, k.is_carrier and lower(btrim(text)) = k.words into action, is_carrier
  from private.keywords k
  where k.words = once and k.language in ('en', read_keyword.language)
  order by k.language = 'en' desc
  limit 1;
  if found or char_length(once) > 80 then
    return;
  end if;
  if once ~ ('^' || politely || '(stop|quit|do not|dont|never|no more) (ever )?(texting|messaging|contacting|sending|writing|text|message|contact|write)'
      || me || '( any ?more| again)*( ((all|these|any|your|more|the) )*' || messages || ')?' || thanks)
    or once ~ ('^' || politely || '((i (do not|dont|no longer) want|stop|quit|do not|dont|no more)( (to receive|to get|receiving|getting|sending|send))?'
      || me || '|i want to stop (receiving|getting))( (all|any|more|these|those|your|the|of))* ' || messages || me || thanks)
    or once ~ ('^' || politely || '((i (want|need|would like|wish) to|id like to|let me) )?(unsubscribe( me)?|opt (me )?out)( (from|of))?( (all|any|these|your|the|this))*( list| '
      || messages || ')?' || thanks)
    or once ~ ('^' || opening || 'stop(( please| pls| now| or| and)* (stop|all|end|quit|cancel|unsubscribe|optout|opt out))*' || thanks)
    or once ~ ('^' || politely || '((remove|delete|unsubscribe) (me|(my|this)( phone)? number)|take (me|(my|this)( phone)? number) (off|from|out))'
      || '( (off|from|out))?( of)?( (your|this|the|all))*( (list|lists|database|system))?' || thanks)
    or once ~ '^(please )?leave me alone( please)?$'
    or once ~ '^(bitte )?(keine|nicht) (weiteren |mehr )*(nachrichten|sms|schreiben)( mehr)?( bitte)?$'
    or once ~ '^(no me (escriban|escribas|manden|mandes|envien) mas( mensajes)?|no mas mensajes)( por favor)?$'
    or once ~ '^(ne menvoyez plus (de )?(messages|sms)|plus de (messages|sms))( svp| merci| sil vous plait)?$' then
    action := 'opt_out';
    is_carrier := false;
  end if;
end
$$;

-- Whether a short message may ask for no more messages, in words that are not clear enough to act upon: a person looks.
create function private.may_mean_stop(text text)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select char_length(said.plain) <= 60
    and said.plain ~ '^((please|pls|hey|hi|hello|ok|okay|no|just|wrong number|(can|could|would|will) you|you|i want( you)? to) )*(stop|unsubscribe|opt (me )?out|optout)\M'
    and said.plain !~ '\mstop (by|in|over|off|at|near)\M'
  from (select private.plain_words(may_mean_stop.text) as plain) said
$$;
