-- The rules by which a company tells leads apart, each version kept; and what an assistant is for, which decides whether it asks.

-- qualify asks what decides a lead, book what a booking needs; support and faq ask nothing. Nobody's assistant begins to
-- ask, or to call people who were not asked for, before somebody has said so: faq answers, as it always did.
alter table public.channels
  add column purpose text not null default 'faq' check (purpose in ('qualify', 'support', 'faq', 'book'));

grant update (purpose) on public.channels to authenticated;

-- A company without a row goes by the first template, BANT, as version 0. rules: shared/lead/lead-rules.ts
create table public.lead_rules (
  company_id uuid primary key references public.companies (id) on delete cascade,
  version int not null check (version > 0),
  rules jsonb not null check (jsonb_typeof(rules) = 'object' and pg_column_size(rules) <= 131072),
  updated_at timestamptz not null default now()
);

-- What a score was reckoned by stays readable, whatever holds now.
create table public.lead_rule_versions (
  company_id uuid not null references public.companies (id) on delete cascade,
  version int not null,
  rules jsonb not null,
  member_id uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  primary key (company_id, version)
);

create index lead_rule_versions_member_id on public.lead_rule_versions (member_id);

alter table public.lead_rules enable row level security;
alter table public.lead_rule_versions enable row level security;

create policy "members read their company's lead rules"
  on public.lead_rules for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members read what their company's lead rules were"
  on public.lead_rule_versions for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.lead_rules, public.lead_rule_versions from anon, authenticated, service_role;
grant select on public.lead_rules, public.lead_rule_versions to authenticated;

create trigger lead_rule_versions_are_final before update on public.lead_rule_versions
  for each row when (new.member_id is not null or to_jsonb(new) - 'member_id' <> to_jsonb(old) - 'member_id')
  execute function private.refuse_change();

-- Makes rules the company's own; the desk has read them by then. version: the one they were made from, 0 for the template.
-- refused: unknown_company · changed_meanwhile
create function service.save_lead_rules(member_id uuid, company_id uuid, version int, rules jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  held int;
begin
  -- two who save at once: the second sees what the first one did
  perform from public.companies c where c.id = save_lead_rules.company_id for no key update;
  if not exists (
    select from public.members m
    where m.user_id = save_lead_rules.member_id and m.company_id = save_lead_rules.company_id and m.role in ('owner', 'admin')
  ) then
    return jsonb_build_object('refused', 'unknown_company');
  end if;
  select r.version into held from public.lead_rules r where r.company_id = save_lead_rules.company_id;
  if coalesce(held, 0) <> save_lead_rules.version then
    return jsonb_build_object('refused', 'changed_meanwhile');
  end if;

  insert into public.lead_rule_versions (company_id, version, rules, member_id)
  values (save_lead_rules.company_id, save_lead_rules.version + 1, save_lead_rules.rules, save_lead_rules.member_id);
  insert into public.lead_rules as r (company_id, version, rules)
  values (save_lead_rules.company_id, save_lead_rules.version + 1, save_lead_rules.rules)
  on conflict on constraint lead_rules_pkey do update
  set version = excluded.version, rules = excluded.rules, updated_at = now();
  return jsonb_build_object('version', save_lead_rules.version + 1);
end
$$;

grant execute on function service.save_lead_rules(uuid, uuid, int, jsonb) to service_role;
