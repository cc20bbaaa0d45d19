-- A member says what colleagues call them; the role beside it stays an owner's or admin's to change.

-- refused: unknown_company
create function service.name_member(member_id uuid, company_id uuid, name text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update public.members m set name = btrim(name_member.name)
  where m.user_id = name_member.member_id and m.company_id = name_member.company_id;
  return case when found then '{}'::jsonb else jsonb_build_object('refused', 'unknown_company') end;
end
$$;

grant execute on function service.name_member(uuid, uuid, text) to service_role;
