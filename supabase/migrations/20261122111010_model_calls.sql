-- Every call of a model: what it took, what it cost, how it ended. From it follow a company's day, and which endpoints
-- are left alone for a while.

create table public.model_calls (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  conversation_id uuid,
  turn int,
  model_id uuid, -- null for the installation's own; the row may be gone
  endpoint text not null, -- as in models; "platform" for the installation's own
  provider text not null,
  model text not null,
  task text not null check (task in ('phrase', 'extract')),
  outcome text not null check (outcome in (
    'ok', 'stopped', 'too_slow', 'unreachable', 'failed', 'broke_off', 'empty', 'garbled', 'rate_limited',
    'credentials', 'no_credit', 'unknown_model', 'refused'
  )),
  status int, -- of its HTTP response
  input_tokens int not null check (input_tokens >= 0),
  output_tokens int not null check (output_tokens >= 0),
  is_estimated boolean not null, -- the provider did not say how many
  cost_micros bigint, -- micro-USD; null while the price is not known
  first_word_ms int,
  ms int not null,
  created_at timestamptz not null default clock_timestamp(),
  foreign key (company_id, conversation_id) references public.conversations (company_id, id) on delete cascade
);

create index model_calls_company_id_created_at on public.model_calls (company_id, created_at);
create index model_calls_company_id_conversation_id on public.model_calls (company_id, conversation_id);
create index model_calls_company_id_endpoint on public.model_calls (company_id, endpoint, created_at);
create index model_calls_platform on public.model_calls (created_at) where endpoint = 'platform';

-- One row a day, so that a turn does not add up the calls before it.
create table public.model_days (
  company_id uuid not null references public.companies (id) on delete cascade,
  day date not null, -- in the company's zone
  calls int not null,
  input_tokens bigint not null,
  output_tokens bigint not null,
  cost_micros bigint not null, -- of calls whose price is known
  counted_micros bigint not null, -- against the budget: calls without a price at a dear one
  primary key (company_id, day)
);

-- Who may ask an endpoint that was left alone whether it is well again: one turn at a time.
create table private.model_probes (
  id uuid primary key default private.uuid_v7(),
  company_id uuid references public.companies (id) on delete cascade, -- null for the installation's own
  endpoint text not null,
  leased_until timestamptz not null,
  unique nulls not distinct (company_id, endpoint)
);

alter table public.model_calls enable row level security;
alter table public.model_days enable row level security;
alter table private.model_probes enable row level security;

create policy "members read what their company's models did"
  on public.model_calls for select to authenticated
  using (company_id in (select private.my_company_ids()));

create policy "members read what their company's models cost"
  on public.model_days for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.model_calls, public.model_days from anon, authenticated, service_role;
grant select on public.model_calls, public.model_days to authenticated;

create trigger model_calls_are_final before update on public.model_calls
  for each row execute function private.refuse_change();

-- Micro-USD. Where nobody has said what a model costs, it counts as a dear one: 10 dollars for a million tokens read,
-- 40 for a million written.
create function private.count_tokens(input_tokens bigint, output_tokens bigint, input_price bigint, output_price bigint)
  returns bigint
  language sql immutable
  set search_path = ''
as $$
  select ceil((input_tokens * coalesce(input_price, 10000000) + output_tokens * coalesce(output_price, 40000000)) / 1000000.0)::bigint
$$;

-- The last three calls of an endpoint that say how it is, of the last two minutes. `company_id` null for the installation's
-- own, where a key that is not let in counts as well: a company's own model is marked instead, and its key may open another.
create function private.recent_calls(company_id uuid, endpoint text)
  returns table (outcome text, created_at timestamptz)
  language plpgsql stable
  set search_path = ''
as $$
begin
  if company_id is null then
    return query
      select c.outcome, c.created_at
      from public.model_calls c
      where c.endpoint = 'platform' and c.outcome not in ('stopped', 'refused') and c.created_at > now() - interval '2 minutes'
      order by c.created_at desc
      limit 3;
  else
    return query
      select c.outcome, c.created_at
      from public.model_calls c
      where c.company_id = recent_calls.company_id and c.endpoint = recent_calls.endpoint
        and c.outcome not in ('stopped', 'refused', 'credentials', 'no_credit', 'unknown_model')
        and c.created_at > now() - interval '2 minutes'
      order by c.created_at desc
      limit 3;
  end if;
