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
  words text primary key, -- as private.plain_words makes them
  action text not null check (action in ('opt_out', 'opt_in', 'help')),
  is_carrier boolean not null default false -- Twilio answers these by itself
);

alter table private.keywords enable row level security;

insert into private.keywords (words, action, is_carrier)
values
  ('stop', 'opt_out', true), ('unsubscribe', 'opt_out', true), ('end', 'opt_out', true), ('quit', 'opt_out', true),
  ('stopall', 'opt_out', true), ('revoke', 'opt_out', true), ('optout', 'opt_out', true), ('cancel', 'opt_out', true),
  ('stop all', 'opt_out', false), ('opt out', 'opt_out', false), ('start', 'opt_in', true), ('unstop', 'opt_in', true),
  ('yes', 'opt_in', true), ('opt in', 'opt_in', false), ('optin', 'opt_in', false), ('subscribe', 'opt_in', false),
  ('help', 'help', true), ('info', 'help', true),
  -- German
  ('stopp', 'opt_out', false), ('abmelden', 'opt_out', false), ('abbestellen', 'opt_out', false), ('austragen', 'opt_out', false),
  ('anmelden', 'opt_in', false), ('hilfe', 'help', false),
  -- French
  ('arret', 'opt_out', false), ('arreter', 'opt_out', false), ('arretez', 'opt_out', false), ('desinscrire', 'opt_out', false),
  ('desabonner', 'opt_out', false), ('desinscription', 'opt_out', false), ('inscrire', 'opt_in', false), ('aide', 'help', false),
  -- Spanish
  ('parar', 'opt_out', false), ('baja', 'opt_out', false), ('alto', 'opt_out', false), ('detener', 'opt_out', false),
  ('cancelar suscripcion', 'opt_out', false), ('alta', 'opt_in', false), ('ayuda', 'help', false),
  -- Portuguese
  ('pare', 'opt_out', false), ('sair', 'opt_out', false), ('descadastrar', 'opt_out', false), ('remover', 'opt_out', false),
  ('cadastrar', 'opt_in', false), ('ajuda', 'help', false),
  -- Italian
  ('ferma', 'opt_out', false), ('cancellami', 'opt_out', false), ('disiscrivi', 'opt_out', false), ('iscrivi', 'opt_in', false),
  ('aiuto', 'help', false),
  -- Dutch
  ('afmelden', 'opt_out', false), ('uitschrijven', 'opt_out', false), ('aanmelden', 'opt_in', false), ('hulp', 'help', false);

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
-- ("please stop texting me"), but only as the whole of a short message: "can't stop laughing" is none.
create function private.read_keyword(text text, out action text, out is_carrier boolean)
  returns record
  language plpgsql stable
  set search_path = ''
as $$
declare
  plain constant text := private.plain_words(text);
begin
  -- a carrier looks for the bare word; with a "!!" behind it, we may be the only ones who understood
  select k.action, k.is_carrier and lower(btrim(text)) = plain into action, is_carrier from private.keywords k where k.words = plain;
  if found or char_length(plain) > 80 then
    return;
  end if;
  if plain ~ '^(please |pls |hey |ok |okay |can you |could you |you )*(stop|quit|do not|dont|never|no more) (ever )?(texting|messaging|contacting|sending|writing|text|message|contact|write|messages|texts|sms)( to)?( me| us)?( any ?more| again| (these |any |your |more )*(messages|texts|sms))*( please| thanks| thank you| now| ever)*$'
    or plain ~ '^((please|pls|hey|ok|okay) )*(stop|unsubscribe|stop all|opt (me )?out)( (please|pls|now|thanks|thank you))*$'
    or plain ~ '^(please |pls )*(do not|dont|stop) send(ing)?( me| us)? (any |more |these |those |your )*(messages|texts|sms)( please| thanks| any ?more)*$'
    or plain ~ '^(please )?((remove|delete|unsubscribe) me( (off|from|out) (of )?(your |this |the )*list)?|take me (off|from|out) (of )?(your |this |the )*list)( please| now)*$'
    or plain ~ '^(please )?leave me alone( please)?$'
    or plain ~ '^(bitte )?(keine|nicht) (weiteren |mehr )*(nachrichten|sms|schreiben)( mehr)?( bitte)?$'
    or plain ~ '^(no me (escriban|escribas|manden|mandes|envien) mas( mensajes)?|no mas mensajes)( por favor)?$'
    or plain ~ '^(ne menvoyez plus (de )?(messages|sms)|plus de (messages|sms))( svp| merci| sil vous plait)?$' then
    action := 'opt_out';
    is_carrier := false;
  end if;
end
$$;
