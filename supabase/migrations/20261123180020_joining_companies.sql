-- What whoever was invited does with the link: sees who invites them to what, and becomes a member.

-- For whoever holds the link, signed in or not.
-- refused: unknown_invitation · used_invitation · expired_invitation · too_many_requests
create function service.read_invitation(client text, token_hash text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  wait_seconds constant int := private.take_use('invitation:' || client, 60, 60);
  held public.invitations;
begin
  if wait_seconds > 0 then
    return jsonb_build_object('refused', 'too_many_requests', 'wait_seconds', wait_seconds);
  end if;
  select * into held from public.invitations i where i.token_hash = read_invitation.token_hash;
  if not found then
    return jsonb_build_object('refused', 'unknown_invitation');
  end if;
  if held.accepted_by is not null then
    return jsonb_build_object('refused', 'used_invitation');
  end if;
  if held.expires_at <= now() then
    return jsonb_build_object('refused', 'expired_invitation');
  end if;
  return (
    select jsonb_build_object(
      'company', c.name, 'inviter', m.name, 'email', held.email, 'name', held.name, 'role', held.role,
      'expires_at', held.expires_at
    )
    from public.companies c
    join public.members m on m.company_id = c.id and m.user_id = held.invited_by
    where c.id = held.company_id
  );
end
$$;

-- Once, however often it is asked for: the invitation's row is held, and the same person who comes again is in already.
-- Whoever is a member keeps their role. `is_new` false: they were one before.
-- refused: unknown_invitation · used_invitation · expired_invitation · unconfirmed_account · wrong_account
create function service.accept_invitation(member_id uuid, token_hash text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  held public.invitations;
  account record;
  is_new boolean;
begin
  perform from public.companies c
  where c.id = (select i.company_id from public.invitations i where i.token_hash = accept_invitation.token_hash)
  for key share; -- before the invitation, as whoever removes an owner locks them
  select * into held from public.invitations i where i.token_hash = accept_invitation.token_hash for update;
  if not found then
    return jsonb_build_object('refused', 'unknown_invitation');
  end if;
  if held.accepted_by is distinct from accept_invitation.member_id then
    if held.accepted_by is not null then
      return jsonb_build_object('refused', 'used_invitation');
    end if;
    if held.expires_at <= now() then
      return jsonb_build_object('refused', 'expired_invitation');
    end if;
    select lower(u.email) as email, u.email_confirmed_at into account
    from auth.users u where u.id = accept_invitation.member_id;
    if account.email is distinct from held.email then
      return jsonb_build_object('refused', 'wrong_account', 'message', format(
        'This invitation is for %s, and you are signed in as %s. Sign in with the invited address.',
        held.email, coalesce(account.email, 'somebody without an address')
      ));
    end if;
    if account.email_confirmed_at is null then
      return jsonb_build_object('refused', 'unconfirmed_account');
    end if;
  end if;

  insert into public.members (company_id, user_id, role, name)
  values (held.company_id, accept_invitation.member_id, held.role, held.name)
  on conflict on constraint members_pkey do nothing;
  is_new := found;
  update public.invitations i set accepted_by = accept_invitation.member_id, email = null, name = ''
  where i.id = held.id and i.accepted_by is null;
  return jsonb_build_object('company_id', held.company_id, 'is_new', is_new);
end
$$;

grant execute on function service.read_invitation(text, text), service.accept_invitation(uuid, text) to service_role;
