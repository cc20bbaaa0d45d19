-- Figures are counted from the rows themselves, each day in the company's zone: a tile equals the rows behind it.

create function public.company_activity(company_id uuid, from_day date, to_day date)
  returns table (day date, measure text, channel text, count bigint)
  language sql stable -- as the asking member: RLS decides what is counted
  set search_path = ''
as $$
  with period as (
    select c.id, c.time_zone,
      from_day::timestamp at time zone c.time_zone as starts,
      (to_day + 1)::timestamp at time zone c.time_zone as ends
    from public.companies c
    where c.id = company_activity.company_id
  ),
  happened (at, measure, channel_id) as (
    select v.started_at, unnest(case when v.engaged_at is null then array['visits'] else array['visits', 'engaged_visits'] end), v.channel_id
    from public.visits v, period p
    where v.company_id = p.id and v.started_at >= p.starts and v.started_at < p.ends
    union all
    select c.started_at, 'conversations', c.channel_id
    from public.conversations c, period p
    where c.company_id = p.id and c.started_at >= p.starts and c.started_at < p.ends
    union all
    select m.created_at,
      unnest(array_remove(array[
        case m.direction when 'in' then 'messages_in' else 'messages_out' end,
        case when m.outcome = 'answered' then 'answered' when m.outcome is not null then 'unanswered' end
      ], null)),
      c.channel_id
    from public.messages m
    join public.conversations c on c.id = m.conversation_id, period p
    where m.company_id = p.id and m.created_at >= p.starts and m.created_at < p.ends
  )
  select (h.at at time zone p.time_zone)::date, h.measure, ch.kind, count(*)
  from happened h
  join public.channels ch on ch.id = h.channel_id, period p
  group by 1, 2, 3
  order by 1, 2, 3
$$;

create index conversations_company_id_started_at on public.conversations (company_id, started_at);

grant execute on function public.company_activity(uuid, date, date) to authenticated;
