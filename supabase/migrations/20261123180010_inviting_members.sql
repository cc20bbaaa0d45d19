-- What an owner does to bring a colleague in: invites, and makes the link anew. The one before opens nothing from then on.

create function private.may_invite(member_id uuid, company_id uuid)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select exists (
    select from public.members m
    where m.user_id = may_invite.member_id and m.company_id = may_invite.company_id and m.role = 'owner'
  )
$$;

-- At most fifty open at a time, and sixty links an hour. `email` is in lower case.
-- refused: owners_only · member_already · invited_already · too_many_invitations · too_many_requests
create function service.invite_member(
  member_id uuid, company_id uuid, email text, name text, role text, token_hash text
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  wait_seconds int;
  made public.invitations;
begin
  if not private.may_invite(member_id, company_id) then
    return jsonb_build_object('refused', 'owners_only');
  end if;
  wait_seconds := private.take_use('invite:' || company_id, 60, 3600);
  if wait_seconds > 0 then
    return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds);
  end if;
  perform from public.companies c where c.id = invite_member.company_id for no key update; -- so that fifty stays fifty
  if exists (
    select from public.members m
    join auth.users u on u.id = m.user_id
    where m.company_id = invite_member.company_id and lower(u.email) = invite_member.email
  ) then
    return jsonb_build_object('refused', 'member_already');
  end if;
  if exists (
    select from public.invitations i
    where i.company_id = invite_member.company_id and i.email = invite_member.email
  ) then
    return jsonb_build_object('refused', 'invited_already');
  end if;
  if (
    select count(*) from public.invitations i
    where i.company_id = invite_member.company_id and i.accepted_by is null
  ) >= 50 then
    return jsonb_build_object('refused', 'too_many_invitations');
  end if;

  insert into public.invitations (company_id, email, name, role, token_hash, invited_by)
  values (
    invite_member.company_id, invite_member.email, btrim(invite_member.name), invite_member.role,
    invite_member.token_hash, invite_member.member_id
  )
  returning * into made;
  return jsonb_build_object('id', made.id, 'expires_at', made.expires_at);
end
$$;

-- A new link for whoever lost theirs or came too late; it is whoever makes it who invites.
-- refused: unknown_invitation · too_many_requests
create function service.renew_invitation(member_id uuid, invitation_id uuid, token_hash text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  made public.invitations;
  wait_seconds int;
begin
  perform from public.companies c
  where c.id = (select i.company_id from public.invitations i where i.id = renew_invitation.invitation_id)
  for key share; -- before the invitation, as whoever removes an owner locks them
  select * into made from public.invitations i
  where i.id = renew_invitation.invitation_id and i.accepted_by is null
  for update;
  if not found or not private.may_invite(member_id, made.company_id) then
    return jsonb_build_object('refused', 'unknown_invitation');
  end if;
  wait_seconds := private.take_use('invite:' || made.company_id, 60, 3600);
  if wait_seconds > 0 then
    return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds);
  end if;
  update public.invitations i
  set token_hash = renew_invitation.token_hash, invited_by = renew_invitation.member_id, expires_at = now() + interval '7 days'
  where i.id = made.id
  returning * into made;
  return jsonb_build_object('id', made.id, 'expires_at', made.expires_at);
end
$$;

grant execute on function
  service.invite_member(uuid, uuid, text, text, text, text),
  service.renew_invitation(uuid, uuid, text)
  to service_role;
