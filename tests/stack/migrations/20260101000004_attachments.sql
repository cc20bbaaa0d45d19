-- Files in a private bucket, which the members of a company read and nobody but the server writes.
create table public.crews (
  company_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  primary key (company_id, user_id)
);

create index crews_user_id_idx on public.crews (user_id);
alter table public.crews enable row level security;

create policy "members see themselves"
  on public.crews for select to authenticated
  using (user_id = (select auth.uid()));

grant select on public.crews to authenticated;

insert into storage.buckets (id, name, public, file_size_limit)
values ('attachments', 'attachments', false, 65536)
on conflict (id) do nothing;

create policy "members read their company's attachments"
  on storage.objects for select to authenticated
  using (
    bucket_id = 'attachments'
    and (storage.foldername(name))[1] in (select company_id::text from public.crews)
  );
