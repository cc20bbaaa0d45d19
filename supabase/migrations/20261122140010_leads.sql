-- A lead: somebody who could become a customer, and what their score is made of. It follows the conversation it began in,
-- so that it goes where its contact goes, and back when two turn out to be two.

create table public.leads (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  -- where it began; erased with it
  conversation_id uuid not null,
  -- null as long as nobody knows who it is
  contact_id uuid,
  -- the lead of the same person that holds instead of this one
  merged_into uuid,
  state text not null default 'new' check (state in (
    'new', 'engaged', 'qualifying', 'hot', 'warm', 'cold', 'disqualified', 'needs_review', 'booked', 'won', 'lost'
  )),
  -- what a member has decided, no answer changes
  moved_by text not null default 'assistant' check (moved_by in ('assistant', 'member')),
  state_changed_at timestamptz not null default now(),
  state_reason text, -- of the last move: a rule's id, why the questions ended, what a member wrote
  lost_reason text check (char_length(lost_reason) <= 400),
  owner_id uuid references auth.users (id) on delete set null,
  fit int not null default 0,
  intent int not null default 0, -- as of intent_at; it fades
  total int not null default 0,
  intent_at timestamptz not null default now(),
  cell text,
  bucket text check (bucket in ('hot', 'warm', 'cold')),
  parts jsonb not null default '[]', -- their points add up to total
  signals jsonb not null default '{}', -- what they did, counted
  disqualified jsonb, -- {rule, slot, quote, reason}
  rules_version int not null default 0,
  -- something has changed that the score does not know of yet
  is_stale boolean not null default false,
  is_open boolean not null generated always as (merged_into is null and state not in ('won', 'lost')) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (company_id, id),
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade,
  foreign key (company_id, contact_id) references public.contacts (company_id, id) on delete set null (contact_id),
  foreign key (company_id, merged_into) references public.leads (company_id, id) on delete set null (merged_into)
);

-- One open lead a person, and a conversation where nobody knows who it is.
create unique index leads_open_of_contact on public.leads (company_id, contact_id) where is_open and contact_id is not null;
create unique index leads_open_of_conversation on public.leads (company_id, conversation_id) where is_open and contact_id is null;
create index leads_company_id_conversation_id on public.leads (company_id, conversation_id);
create index leads_company_id_contact_id on public.leads (company_id, contact_id);
create index leads_company_id_merged_into on public.leads (company_id, merged_into);
create index leads_company_id_state on public.leads (company_id, state, state_changed_at desc, id);
create index leads_owner_id on public.leads (owner_id);
create index leads_stale on public.leads (company_id, id) where is_stale;

alter table public.leads enable row level security;

create policy "members read their company's leads"
  on public.leads for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.leads from anon, authenticated, service_role;
grant select on public.leads to authenticated;

create trigger leads_touch before update on public.leads
  for each row execute function private.touch_updated_at();
create trigger leads_wake after insert or update of state, total, owner_id, merged_into on public.leads
  for each row execute function private.wake_company('lead');

-- The open lead of whoever a conversation is with, or null.
create function private.lead_of(conversation public.conversations)
  returns uuid
  language sql stable
  set search_path = ''
as $$
  select l.id
  from public.leads l
  where l.company_id = conversation.company_id and l.is_open
    and (
      l.contact_id = conversation.contact_id
      or (conversation.contact_id is null and l.contact_id is null and l.conversation_id = conversation.id)
    )
$$;

-- Takes the leads that began in a conversation to the contact it is with now. A person who has an open lead already keeps
-- that one, and the other rests in it.
create function private.leads_follow()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  moved record;
  holder uuid;
begin
  for moved in
    select l.id from public.leads l
    where l.company_id = new.company_id and l.conversation_id = new.id and l.contact_id is distinct from new.contact_id
    order by l.id
  loop
    holder := case when new.contact_id is not null then (
      select l.id from public.leads l
      where l.company_id = new.company_id and l.contact_id = new.contact_id and l.is_open and l.id <> moved.id
    ) end;
    update public.leads l
    set contact_id = new.contact_id, is_stale = true,
      merged_into = case when l.state not in ('won', 'lost') then holder end
    where l.id = moved.id;
    update public.leads l set is_stale = true where l.id = holder;
    perform private.free_leads(moved.id);
  end loop;
  -- whoever it leaves has heard less than before
  update public.leads l set is_stale = true
  where l.company_id = new.company_id and l.contact_id = old.contact_id and l.is_open;
  return null;
end
$$;

-- Leads that rest in one of another person rest no more: the oldest of them is open again, and holds the others.
create function private.free_leads(holder_id uuid)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  holder public.leads;
  freed record;
  target uuid;
begin
  select * into holder from public.leads l where l.id = holder_id;
  for freed in
    select l.id, l.contact_id from public.leads l
    where l.company_id = holder.company_id and l.merged_into = holder.id
      and (l.contact_id is distinct from holder.contact_id or holder.merged_into is not null)
    order by l.id
  loop
    select l.id into target from public.leads l
    where l.company_id = holder.company_id and l.is_open and l.contact_id = freed.contact_id;
    update public.leads l set merged_into = target, is_stale = true where l.id = freed.id;
  end loop;
end
$$;

create trigger conversations_lead after update of contact_id on public.conversations
  for each row when (new.contact_id is distinct from old.contact_id)
  execute function private.leads_follow();
