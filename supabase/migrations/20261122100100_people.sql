-- Who is behind an address: one person's number in its several spellings, their zone, and contacts found to be one.

alter table public.contacts
  add column is_blocked boolean not null default false, -- nothing is answered, nothing is sent
  add column merged_into uuid,
  add constraint contacts_merged_into_fkey foreign key (company_id, merged_into)
    references public.contacts (company_id, id) on delete set null (merged_into);

create index contacts_company_id_merged_into on public.contacts (company_id, merged_into);

-- One key for all spellings of a number that reach one phone. Brazil's mobile numbers are written with and without their
-- ninth digit, Mexico's and Argentina's with and without the 1 or 9 of international calls. What is no number is its own key.
create function private.match_key(value text)
  returns text
  language sql immutable
  set search_path = ''
as $$
  select case
    when value ~ '^\+55[1-9][0-9]9[0-9]{8}$' then left(value, 5) || right(value, 8)
    when value ~ '^\+521[0-9]{10}$' then '+52' || right(value, 10)
    when value ~ '^\+549[0-9]{10}$' then '+54' || right(value, 10)
    else value
  end
$$;

grant execute on function private.match_key(text) to service_role;

alter table public.addresses
  add column match_key text not null generated always as (private.match_key(value)) stored,
  add column user_id text check (user_id ~ '^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$'), -- WhatsApp's business-scoped id
  add column username text check (char_length(username) <= 100),
  add constraint addresses_match_key_key unique (company_id, kind, match_key),
  add constraint addresses_user_id_key unique (company_id, user_id),
  add constraint addresses_company_id_id_key unique (company_id, id);

create index addresses_phone on public.addresses (company_id, match_key);

grant update (is_blocked) on public.contacts to authenticated;

-- One row for every time two contacts were found to be one person. What moved is remembered, so that it can move back.
create table public.contact_merges (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null check (merged_id <> kept_id),
  address_ids uuid[] not null,
  conversation_ids uuid[] not null,
  filled jsonb not null default '{}', -- what the kept one lacked and took over: {name, language, time_zone, is_blocked}
  reason text not null check (reason in ('number', 'code', 'member')),
  member_id uuid references auth.users (id) on delete set null,
  merged_at timestamptz not null default now(),
  undone_at timestamptz,
  foreign key (company_id, kept_id) references public.contacts (company_id, id) on delete cascade,
  foreign key (company_id, merged_id) references public.contacts (company_id, id) on delete cascade
);

create index contact_merges_company_id_kept_id on public.contact_merges (company_id, kept_id);
create index contact_merges_company_id_merged_id on public.contact_merges (company_id, merged_id);
create index contact_merges_member_id on public.contact_merges (member_id);

alter table public.contact_merges enable row level security;

create policy "members read which contacts were merged"
  on public.contact_merges for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.contact_merges from anon, authenticated, service_role;
grant select on public.contact_merges to authenticated;

-- Whom a message is from: finds the address (by business-scoped id, then by number), or makes it and its contact. The
-- value is kept as it first came. Two first messages at once wait for each other.
-- sender: {phone, user_id, username, name}
-- Whoever may merge contacts later on says so now: locks are taken in one order, senders' · merging · contacts ·
-- addresses · conversations. Whose the address is stays so until the caller is done.
create function private.find_address(company_id uuid, kind text, sender jsonb, is_merging boolean)
  returns public.addresses
  language plpgsql
  set search_path = ''
as $$
declare
  phone constant text := sender ->> 'phone';
  bsuid constant text := sender ->> 'user_id';
  address public.addresses;
  same_person uuid;
  same_phone uuid;
begin
  -- the id before the number, always: a person may show both at once, or one now and the other in the same second
  perform pg_advisory_xact_lock(hashtextextended(find_address.company_id || ':' || bsuid, 0));
  perform pg_advisory_xact_lock(hashtextextended(find_address.company_id || ':' || private.match_key(phone), 0));
  if is_merging then
    perform private.lock_merging(find_address.company_id);
  end if;

  select * into address
  from public.addresses a
  where a.company_id = find_address.company_id and a.kind = find_address.kind
    and (a.user_id = bsuid or a.match_key = private.match_key(phone) or a.match_key = bsuid)
  order by (a.user_id = bsuid) desc nulls last
  limit 1;

  if address.id is null then
    -- The same number on the other channel is the same person's phone.
    select a.id into same_phone
    from public.addresses a
    where a.company_id = find_address.company_id and a.match_key = private.match_key(phone)
    limit 1;
    if same_phone is not null then
      perform private.bar_merging(find_address.company_id);
      select a.contact_id into same_person from public.addresses a where a.id = same_phone;
    else
      insert into public.contacts (company_id, name)
      values (find_address.company_id, nullif(left(btrim(sender ->> 'name'), 200), ''))
      returning id into same_person;
    end if;
    insert into public.addresses (company_id, contact_id, kind, value, user_id, username)
    values (find_address.company_id, same_person, find_address.kind, coalesce(phone, bsuid), bsuid, left(sender ->> 'username', 100))
    returning * into address;
    return address;
  end if;

  -- A number that is shown, or shown at last, is proof enough of who they are, unless a member has said that they are two.
  if exists (
    select from public.addresses a
    where a.company_id = find_address.company_id and a.match_key = private.match_key(phone) and a.contact_id <> address.contact_id
  ) then
    perform private.lock_merging(find_address.company_id);
    select * into address from public.addresses a where a.id = address.id;
    select a.contact_id into same_person
    from public.addresses a
    where a.company_id = find_address.company_id and a.match_key = private.match_key(phone) and a.contact_id <> address.contact_id
      and not exists (
        select from public.contact_merges m
        where m.company_id = a.company_id and m.undone_at is not null
          and (m.kept_id, m.merged_id) in ((a.contact_id, address.contact_id), (address.contact_id, a.contact_id))
      )
    limit 1;
    if found then
      perform private.merge_contacts(same_person, address.contact_id, 'number');
    end if;
  end if;
  perform private.bar_merging(find_address.company_id);
  select * into address from public.addresses a where a.id = address.id;
  update public.contacts c set name = nullif(left(btrim(sender ->> 'name'), 200), '')
  where c.id = address.contact_id and c.name is null and sender ->> 'name' is not null;
  if bsuid is not null and address.user_id is distinct from bsuid
    and not exists (select from public.addresses a where a.company_id = find_address.company_id and a.user_id = bsuid) then
    update public.addresses a set user_id = bsuid where a.id = address.id returning * into address;
  end if;
  -- A person who hid their number and shows it now.
  if phone is not null and address.value !~ '^\+' and not exists (
    select from public.addresses a
    where a.company_id = find_address.company_id and a.kind = find_address.kind and a.match_key = private.match_key(phone)
  ) then
    update public.addresses a set value = phone where a.id = address.id returning * into address;
  end if;
  return address;
