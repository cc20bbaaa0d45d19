-- Who is asked to come: a table of rules, the first that fits somebody who is free decides, and its id is written down.

-- Whether a place lies where somebody works. "BS" begins BS1, "BS1" does not begin BS11, "B" does not begin BS1.
create function private.lies_in(place text, region text)
  returns boolean
  language sql immutable
  set search_path = ''
as $$
  select btrim(region) <> '' and starts_with(upper(btrim(place)), upper(btrim(region)))
    and not coalesce(
      right(btrim(region), 1) ~ '[[:digit:]]' and substr(btrim(place), char_length(btrim(region)) + 1, 1) ~ '[[:digit:]]'
        -- the inward part of a British postcode follows its outward part: BS1 5TR written as one word
        and btrim(place) !~* ('^' || regexp_replace(btrim(region), '[^[:alnum:]]', '', 'g') || '[[:digit:]][a-z]{2}$')
      or right(btrim(region), 1) ~ '[[:alpha:]]' and substr(btrim(place), char_length(btrim(region)) + 1, 1) ~ '[[:alpha:]]',
      false)
$$;

-- The table. Of those whom the first rule fits, the one who speaks with the fewest is asked; of these, who was asked
-- longest ago; of these, the lowest id. `asked`: not these again.
--   urgent    it is urgent: whoever is free first, whatever they know best
--   person    the visitor named them
--   owner     the lead is theirs, or they had this person last
--   language  they speak the visitor's language, which is not the company's
--   service   they do what the visitor needs
--   region    the visitor is where they work
--   load      whoever is free
--   queue     nobody is
create function private.route_hand_off(
  conversation public.conversations, lead_id uuid, reason text, asked uuid[], out rule text, out member_id uuid
)
  returns record
  language sql stable
  set search_path = ''
as $$
  with fact as (
    select distinct on (f ->> 'slot') f ->> 'slot' as slot, f ->> 'value' as value
    from jsonb_array_elements(private.facts_of(conversation)) f
    where f ->> 'slot' in ('need', 'place', 'region') and jsonb_typeof(f -> 'value') = 'string'
    order by f ->> 'slot', f ->> 'at' desc
  ),
  known as (
    select
      split_part(lower(coalesce(conversation.language, contact.language)), '-', 1) as language,
      split_part(lower(company.language), '-', 1) as company_language,
      coalesce((select l.owner_id from public.leads l where l.id = route_hand_off.lead_id), (
        select h.claimed_by from public.hand_offs h
        join public.conversations c on c.id = h.conversation_id
        where h.company_id = conversation.company_id and c.company_id = conversation.company_id and h.claimed_by is not null
          and (c.id = conversation.id or c.contact_id = conversation.contact_id)
        order by h.claimed_at desc
        limit 1
      )) as owner_id,
      array(select fact.value from fact where fact.slot = 'need') || array(
        select a.service_id::text from public.appointments a
        where a.company_id = conversation.company_id and a.conversation_id = conversation.id and a.state in ('held', 'booked')
      ) as needs,
      array(select fact.value from fact where fact.slot in ('place', 'region')) as places,
      ' ' || regexp_replace(lower(coalesce((
        select m.text from public.messages m
        where m.conversation_id = conversation.id and m.author = 'visitor'
        order by m.seq desc
        limit 1
      ), '')), '[^[:alnum:]]+', ' ', 'g') || ' ' as said
    from public.companies company
    left join public.contacts contact on contact.id = conversation.contact_id
    where company.id = conversation.company_id
  ),
  free as (
    select m.user_id, lower(split_part(btrim(m.name), ' ', 1)) as name, m.languages, m.services, m.regions,
      (
        select max(o.offered_at) from private.member_offers o where o.company_id = m.company_id and o.member_id = m.user_id
      ) as offered_at,
      (
        select count(*) from public.hand_offs h
        join public.conversations c on c.id = h.conversation_id
        where h.company_id = m.company_id and h.claimed_by = m.user_id and h.claim = 'claimed' and c.mode = 'member'
      ) as load
    from public.members m
    where m.company_id = conversation.company_id and m.role in ('owner', 'admin', 'agent') and m.is_available
      and m.user_id <> all (route_hand_off.asked)
  ),
  fitting as (
    select 1 as place, 'urgent' as rule, free.* from free where route_hand_off.reason = 'urgent'
    union all
    select 2, 'person', free.* from free, known
    where route_hand_off.reason = 'asked' and char_length(free.name) > 1 and strpos(known.said, ' ' || free.name || ' ') > 0
    union all
    select 3, 'owner', free.* from free, known where free.user_id = known.owner_id
    union all
    select 4, 'language', free.* from free, known
    where known.language <> known.company_language
      and exists (select from unnest(free.languages) spoken where split_part(lower(spoken), '-', 1) = known.language)
    union all
    select 5, 'service', free.* from free, known where free.services && known.needs
    union all
    select 6, 'region', free.* from free, known
    where exists (
      select from unnest(free.regions) region, unnest(known.places) place where private.lies_in(place, region)
    )
    union all
    select 7, 'load', free.* from free
    union all
    select 8, 'queue', null, null, null, null, null, null, null
  )
  select fitting.rule, fitting.user_id
  from fitting
  order by fitting.place, fitting.load, fitting.offered_at nulls first, fitting.user_id
  limit 1
$$;
