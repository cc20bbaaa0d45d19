-- What a restart gives back, and what a sweep forgets, of all there is now.

-- Gives back every lease. Only for a host that knows no other process is at work: after a restart, say. A message that
-- was being sent may have been sent, which its next attempt finds out first; and a message may have come while nobody
-- was there, so the providers are asked.
create or replace function service.release_turns()
  returns jsonb
  language sql security definer
  set search_path = ''
as $$
  with released as (
    update private.turns t set leased_until = now() where t.state = 'open' returning 1
  ),
  sending as (
    update public.deliveries d set due_at = now() where d.state = 'sending' returning 1
  ),
  fetching as (
    update private.attachment_sources s set due_at = least(s.due_at, now()) where s.due_at is not null returning 1
  ),
  checking as (
    update private.connection_checks k set leased_until = '-infinity' where k.leased_until > now() returning 1
  ),
  reconciling as (
    update public.lines l set reconciled_at = '-infinity' where l.released_at is null returning 1
  )
  select jsonb_build_object('released', (select count(*) from released))
$$;

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
  )
  select jsonb_build_object(
    'rate_windows', (select count(*) from windows),
    'turns', (select count(*) from turns),
    'statuses', (select count(*) from statuses),
    'link_codes', (select count(*) from codes),
    'unreadable', (select count(*) from unreadable)
  )
$$;
