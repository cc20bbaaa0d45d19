-- A number that moved to another account at its provider: the line it was here is let go, and its conversations stay.

-- Another company's line of a number that the member's connection holds at Twilio, with what its own account can be asked
-- with; `credentials` is null when they cannot be opened. refused: unknown_connection · unknown_line
create function service.find_former_line(member_id uuid, connection_id uuid, provider_id text, number text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  connection public.connections;
begin
  select * into connection from public.connections c
  where c.id = find_former_line.connection_id and c.provider = 'twilio' and c.state <> 'disconnected'
    and private.may_connect(member_id, c.company_id);
  if connection.id is null then
    return jsonb_build_object('refused', 'unknown_connection');
  end if;
  return coalesce((
    select jsonb_build_object(
      'channel_id', l.channel_id, 'account_id', c.account_id, 'credentials', private.try_credentials_of(c.id))
    from public.lines l
    join public.connections c on c.id = l.connection_id
    where l.released_at is null and l.company_id <> connection.company_id and c.provider = 'twilio'
      and (l.provider_id = find_former_line.provider_id or l.number = find_former_line.number)
    limit 1
  ), jsonb_build_object('refused', 'unknown_line'));
end
$$;

-- Lets such a line go and tells its owner. The caller has asked its account. refused: unknown_line
create function service.retire_line(member_id uuid, connection_id uuid, channel_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  line public.lines;
begin
  select l.* into line
  from public.lines l
  join public.connections former on former.id = l.connection_id and former.provider = 'twilio'
  join public.connections c on c.id = retire_line.connection_id and c.provider = 'twilio' and c.state <> 'disconnected'
  where l.channel_id = retire_line.channel_id and l.released_at is null and l.company_id <> c.company_id
    and private.may_connect(member_id, c.company_id);
  if line.channel_id is null then
    return jsonb_build_object('refused', 'unknown_line');
  end if;
  perform from public.connections c where c.id = line.connection_id for update; -- before its lines, as everybody does
  perform private.release_lines(line.connection_id, line.channel_id);
  update public.connections c
  set error = left(concat_ws(' ', format('%s is in another Twilio account now, so it was removed here. Its conversations stay.',
    line.number), c.error), 1000)
  where c.id = line.connection_id;
  return '{}';
end
$$;

grant execute on function
  service.find_former_line(uuid, uuid, text, text), service.retire_line(uuid, uuid, uuid)
  to service_role;
