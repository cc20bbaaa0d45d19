-- What is told of a lead to its company's webhook is kept until it was taken or given up, and no longer: who somebody is and
-- what they said is the lead's to know. That it was told, and what came of it, stays.

alter table public.lead_pushes alter column body drop not null;
update public.lead_pushes p set body = null where p.state in ('sent', 'failed');

create function private.drop_lead_push_body()
  returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  new.body := null;
  return new;
end
$$;

create trigger lead_pushes_drop_body before insert or update on public.lead_pushes
  for each row when (new.state in ('sent', 'failed') and new.body is not null)
  execute function private.drop_lead_push_body();

alter table public.lead_pushes add constraint lead_pushes_body_check check ((state in ('waiting', 'sending')) = (body is not null));

-- Sends a lead again that could not be sent, as it is now, under the id it had. refused: unknown_push · not_failed
create or replace function service.send_lead_again(member_id uuid, push_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  push public.lead_pushes;
begin
  select * into push from public.lead_pushes p where p.id = push_id for update;
  if push.id is null or not private.may_connect(member_id, push.company_id)
    or not exists (select from public.lead_webhooks w where w.company_id = push.company_id) then
    return jsonb_build_object('refused', 'unknown_push');
  end if;
  if push.state <> 'failed' then
    return jsonb_build_object('refused', 'not_failed');
  end if;
  update public.lead_pushes p
  set state = 'waiting', attempts = 0, due_at = now(), body = (select private.write_lead_push(l) from public.leads l where l.id = p.lead_id)
  where p.id = push.id;
  update public.lead_webhooks w set state = 'well', problem = null where w.company_id = push.company_id and w.state = 'gone';
  return '{}';
end
$$;
