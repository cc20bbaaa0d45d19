-- What can be booked, who does it, when they work, and the limits a company sets (shared/booking/booking-rules.ts).

alter table public.companies
  add column booking_notice_minutes int not null default 120 check (booking_notice_minutes between 0 and 43200),
  add column booking_horizon_days int not null default 30 check (booking_horizon_days between 1 and 365),
  add column booking_step_minutes int not null default 30 check (booking_step_minutes between 5 and 1440),
  add column booking_daily_cap int check (booking_daily_cap > 0); -- a day and a person; null: as many as fit

grant update (booking_notice_minutes, booking_horizon_days, booking_step_minutes, booking_daily_cap)
  on public.companies to authenticated;

create table public.services (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  name text not null check (char_length(btrim(name)) between 1 and 120),
  description text not null default '' check (char_length(description) <= 1000),
  minutes int not null check (minutes between 5 and 1440),
  buffer_before int not null default 0 check (buffer_before between 0 and 480),
  buffer_after int not null default 0 check (buffer_after between 0 and 480),
  position int not null default 0, -- in the order the company offers them
  is_on boolean not null default true, -- off: offered no more; what is booked stays
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (company_id, id)
);

-- Whoever can be booked, a member or not.
create table public.staff (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  user_id uuid,
  name text not null check (char_length(btrim(name)) between 1 and 120),
  hours jsonb check (pg_column_size(hours) <= 8192), -- a week; null: the company's
  days_off jsonb not null default '[]' check (pg_column_size(days_off) <= 65536), -- as a company's holidays
  position int not null default 0, -- of two who are free, the first
  is_on boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (company_id, id),
  foreign key (company_id, user_id) references public.members (company_id, user_id) on delete set null (user_id)
);

create table public.service_staff (
  company_id uuid not null,
  service_id uuid not null,
  staff_id uuid not null,
  primary key (service_id, staff_id),
  foreign key (company_id, service_id) references public.services (company_id, id) on delete cascade,
  foreign key (company_id, staff_id) references public.staff (company_id, id) on delete cascade
);

create index staff_company_id_user_id on public.staff (company_id, user_id);
create index service_staff_company_id_service_id on public.service_staff (company_id, service_id);
create index service_staff_company_id_staff_id on public.service_staff (company_id, staff_id);

alter table public.services enable row level security;
alter table public.staff enable row level security;
alter table public.service_staff enable row level security;

create policy "members read what can be booked"
  on public.services for select to authenticated
  using (company_id in (select private.my_company_ids()));
create policy "owners and admins add services"
  on public.services for insert to authenticated
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));
create policy "owners and admins change services"
  on public.services for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));

create policy "members read who can be booked"
  on public.staff for select to authenticated
  using (company_id in (select private.my_company_ids()));
create policy "owners and admins add staff"
  on public.staff for insert to authenticated
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));
create policy "owners and admins change staff"
  on public.staff for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));

create policy "members read who does what"
  on public.service_staff for select to authenticated
  using (company_id in (select private.my_company_ids()));
create policy "owners and admins say who does what"
  on public.service_staff for insert to authenticated
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));
create policy "owners and admins take back who does what"
  on public.service_staff for delete to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')));

revoke all on public.services, public.staff, public.service_staff from anon, authenticated, service_role;
grant select on public.services, public.staff, public.service_staff to authenticated;
grant insert (company_id, name, description, minutes, buffer_before, buffer_after, position) on public.services to authenticated;
grant update (name, description, minutes, buffer_before, buffer_after, position, is_on) on public.services to authenticated;
grant insert (company_id, user_id, name, hours, days_off, position) on public.staff to authenticated;
grant update (user_id, name, hours, days_off, position, is_on) on public.staff to authenticated;
grant insert (company_id, service_id, staff_id), delete on public.service_staff to authenticated;

create function private.check_staff_hours()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  fault text;
begin
  fault := case when new.hours is not null then private.find_week_fault(new.hours) end;
  if fault is not null then
    raise exception 'hours: %', fault using errcode = '22023';
  end if;
  fault := private.find_holidays_fault(new.days_off);
  if fault is not null then
    raise exception 'days_off: %', fault using errcode = '22023';
  end if;
  return new;
end
$$;

create trigger staff_check_hours before insert or update of hours, days_off on public.staff
  for each row execute function private.check_staff_hours();
create trigger services_touch before update on public.services
  for each row execute function private.touch_updated_at();
create trigger staff_touch before update on public.staff
  for each row execute function private.touch_updated_at();
create trigger services_wake after insert or update on public.services
  for each row execute function private.wake_company('service');
create trigger staff_wake after insert or update on public.staff
  for each row execute function private.wake_company('staff');