end
$$;

-- Whether an endpoint may be asked. Three failures in a row within two minutes, and it is left alone for half a minute;
-- then one turn tries it, and the others wait for what comes of that.
create function private.may_ask_endpoint(company_id uuid, endpoint text)
  returns boolean
  language plpgsql
  set search_path = ''
as $$
declare
  failed_at timestamptz;
begin
  select max(recent.created_at) into failed_at
  from private.recent_calls(company_id, endpoint) recent
  having count(*) = 3 and bool_and(recent.outcome <> 'ok');
  if failed_at is null then
    return true;
  end if;
  if failed_at > now() - interval '30 seconds' then
    return false;
  end if;

  insert into private.model_probes as p (company_id, endpoint, leased_until)
  values (may_ask_endpoint.company_id, may_ask_endpoint.endpoint, now() + interval '30 seconds')
  on conflict on constraint model_probes_company_id_endpoint_key do update set leased_until = excluded.leased_until
    where p.leased_until < now();
  return found;
end
$$;

-- What the Vault cannot open marks the models it is for, and the next one is asked.
create function private.try_model_key(company_id uuid, endpoint text)
  returns text
  language plpgsql security definer
  set search_path = ''
as $$
begin
  return coalesce(private.model_key(company_id, endpoint), '');
exception
  when others then
    update public.models m
    set state = 'failing', checked_at = clock_timestamp(), problem = 'Its key cannot be opened any more. Give it once more.'
    where m.company_id = try_model_key.company_id and m.endpoint = try_model_key.endpoint;
    return null;
end
$$;

-- {key} of an endpoint that may be asked, {reason} of one that may not: resting or failing.
create function private.open_endpoint(company_id uuid, endpoint text)
  returns jsonb
  language plpgsql
  set search_path = ''
as $$
declare
  key text;
begin
  if not private.may_ask_endpoint(company_id, endpoint) then
    return jsonb_build_object('reason', 'resting');
  end if;
  key := private.try_model_key(company_id, endpoint);
  return case when key is null then jsonb_build_object('reason', 'failing') else jsonb_build_object('key', key) end;
end
$$;