end
$$;

-- The zones a number may ring in, by its prefix; the longest prefix counts. Where a country spans many, its outermost:
-- quiet in one of them is quiet. Empty for a prefix that is not listed.
create function private.zones_of_number(number text)
  returns text[]
  language sql immutable
  set search_path = ''
as $$
  select coalesce((
    select zones
    from (values
      ('+1', '{America/New_York,America/Los_Angeles}'::text[]), ('+1808', '{Pacific/Honolulu}'), ('+1907', '{America/Anchorage}'),
      ('+1787', '{America/Puerto_Rico}'), ('+1939', '{America/Puerto_Rico}'),
      ('+7', '{Europe/Kaliningrad,Asia/Kamchatka}'), ('+77', '{Asia/Almaty}'), ('+20', '{Africa/Cairo}'),
      ('+27', '{Africa/Johannesburg}'), ('+30', '{Europe/Athens}'), ('+31', '{Europe/Amsterdam}'), ('+32', '{Europe/Brussels}'),
      ('+33', '{Europe/Paris}'), ('+34', '{Europe/Madrid}'), ('+36', '{Europe/Budapest}'), ('+39', '{Europe/Rome}'),
      ('+40', '{Europe/Bucharest}'), ('+41', '{Europe/Zurich}'), ('+43', '{Europe/Vienna}'), ('+44', '{Europe/London}'),
      ('+45', '{Europe/Copenhagen}'), ('+46', '{Europe/Stockholm}'), ('+47', '{Europe/Oslo}'), ('+48', '{Europe/Warsaw}'),
      ('+49', '{Europe/Berlin}'), ('+51', '{America/Lima}'), ('+52', '{America/Cancun,America/Tijuana}'),
      ('+54', '{America/Argentina/Buenos_Aires}'), ('+55', '{America/Noronha,America/Rio_Branco}'), ('+56', '{America/Santiago}'),
      ('+57', '{America/Bogota}'), ('+58', '{America/Caracas}'), ('+60', '{Asia/Kuala_Lumpur}'),
      ('+61', '{Australia/Sydney,Australia/Perth}'), ('+62', '{Asia/Jayapura,Asia/Jakarta}'), ('+63', '{Asia/Manila}'),
      ('+64', '{Pacific/Auckland}'), ('+65', '{Asia/Singapore}'), ('+66', '{Asia/Bangkok}'), ('+81', '{Asia/Tokyo}'),
      ('+82', '{Asia/Seoul}'), ('+84', '{Asia/Ho_Chi_Minh}'), ('+86', '{Asia/Shanghai}'), ('+90', '{Europe/Istanbul}'),
      ('+91', '{Asia/Kolkata}'), ('+92', '{Asia/Karachi}'), ('+94', '{Asia/Colombo}'), ('+212', '{Africa/Casablanca}'),
      ('+213', '{Africa/Algiers}'), ('+216', '{Africa/Tunis}'), ('+233', '{Africa/Accra}'), ('+234', '{Africa/Lagos}'),
      ('+254', '{Africa/Nairobi}'), ('+351', '{Europe/Lisbon,Atlantic/Azores}'), ('+352', '{Europe/Luxembourg}'),
      ('+353', '{Europe/Dublin}'), ('+354', '{Atlantic/Reykjavik}'), ('+356', '{Europe/Malta}'), ('+358', '{Europe/Helsinki}'),
      ('+359', '{Europe/Sofia}'), ('+370', '{Europe/Vilnius}'), ('+371', '{Europe/Riga}'), ('+372', '{Europe/Tallinn}'),
      ('+380', '{Europe/Kyiv}'), ('+381', '{Europe/Belgrade}'), ('+385', '{Europe/Zagreb}'), ('+386', '{Europe/Ljubljana}'),
      ('+420', '{Europe/Prague}'), ('+421', '{Europe/Bratislava}'), ('+852', '{Asia/Hong_Kong}'), ('+886', '{Asia/Taipei}'),
      ('+966', '{Asia/Riyadh}'), ('+971', '{Asia/Dubai}'), ('+972', '{Asia/Jerusalem}')
    ) listed (prefix, zones)
    where starts_with(number, prefix)
    order by char_length(prefix) desc
    limit 1
  ), '{}')
$$;
