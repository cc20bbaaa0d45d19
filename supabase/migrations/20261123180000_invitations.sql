-- Bringing a colleague in: an owner makes a link for one e-mail address and sends it; whoever has proved that address and
-- opens it in time becomes a member. Only the link's hash is kept.

create table public.invitations (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  -- lower case; null, as the name, once it is accepted: from then on the member says who they are
  email text check (char_length(email) between 3 and 320 and email = lower(btrim(email))),
  name text not null default '' check (char_length(name) <= 120),
  role text not null check (role in ('owner', 'admin', 'agent', 'viewer')),
  token_hash text not null unique,
  invited_by uuid not null,
  accepted_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  unique (company_id, email),
  check ((email is null) = (accepted_by is not null)),
  -- an owner who is gone leaves no way in behind
  foreign key (company_id, invited_by) references public.members (company_id, user_id) on delete cascade,
  foreign key (company_id, accepted_by) references public.members (company_id, user_id) on delete cascade
);

create index invitations_company_id_invited_by on public.invitations (company_id, invited_by);
create index invitations_company_id_accepted_by on public.invitations (company_id, accepted_by);

alter table public.invitations enable row level security;

create policy "owners read whom their company has invited"
  on public.invitations for select to authenticated
  using (accepted_by is null and company_id in (select private.my_company_ids_as('owner')));

create policy "owners withdraw their company's invitations"
  on public.invitations for delete to authenticated
  using (accepted_by is null and company_id in (select private.my_company_ids_as('owner')));

revoke all on public.invitations from anon, authenticated, service_role;
grant select (id, company_id, email, name, role, invited_by, accepted_by, created_at, expires_at)
  on public.invitations to authenticated;
grant delete on public.invitations to authenticated;

create trigger invitations_wake after insert or update or delete on public.invitations
  for each row execute function private.wake_company('invitation');

-- Whoever is an owner no more invites nobody any more.
create function private.withdraw_invitations()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from public.invitations i
  where i.company_id = old.company_id and i.invited_by = old.user_id and i.accepted_by is null;
  return null;
end
$$;

create trigger members_stop_inviting after update of role on public.members
  for each row when (old.role = 'owner' and new.role <> 'owner') execute function private.withdraw_invitations();