-- The models a turn may ask, with their keys, for the functions alone.
--   phrase, extract   [{model_id, provider, base_url, model, key}] in order; extract is empty where phrase serves both
--   platform          whether the installation's own model may be asked: the company has none switched on, and budget left
--   is_own            the company has models of its own to phrase with, usable or not
--   withheld          why there is none to phrase with: over_budget, resting or failing; null where there is one, or none at all
create function private.models_for_turn(company_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  left_micros bigint;
  model public.models;
  opened jsonb := '{}'; -- endpoints that were asked for already
  found_one jsonb;
  phrase jsonb := '[]';
  extract jsonb := '[]';
  has_own boolean := false;
  reasons text[] := '{}';
  platform boolean := false;
begin
  select c.model_daily_budget_micros - coalesce(d.counted_micros, 0) into left_micros
  from public.companies c
  left join public.model_days d on d.company_id = c.id and d.day = (now() at time zone c.time_zone)::date
  where c.id = models_for_turn.company_id;

  for model in
    select * from public.models m where m.company_id = models_for_turn.company_id and m.is_on order by m.position, m.id
  loop
    has_own := has_own or model.task = 'phrase';
    -- what the longest prompt and answer would cost
    if private.count_tokens(4000, 1200, model.input_price_micros, model.output_price_micros) > left_micros then
      reasons := reasons || 'over_budget'::text;
    elsif model.state = 'failing' and model.checked_at > now() - interval '15 minutes' then
      reasons := reasons || 'failing'::text;
    else
      if not opened ? model.endpoint then
        opened := opened || jsonb_build_object(model.endpoint, private.open_endpoint(model.company_id, model.endpoint));
      end if;
      found_one := private.model_as_json(model, opened -> model.endpoint ->> 'key');
      if opened -> model.endpoint ? 'reason' then
        reasons := reasons || (opened -> model.endpoint ->> 'reason');
      elsif model.task = 'phrase' then
        phrase := phrase || found_one;
      else
        extract := extract || found_one;
      end if;
    end if;
  end loop;

  if not has_own then
    reasons := '{}';
    if private.count_tokens(4000, 1200, null, null) > left_micros then
      reasons := array['over_budget'];
    elsif not private.may_ask_endpoint(null, 'platform') then
      reasons := array['resting'];
    else
      platform := true;
    end if;
  end if;

  return jsonb_build_object(
    'phrase', phrase,
    'extract', extract,
    'platform', platform,
    'is_own', has_own,
    'withheld', case
      when platform or phrase <> '[]' then null
      when 'over_budget' = any (reasons) then 'over_budget'
      when 'resting' = any (reasons) then 'resting'
      else reasons[1]
    end
  );
end
$$;

create function private.model_as_json(model public.models, key text)
  returns jsonb
  language sql immutable
  set search_path = ''
as $$
  select jsonb_build_object(
    'model_id', model.id, 'provider', model.provider, 'base_url', model.base_url, 'model', model.model, 'key', key
  )
$$;

-- Writes down what a turn's models did, whatever became of its reply: the calls were made. `calls`: [{model_id, provider,
-- model, task, outcome, status, input_tokens, output_tokens, is_estimated, first_word_ms, ms, problem, input_price,
-- output_price}], oldest first; prices only of the installation's own, `problem` only where the model needs its owner.
create function private.record_model_calls(company_id uuid, conversation_id uuid, turn int, calls jsonb)
  returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if company_id is null or jsonb_array_length(coalesce(calls, '[]')) = 0 then
    return;
  end if;

  with made as (
    select c.*, given.number, coalesce(m.endpoint, case when c.model_id is null then 'platform' else c.provider end) as endpoint,
      coalesce(m.input_price_micros, c.input_price) as input_micros,
      coalesce(m.output_price_micros, c.output_price) as output_micros
    from jsonb_array_elements(calls) with ordinality as given (call, number)
    cross join lateral jsonb_to_record(given.call) as c (
      model_id uuid, provider text, model text, task text, outcome text, status int, input_tokens int, output_tokens int,
      is_estimated boolean, first_word_ms int, ms int, input_price bigint, output_price bigint
    )
    left join public.models m on m.id = c.model_id and m.company_id = record_model_calls.company_id
  ),
  priced as (
    select made.*,
      private.count_tokens(made.input_tokens, made.output_tokens, made.input_micros, made.output_micros) as counted,
      made.input_micros is not null and made.output_micros is not null as is_priced
    from made
  ),
  kept as (
    insert into public.model_calls (
      company_id, conversation_id, turn, model_id, endpoint, provider, model, task, outcome, status,
      input_tokens, output_tokens, is_estimated, cost_micros, first_word_ms, ms, created_at
    )
    select record_model_calls.company_id, record_model_calls.conversation_id, record_model_calls.turn, p.model_id, p.endpoint,
      p.provider, p.model, p.task, p.outcome, p.status, p.input_tokens, p.output_tokens, p.is_estimated,
      case when p.is_priced then p.counted end, p.first_word_ms, p.ms, clock_timestamp() + p.number * interval '1 microsecond' -- in order, however coarse the clock
    from priced p
  )
  insert into public.model_days as d (company_id, day, calls, input_tokens, output_tokens, cost_micros, counted_micros)
  select company.id, (now() at time zone company.time_zone)::date, count(*), sum(p.input_tokens), sum(p.output_tokens),
    coalesce(sum(p.counted) filter (where p.is_priced), 0), sum(p.counted)
  from priced p
  join public.companies company on company.id = record_model_calls.company_id
  group by company.id
  on conflict on constraint model_days_pkey do update set
    calls = d.calls + excluded.calls,
    input_tokens = d.input_tokens + excluded.input_tokens,
    output_tokens = d.output_tokens + excluded.output_tokens,
    cost_micros = d.cost_micros + excluded.cost_micros,
    counted_micros = d.counted_micros + excluded.counted_micros;

  -- a model that needs its owner says so; one that answers is well again
  update public.models m
  set state = case when c.problem is null then 'well' else 'failing' end, problem = c.problem, checked_at = clock_timestamp()
  from jsonb_to_recordset(calls) as c (model_id uuid, outcome text, problem text)
  where m.id = c.model_id and m.company_id = record_model_calls.company_id
    and (c.problem is not null or (c.outcome = 'ok' and m.state = 'failing'));
end
$$;
