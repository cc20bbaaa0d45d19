-- Letting another company's line go takes its number, not its id alone: only the line of the very number that was asked
-- about at the provider can be let go.

drop function service.retire_line(uuid, uuid, uuid);

-- Lets such a line go and tells its owner: the one that service.find_former_line gives for this number. The caller has
-- asked its account. refused: unknown_line
create function service.retire_line(member_id uuid, connection_id uuid, channel_id uuid, provider_id text, number text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  line public.lines;
begin
  select l.* into line
  from public.lines l
  join public.connections former
    on former.id = l.connection_id and former.company_id = l.company_id and former.provider = 'twilio'
  join public.connections c on c.id = retire_line.connection_id and c.provider = 'twilio' and c.state <> 'disconnected'
  where l.channel_id = retire_line.channel_id and l.released_at is null and l.company_id <> c.company_id
    and (l.provider_id = retire_line.provider_id or l.number = retire_line.number)
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

grant execute on function service.retire_line(uuid, uuid, uuid, text, text) to service_role;
