-- A call of a model is booked once, however often the reply it was made for is repeated: it brings its id along.

-- Writes down what a turn's models did, whatever became of its reply: the calls were made. `calls`: [{id, model_id,
-- provider, model, task, outcome, status, input_tokens, output_tokens, is_estimated, first_word_ms, ms, problem,
-- input_price, output_price}], oldest first; `id` was given to the call when it began, prices only of the installation's
-- own, `problem` only where the model needs its owner.
create or replace function private.record_model_calls(company_id uuid, conversation_id uuid, turn int, calls jsonb)
  returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if company_id is null or jsonb_array_length(coalesce(calls, '[]')) = 0 then
    return;
  end if;
  perform from public.companies c where c.id = record_model_calls.company_id for no key update; -- before its models, as everybody does

  with made as (
    select c.*, coalesce(c.id, private.uuid_v7()) as call_id, given.number, coalesce(m.endpoint, case when c.model_id is null then 'platform' else c.provider end) as endpoint,
      coalesce(m.input_price_micros, c.input_price) as input_micros,
      coalesce(m.output_price_micros, c.output_price) as output_micros
    from jsonb_array_elements(calls) with ordinality as given (call, number)
    cross join lateral jsonb_to_record(given.call) as c (
      id uuid, model_id uuid, provider text, model text, task text, outcome text, status int, input_tokens int, output_tokens int,
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
      id, company_id, conversation_id, turn, model_id, endpoint, provider, model, task, outcome, status,
      input_tokens, output_tokens, is_estimated, cost_micros, first_word_ms, ms, created_at
    )
    select p.call_id, record_model_calls.company_id, record_model_calls.conversation_id, record_model_calls.turn, p.model_id,
      p.endpoint, p.provider, p.model, p.task, p.outcome, p.status, p.input_tokens, p.output_tokens, p.is_estimated,
      case when p.is_priced then p.counted end, p.first_word_ms, p.ms, clock_timestamp() + p.number * interval '1 microsecond' -- in order, however coarse the clock
    from priced p
    on conflict (id) do nothing
    returning model_calls.id
  )
  insert into public.model_days as d (company_id, day, calls, input_tokens, output_tokens, cost_micros, counted_micros)
  select company.id, (now() at time zone company.time_zone)::date, count(*), sum(p.input_tokens), sum(p.output_tokens),
    coalesce(sum(p.counted) filter (where p.is_priced), 0), sum(p.counted)
  from priced p
  join kept on kept.id = p.call_id
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
