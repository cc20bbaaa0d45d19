-- What somebody told the website, for whoever texts from the number they gave there. Whoever texts from a number holds it, and
-- whoever typed it into a website may not: so the texts know what the website heard and never the other way, by copies that
-- say where they are from. They are not asked for again and count for the score; nobody is turned away for them, and
-- nothing of them is said to whoever texts, who may be somebody else.

alter table public.lead_facts drop constraint lead_facts_source_check;
alter table public.lead_facts add constraint lead_facts_source_check check (source in ('visitor', 'page', 'member', 'crm', 'elsewhere'));
alter table public.lead_facts drop constraint lead_facts_check;
alter table public.lead_facts add constraint lead_facts_check
  check (source not in ('visitor', 'elsewhere') or (message_id is not null and quote <> ''));

create unique index lead_facts_copied_once on public.lead_facts (conversation_id, message_id, slot) where source = 'elsewhere';
-- who gave which number as theirs; E.164 has sixteen characters at most
create index lead_facts_phones on public.lead_facts (company_id, left(value #>> '{}', 16)) where slot = 'phone' and source = 'visitor';

-- What visitors of the website said within ninety days who gave the number that this conversation is with as theirs, and no
-- other since: the latest of each slot. Never how they are called or reached, nor what a member knew better, nor what belongs
-- to a lead that was won or lost.
create function private.told_elsewhere(conversation public.conversations)
  returns setof public.lead_facts
  language sql stable
  set search_path = ''
as $$
  select distinct on (told.slot) told.*
  from public.addresses here
  join public.lead_facts given on given.company_id = here.company_id and given.slot = 'phone' and given.source = 'visitor'
    and left(given.value #>> '{}', 16) = here.value
  join public.conversations web on web.company_id = here.company_id and web.id = given.conversation_id
  join public.channels ch on ch.id = web.channel_id and ch.kind = 'widget'
  join public.lead_facts told on told.company_id = here.company_id and told.conversation_id = web.id
  where here.company_id = conversation.company_id and here.id = conversation.address_id and here.value ~ '^\+[0-9]{7,15}$'
    and given.confidence >= 0.6 and given.at > now() - interval '90 days'
    and web.contact_id is distinct from conversation.contact_id
    and told.source = 'visitor' and told.confidence >= 0.6 and told.at > now() - interval '90 days'
    and told.slot not in ('name', 'email', 'phone')
    and not (jsonb_typeof(told.value) = 'string' and told.value #>> '{}' ~ '@|^\+[0-9]{6,}$') -- in a field of the company's own
    and not exists (
      select from public.lead_facts other
      where other.company_id = here.company_id and other.conversation_id = web.id and other.slot = 'phone'
        and other.at > given.at and other.value <> given.value
    )
    and not exists (
      select from public.lead_facts better
      where better.company_id = here.company_id and better.conversation_id = web.id and better.slot = told.slot
        and better.source = 'member' and better.at >= told.at
    )
    and not exists (
      select from public.leads l
      where l.company_id = here.company_id and l.conversation_id = web.id and l.state in ('won', 'lost')
        and l.state_changed_at >= told.at
    )
  order by told.slot, told.at desc, told.id desc
$$;

-- With every text, before its turn is read: what was said on the website meanwhile is known, too. What whoever texts has said
-- themselves is not asked of the website any more. A fault here receives the text all the same.
create function private.hear_elsewhere()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  conversation public.conversations;
  copied public.lead_facts;
begin
  select c.* into conversation
  from public.conversations c
  join public.channels ch on ch.id = c.channel_id
  where c.id = new.conversation_id and ch.kind <> 'widget' and ch.purpose in ('qualify', 'book');
  if conversation.id is null then
    return null;
  end if;
  for copied in
    insert into public.lead_facts (company_id, conversation_id, slot, value, quote, message_id, source, confidence, extractor, version, at)
    select conversation.company_id, conversation.id, told.slot, told.value, told.quote, told.message_id, 'elsewhere',
      -- counts, and is too little to turn somebody away for (shared/lead/facts/confidence.ts)
      least(told.confidence, 0.79), told.extractor, told.version, told.at
    from private.told_elsewhere(conversation) told
    where not exists (
      select from public.conversations c
      join public.lead_facts known on known.company_id = c.company_id and known.conversation_id = c.id
      where c.company_id = conversation.company_id and (c.id = conversation.id or c.contact_id = conversation.contact_id)
        and known.slot = told.slot and (known.source <> 'elsewhere' or known.message_id = told.message_id)
    )
    on conflict do nothing
    returning *
  loop
    -- erased with the message it is from, as the copy is
    perform private.record_event(conversation.id, 'fact_recorded', 'assistant', copied.message_id, private.fact_as_json(copied));
  end loop;
  if found then
    update public.leads l set is_stale = true where l.id = private.lead_of(conversation);
  end if;
  return null;
exception when others then
  raise warning 'what was told elsewhere is not known here: %', sqlstate;
  return null;
end
$$;

-- what comes by a provider
create trigger messages_hear_elsewhere after insert on public.messages
  for each row when (new.author = 'visitor' and new.provider_id is not null and not new.is_echo)
  execute function private.hear_elsewhere();
