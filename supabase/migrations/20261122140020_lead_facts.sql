-- What visitors said of themselves, each with their own words and the message they stand in. A fact belongs to the
-- conversation it was heard in, and so to whoever that is with: nothing has to move when two contacts become one.

create table public.lead_facts (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  conversation_id uuid not null,
  slot text not null check (slot ~ '^[a-z][a-z0-9_]{0,39}$'),
  value jsonb not null check (jsonb_typeof(value) in ('string', 'number', 'object') and pg_column_size(value) <= 4096),
  quote text not null check (char_length(quote) <= 2000), -- empty for what nobody said
  message_id uuid, -- null for what a page, a member or a CRM told
  source text not null check (source in ('visitor', 'page', 'member', 'crm')),
  confidence real not null check (confidence between 0 and 1),
  extractor text check (extractor in ('rule', 'model')),
  version int not null default 0,
  member_id uuid references auth.users (id) on delete set null,
  at timestamptz not null,
  check (source <> 'visitor' or (message_id is not null and quote <> '')),
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade,
  foreign key (company_id, message_id) references public.messages (company_id, id) on delete cascade
);

create index lead_facts_company_id_conversation_id on public.lead_facts (company_id, conversation_id, at);
create index lead_facts_company_id_message_id on public.lead_facts (company_id, message_id);
create index lead_facts_member_id on public.lead_facts (member_id);
-- one reading of a message: whoever reads it again reads nothing new
create unique index lead_facts_said_once on public.lead_facts (message_id, slot) where source = 'visitor';

alter table public.lead_facts enable row level security;

create policy "members read what is known of their leads"
  on public.lead_facts for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.lead_facts from anon, authenticated, service_role;
grant select on public.lead_facts to authenticated;

create trigger lead_facts_are_final before update on public.lead_facts
  for each row when (new.member_id is not null or to_jsonb(new) - 'member_id' <> to_jsonb(old) - 'member_id')
  execute function private.refuse_change();

-- A fact as shared/lead/fact.ts has it.
create function private.fact_as_json(fact public.lead_facts)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  select jsonb_build_object(
    'slot', fact.slot, 'value', fact.value, 'quote', fact.quote, 'message', fact.message_id, 'source', fact.source,
    -- a real has seven digits, and nobody is surer than that
    'confidence', round(fact.confidence::numeric, 4), 'extractor', fact.extractor, 'version', fact.version,
    'at', to_char(fact.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  )
$$;

-- Everything heard of whoever a conversation is with, on every channel, oldest first: [Fact]. Who somebody is stays known;
-- what they wanted ends with the lead that was won or lost.
create function private.facts_of(conversation public.conversations)
  returns jsonb
  language sql stable
  set search_path = ''
as $$
  with closed as (
    select max(l.state_changed_at) as at
    from public.leads l
    where l.company_id = conversation.company_id and l.state in ('won', 'lost')
      -- not as a case, which no index could be searched for
      and (l.contact_id = conversation.contact_id or (conversation.contact_id is null and l.conversation_id = conversation.id))
  )
  select coalesce(jsonb_agg(private.fact_as_json(f) order by f.at, f.id), '[]')
  from closed, public.conversations c
  join public.lead_facts f on f.company_id = c.company_id and f.conversation_id = c.id
  where c.company_id = conversation.company_id
    and (c.id = conversation.id or c.contact_id = conversation.contact_id)
    and (closed.at is null or f.at > closed.at or f.slot in ('name', 'email', 'phone'))
$$;
