-- What a model's closeness (a cosine) says in a company, read off the company's own phrasings, so that no model needs to
-- be known: how close the nearest phrasing of another entry usually is, how close the nearest of the same entry, and
-- how much either varies. A model that tells the company's entries apart badly is heard little.

create table private.meaning_scales (
  company_id uuid not null references public.companies (id) on delete cascade,
  model text not null,
  size int not null,
  phrasings int not null, -- when it was measured
  strangers float8 not null,
  siblings float8 not null,
  spread float8 not null check (spread > 0),
  primary key (company_id, model, size)
);

create index meaning_scales_model on private.meaning_scales (model);

alter table private.meaning_scales enable row level security;

revoke all on private.meaning_scales from anon, authenticated, service_role;

-- Of each number, whether it is above zero.
create function private.signs_of(vector real[])
  returns bit varying
  language sql immutable strict
  set search_path = ''
as $$
  select string_agg(case when number > 0 then '1' else '0' end, '' order by place)::bit varying
  from unnest(vector) with ordinality as each (number, place)
$$;

-- The cosine of two vectors of unit length.
create function private.closeness(one real[], other real[])
  returns float8
  language sql immutable strict
  set search_path = ''
as $$
  select sum(a * b)::float8 from unnest(one, other) as pair (a, b)
$$;

-- Measures a company's scale on some phrasings that stand for all, once there are a tenth more or fewer than last time.
-- Where too few entries have two phrasings to compare, siblings are taken to be a spread and a half closer than strangers.
create function private.measure_meanings(company_id uuid, model text, size int)
  returns void
  language plpgsql
  set search_path = '' set jit = off set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_variable
declare
  present constant int := (
    select count(*) from private.meanings m
    where m.company_id = company_id and m.model = model and m.size = size
  );
begin
  if exists (
    select from private.meaning_scales s
    where s.company_id = company_id and s.model = model and s.size = size
      and present between 0.9 * s.phrasings and 1.1 * s.phrasings
  ) then
    return;
  end if;

  with drawn as materialized (
    select m.entry_id, m.print, m.signs, v.vector
    from private.meanings m
    join private.meaning_vectors v on v.entry_id = m.entry_id and v.print = m.print
    where m.company_id = company_id and m.model = model and m.size = size
    order by m.print -- as good as by lot
    limit 40
  ),
  strangers as (
    select avg(nearest.closeness) as mean, var_pop(nearest.closeness) as variance
    from drawn
    cross join lateral (
      select max(private.closeness(v.vector, drawn.vector)) as closeness
      from (
        select m.entry_id, m.print
        from private.meanings m
        where m.company_id = company_id and m.model = model and m.size = size and m.entry_id <> drawn.entry_id
        order by bit_count(m.signs # drawn.signs)
        limit 8
      ) near
      join private.meaning_vectors v on v.entry_id = near.entry_id and v.print = near.print
    ) nearest
  ),
  siblings as (
    select avg(nearest.closeness) as mean, var_pop(nearest.closeness) as variance
    from drawn
    cross join lateral (
      select max(private.closeness(v.vector, drawn.vector)) as closeness
      from (
        select m.entry_id, m.print
        from private.meanings m
        where m.entry_id = drawn.entry_id and m.print <> drawn.print and m.model = model and m.size = size
        order by bit_count(m.signs # drawn.signs)
        limit 4
      ) near
      join private.meaning_vectors v on v.entry_id = near.entry_id and v.print = near.print
    ) nearest
    having count(nearest.closeness) >= 10
  )
  insert into private.meaning_scales (company_id, model, size, phrasings, strangers, siblings, spread)
  select company_id, model, size, present, strangers.mean, coalesce(siblings.mean, strangers.mean + 1.5 * scale.spread),
    scale.spread
  from strangers
  left join siblings on true
  cross join lateral (
    select greatest(
      sqrt((strangers.variance + coalesce(siblings.variance, strangers.variance)) / 2),
      case when siblings.mean is null then 0.15 else 0.1 end * greatest(1 - strangers.mean, 0.05)
    ) as spread
  ) scale
  where strangers.mean is not null -- or there is one entry, and nothing to tell it from
  on conflict on constraint meaning_scales_pkey do update set phrasings = excluded.phrasings,
    strangers = excluded.strangers, siblings = excluded.siblings, spread = excluded.spread;
end
$$;
