-- An appointment: one member of staff, one time, held for five minutes or booked. That nobody is booked twice is the
-- exclusion constraint's word, whoever writes the row.

create extension if not exists btree_gist with schema extensions;

create table public.appointments (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  service_id uuid not null,
  staff_id uuid not null,
  -- Where it was made. Whose it is, is said there: contacts that merge take their appointments along, and erasing the
  -- conversation erases it.
  conversation_id uuid not null,
  state text not null check (state in ('held', 'booked', 'cancelled', 'attended', 'no_show')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  taken tstzrange not null, -- with the buffers that the service had then
  held_until timestamptz, -- a hold that ran out is in nobody's way
  visitor_zone text, -- IANA, where it is known
  note text not null default '' check (char_length(note) <= 1000), -- what it is about, in the visitor's words
  sequence int not null default 0, -- RFC 5545: one more with every change the visitor's calendar should hear of
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (company_id, id),
  check (starts_at < ends_at and taken @> tstzrange(starts_at, ends_at)),
  check ((state = 'held') = (held_until is not null)),
  foreign key (company_id, service_id) references public.services (company_id, id) on delete cascade,
  foreign key (company_id, staff_id) references public.staff (company_id, id) on delete cascade,
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade,
  constraint appointments_one_at_a_time exclude using gist (staff_id with =, taken with &&)
    where (state in ('held', 'booked'))
);

-- Whoever holds one may see, move and cancel the appointment. Each message with a link has one of its own; kept as hashes.
create table private.appointment_keys (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  appointment_id uuid not null references public.appointments (id) on delete cascade,
  created_at timestamptz not null default now()
);

-- Whoever holds a company's may read its calendar. A new one revokes the one before.
create table private.calendar_feeds (
  company_id uuid primary key references public.companies (id) on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);

-- A reminder that is to be sent. Due at due_at; whoever claims it puts that off, and who sends it takes the row away.
create table private.reminders (
  appointment_id uuid not null references public.appointments (id) on delete cascade,
  hours_before int not null check (hours_before in (24, 2)),
  due_at timestamptz not null,
  primary key (appointment_id, hours_before)
);

create index appointments_company_id_starts_at on public.appointments (company_id, starts_at);
create index appointments_company_id_service_id on public.appointments (company_id, service_id);
create index appointments_company_id_staff_id on public.appointments (company_id, staff_id, starts_at);
create index appointments_company_id_conversation_id on public.appointments (company_id, conversation_id);
create index appointments_held_until on public.appointments (held_until) where state = 'held';
create index appointment_keys_appointment_id on private.appointment_keys (appointment_id);
create index reminders_due_at on private.reminders (due_at);

alter table public.appointments enable row level security;
alter table private.appointment_keys enable row level security;
alter table private.calendar_feeds enable row level security;
alter table private.reminders enable row level security;

create policy "members read their company's appointments"
  on public.appointments for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.appointments from anon, authenticated, service_role;
grant select on public.appointments to authenticated;

create trigger appointments_touch before update on public.appointments
  for each row execute function private.touch_updated_at();
create trigger appointments_wake after insert or update or delete on public.appointments
  for each row execute function private.wake_company('appointment');
