-- An invitation nobody took is forgotten, address and all, a month after it has run out; one that was taken has no further use.

create index invitations_expires_at on public.invitations (expires_at);

-- Forgets what has no further use. Bounded, so that a sweep stays short.
create or replace function service.sweep()
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with windows as (
    delete from private.rate_windows w
    where (w.bucket, w.starts_at) in (
      select old.bucket, old.starts_at from private.rate_windows old
      where old.starts_at < now() - interval '1 day'
      limit 5000
    )
    returning 1
  ),
  turns as (
    delete from private.turns t
    where (t.conversation_id, t.turn) in (
      select old.conversation_id, old.turn from private.turns old
      where old.state <> 'open' and old.opened_at < now() - interval '7 days'
      limit 5000
    )
    returning 1
  ),
  statuses as (
    delete from private.parked_statuses p
    where (p.channel_id, p.provider_id, p.status) in (
      select old.channel_id, old.provider_id, old.status from private.parked_statuses old
      where old.at < now() - interval '7 days'
      limit 5000
    )
    returning 1
  ),
  codes as (
    delete from private.link_codes c
    where c.code_hash in (select old.code_hash from private.link_codes old where old.expires_at < now() limit 5000)
    returning 1
  ),
  unreadable as (
    delete from private.unreadable_items u
    where u.id in (
      select old.id from private.unreadable_items old
      where old.at < now() - interval '14 days'
      limit 5000
    )
    returning 1
  ),
  calls as (
    delete from public.model_calls c
    where c.id in (
      select old.id from public.model_calls old
      where old.created_at < now() - interval '90 days'
      order by old.created_at
      limit 5000
    )
    returning 1
  ),
  invitations as (
    delete from public.invitations i
    where i.id in (
      select old.id from public.invitations old
      where old.expires_at < now() - interval '30 days'
      limit 5000
    )
    returning 1
  )
  select jsonb_build_object(
    'rate_windows', (select count(*) from windows),
    'turns', (select count(*) from turns),
    'statuses', (select count(*) from statuses),
    'link_codes', (select count(*) from codes),
    'unreadable', (select count(*) from unreadable),
    'model_calls', (select count(*) from calls),
    'invitations', (select count(*) from invitations)
  )
$$;
