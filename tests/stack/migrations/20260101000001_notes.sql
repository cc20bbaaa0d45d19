-- A product of two tables' size, to try the stack on.
alter default privileges revoke execute on functions from public;
revoke all on all tables in schema public from anon, authenticated;

create table public.notes (
  id bigint generated always as identity primary key,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  body text not null,
  tags jsonb,
  written_at timestamptz not null default now()
);

create index notes_owner_id_idx on public.notes (owner_id);
alter table public.notes enable row level security;

create policy "owners read their notes"
  on public.notes for select to authenticated
  using (owner_id = (select auth.uid()));

create policy "owners write their notes"
  on public.notes for insert to authenticated
  with check (owner_id = (select auth.uid()));

grant select on public.notes to authenticated;
grant insert (body, tags) on public.notes to authenticated;
