-- The language models a company has answers phrased by: which, in which order, with which key. Keys lie in the Vault:
-- written by the desk, read by the verbs of a turn alone, destroyed with the last model that needs them.

create table public.models (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  provider text not null check (provider in ('groq', 'openai', 'xai', 'gemini', 'anthropic', 'other')),
  base_url text check (base_url ~ '^https?://' and char_length(base_url) <= 300), -- of a server of their own
  endpoint text not null generated always as (coalesce(base_url, provider)) stored, -- what shares a key and fails together
  model text not null check (char_length(model) between 1 and 200), -- as the provider names it
  task text not null check (task in ('phrase', 'extract')),
  position int not null default 0, -- the lowest is asked first, the next ones when it fails
  is_on boolean not null default true,
  state text not null default 'well' check (state in ('well', 'failing')),
  problem text check (char_length(problem) <= 500), -- what is wrong, in words for the owner
  -- micro-USD for a million tokens; null while nobody has said
  input_price_micros bigint check (input_price_micros between 0 and 10000000000),
  output_price_micros bigint check (output_price_micros between 0 and 10000000000),
  checked_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  check ((provider = 'other') = (base_url is not null)),
  unique (company_id, task, endpoint, model)
);

create index models_company_id_position on public.models (company_id, position, id);

create table private.model_keys (
  company_id uuid not null references public.companies (id) on delete cascade,
  endpoint text not null,
  secret_id uuid not null unique, -- in the Vault
  primary key (company_id, endpoint)
);

-- A day's worth is five dollars until the owner says otherwise; 0 keeps every model out.
alter table public.companies
  add column model_daily_budget_micros bigint not null default 5000000
    check (model_daily_budget_micros between 0 and 10000000000);

alter table public.models enable row level security;
alter table private.model_keys enable row level security;

create policy "members read their company's models"
  on public.models for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "owners and admins order, price and switch models"
  on public.models for update to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')))
  with check (company_id in (select private.my_company_ids_as('owner', 'admin')));

create policy "owners and admins remove models"
  on public.models for delete to authenticated
  using (company_id in (select private.my_company_ids_as('owner', 'admin')));

revoke all on public.models from anon, authenticated, service_role;
grant select, delete on public.models to authenticated;
grant update (position, is_on, input_price_micros, output_price_micros) on public.models to authenticated;
grant update (model_daily_budget_micros) on public.companies to authenticated;

create trigger model_keys_destroy after delete on private.model_keys
  for each row execute function private.destroy_secret();

-- The last model of an endpoint takes the key along.
create function private.forget_unused_key()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from private.model_keys k
  where k.company_id = old.company_id and k.endpoint = old.endpoint
    and not exists (select from public.models m where m.company_id = old.company_id and m.endpoint = old.endpoint);
  return null;
end
$$;

create trigger models_forget_key after delete on public.models
  for each row execute function private.forget_unused_key();

-- Null where a server of their own asks for none. Raises when the Vault cannot open it.
create function private.model_key(company_id uuid, endpoint text)
  returns text
  language sql stable security definer
  set search_path = ''
as $$
  select v.decrypted_secret
  from private.model_keys k
  join vault.decrypted_secrets v on v.id = k.secret_id
  where k.company_id = model_key.company_id and k.endpoint = model_key.endpoint
$$;

-- Puts a key into the Vault in place of the one there. It arrives as a bind parameter, so no statement holds it.
create function private.keep_model_key(company_id uuid, endpoint text, key text)
  returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  delete from private.model_keys k where k.company_id = keep_model_key.company_id and k.endpoint = keep_model_key.endpoint;
  if key <> '' then
    insert into private.model_keys (company_id, endpoint, secret_id) values (company_id, endpoint, vault.create_secret(key));
  end if;
end
$$;

-- Asked before a provider is: nobody else tries keys here. `key` is the one kept for this endpoint.
create function service.find_model_key(member_id uuid, company_id uuid, endpoint text)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select case
    when private.may_connect(find_model_key.member_id, find_model_key.company_id)
      then jsonb_build_object('key', private.model_key(find_model_key.company_id, find_model_key.endpoint))
    else jsonb_build_object('refused', 'not_allowed')
  end
$$;

-- `key` null leaves the one that is kept. A new one is for every model of the endpoint.
create function service.add_model(
  member_id uuid, company_id uuid, provider text, base_url text, model text, task text, key text,
  input_price_micros bigint, output_price_micros bigint
)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  added public.models;
begin
  if not private.may_connect(member_id, company_id) then
    return jsonb_build_object('refused', 'not_allowed');
  end if;
  perform from public.companies c where c.id = add_model.company_id for no key update; -- one at a time
  if 20 <= (select count(*) from public.models m where m.company_id = add_model.company_id) then
    return jsonb_build_object('refused', 'too_many_models');
  end if;

  insert into public.models (company_id, provider, base_url, model, task, position, input_price_micros, output_price_micros)
  values (add_model.company_id, add_model.provider, add_model.base_url, add_model.model, add_model.task, (
    select coalesce(max(m.position), 0) + 1 from public.models m where m.company_id = add_model.company_id
  ), add_model.input_price_micros, add_model.output_price_micros)
  on conflict on constraint models_company_id_task_endpoint_model_key do nothing
  returning * into added;
  if added.id is null then
    return jsonb_build_object('refused', 'model_taken');
  end if;
  if key is not null then
    perform private.keep_model_key(company_id, added.endpoint, key);
    perform private.mark_models_well(company_id, added.endpoint);
  end if;
  return jsonb_build_object('model_id', added.id);
end
$$;

-- Another key may be let in again where the last one was not.
create function private.mark_models_well(company_id uuid, endpoint text)
  returns void
  language sql
  set search_path = ''
as $$
  update public.models m set state = 'well', problem = null
  where m.company_id = mark_models_well.company_id and m.endpoint = mark_models_well.endpoint and m.state = 'failing'
$$;

create function service.read_model(member_id uuid, model_id uuid)
  returns jsonb
  language sql stable security definer
  set search_path = ''
as $$
  select coalesce((
    select jsonb_build_object(
      'model_id', m.id, 'company_id', m.company_id, 'provider', m.provider, 'base_url', m.base_url, 'model', m.model,
      'key', private.model_key(m.company_id, m.endpoint)
    )
    from public.models m
    where m.id = read_model.model_id and private.may_connect(member_id, m.company_id)
  ), jsonb_build_object('refused', 'unknown_model'))
$$;

-- What a check found, and the key it was made with where that is a new one.
create function service.record_model_check(model_id uuid, problem text, new_key text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  checked public.models;
begin
  update public.models m
  set state = case when record_model_check.problem is null then 'well' else 'failing' end,
    problem = record_model_check.problem, checked_at = clock_timestamp()
  where m.id = record_model_check.model_id
  returning * into checked;
  if checked.id is not null and new_key is not null and problem is null then
    perform private.keep_model_key(checked.company_id, checked.endpoint, new_key);
    perform private.mark_models_well(checked.company_id, checked.endpoint);
  end if;
  return '{}';
end
$$;

grant execute on function
  service.find_model_key(uuid, uuid, text),
  service.add_model(uuid, uuid, text, text, text, text, text, bigint, bigint),
  service.read_model(uuid, uuid),
  service.record_model_check(uuid, text, text)
  to service_role;
