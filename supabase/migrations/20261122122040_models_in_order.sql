-- Whoever changes models locks their company first: a model that is added, a check, a key that cannot be opened and a reply
-- that tells what its models did wait for one another, and never in a circle.

-- What the Vault cannot open marks the models it is for, and the next one is asked.
create or replace function private.try_model_key(company_id uuid, endpoint text)
  returns text
  language plpgsql security definer
  set search_path = ''
as $$
begin
  return coalesce(private.model_key(company_id, endpoint), '');
exception
  when others then
    perform from public.companies c where c.id = try_model_key.company_id for no key update;
    update public.models m
    set state = 'failing', checked_at = clock_timestamp(), problem = 'Its key cannot be opened any more. Give it once more.'
    where m.company_id = try_model_key.company_id and m.endpoint = try_model_key.endpoint;
    return null;
end
$$;

-- What a check found, and the key it was made with where that is a new one.
create or replace function service.record_model_check(model_id uuid, problem text, new_key text)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  checked public.models;
begin
  perform from public.companies c
  where c.id = (select m.company_id from public.models m where m.id = record_model_check.model_id)
  for no key update;
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
