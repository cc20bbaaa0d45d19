-- Hand-offs: somebody has to come, a member was asked, a timer runs, and what became of it. The table of who may do what,
-- and what follows, is shared/lead/hand-off/hand-off-rules.ts; a conversation's `claim` there is that of its open hand-off
-- here, and one that is over counts as claimed.

alter table public.companies
  add column hand_off_minutes int not null default 5 check (hand_off_minutes between 1 and 1440); -- until the next is asked

alter table public.members
  add column is_available boolean not null default true, -- off: signed off, or on leave; nobody new is handed to them
  add column languages text[] not null default '{}' check (pg_column_size(languages) <= 1024), -- BCP 47, besides the company's
  add column services text[] not null default '{}' check (pg_column_size(services) <= 8192), -- options of `need`, or ids of services
  add column regions text[] not null default '{}' check (pg_column_size(regions) <= 8192); -- how their places begin: "BS", "Bristol"

grant update (hand_off_minutes) on public.companies to authenticated;
grant update (is_available, languages, services, regions) on public.members to authenticated;

-- The visitor's, where what they write tells it.
alter table public.conversations
  add column language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

create table public.hand_offs (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  conversation_id uuid not null,
  lead_id uuid,
  -- asked · urgent · complaint · unanswered · no_slot · qualified · unreadable · switched_off · left · taken · booked
  reason text not null check (reason ~ '^[a-z_]{1,40}$'),
  -- of the routing table: see private.route_hand_off; `none` where nobody had to be found
  rule text not null check (rule in ('urgent', 'person', 'owner', 'language', 'service', 'region', 'load', 'queue', 'none')),
  -- offered: a member was asked, and a timer runs · owner_told: it ran out on everyone · claimed: a member has it ·
  -- over: closed, or another took its place
  claim text not null default 'offered' check (claim in ('offered', 'owner_told', 'claimed', 'over')),
  step int not null default 1, -- counts its changes: whoever acts for the timer says which one they have seen
  offered_to uuid references auth.users (id) on delete set null, -- null: nobody is free, it waits in the queue
  offered_at timestamptz,
  asked uuid[] not null default '{}', -- those it was offered to since it was opened, in order
  due_at timestamptz, -- when the timer runs out; null where none runs
  owes_word boolean not null default false, -- nobody has told the visitor yet what happens
  put_off_until timestamptz, -- looking after it failed: others first
  claimed_by uuid references auth.users (id) on delete set null, -- null, although claimed: from the phone itself
  claimed_at timestamptz,
  over_at timestamptz,
  created_at timestamptz not null default now(),
  unique (company_id, id),
  check ((claim = 'offered') = (due_at is not null)),
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade,
  foreign key (company_id, lead_id) references public.leads (company_id, id) on delete set null (lead_id)
);

create unique index hand_offs_open on public.hand_offs (conversation_id) where claim <> 'over';
create index hand_offs_company_id_conversation_id on public.hand_offs (company_id, conversation_id, created_at);
create index hand_offs_company_id_lead_id on public.hand_offs (company_id, lead_id);
create index hand_offs_company_id_claim on public.hand_offs (company_id, claim, created_at);
create index hand_offs_offered_to on public.hand_offs (offered_to);
create index hand_offs_claimed_by on public.hand_offs (claimed_by) where claim = 'claimed';
create index hand_offs_claimed_by_ever on public.hand_offs (claimed_by);
create index hand_offs_due on public.hand_offs (due_at) where claim = 'offered';
create index hand_offs_owing_word on public.hand_offs (created_at) where owes_word and claim in ('offered', 'owner_told');

alter table public.hand_offs enable row level security;

create policy "members read their company's hand-offs"
  on public.hand_offs for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.hand_offs from anon, authenticated, service_role;
grant select on public.hand_offs to authenticated;

create trigger hand_offs_wake after insert or update of claim, offered_to, claimed_by, reason on public.hand_offs
  for each row execute function private.wake_company('hand_off');

create index conversations_waiting on public.conversations (id) where mode = 'waiting';

-- When a hand-off was last somebody's to take. Not a column of theirs, and no key to them: whoever offers holds a
-- conversation, and whoever signs off or leaves holds the member.
create table private.member_offers (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  member_id uuid not null,
  offered_at timestamptz not null
);

create index member_offers_company_id on private.member_offers (company_id, member_id, offered_at desc);

alter table private.member_offers enable row level security;

-- Hot leads that nobody could be called for at once: the clock does it.
create table private.leads_to_offer (
  lead_id uuid primary key references public.leads (id) on delete cascade,
  is_left boolean not null default false -- whoever had them is gone
);

alter table private.leads_to_offer enable row level security;

-- What waited before there was a timer still waits, and nobody's phone rings for it.
insert into public.hand_offs (company_id, conversation_id, reason, rule, claim)
select c.company_id, c.id, 'asked', 'queue', 'owner_told' from public.conversations c where c.mode = 'waiting';
insert into public.hand_offs (company_id, conversation_id, reason, rule, claim, claimed_by, claimed_at)
select c.company_id, c.id, 'taken', 'none', 'claimed', taken.member_id, taken.at
from public.conversations c
left join lateral (
  select e.member_id, e.at from public.conversation_events e
  where e.conversation_id = c.id and e.kind = 'mode_changed' and e.details ->> 'to' = 'member'
  order by e.seq desc
  limit 1
) taken on true
where c.mode = 'member';
