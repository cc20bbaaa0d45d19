-- The verbs of reading: what waits for a vector, and the vectors that were made. A company with ten thousand entries to
-- be read keeps no other waiting: in each round every company has its turn.

-- Leases entries that wait, and gives their phrasings without a vector of this model: [{entry, print, text}]. A failed
-- round is tried again when its lease is over, later each time. What another model made goes, bit by bit, and waits again.
create function service.claim_unread(model text, max_entries int, lease_seconds int)
  returns jsonb
  language plpgsql security definer
  set search_path = '' set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_variable
declare
  leased_ids uuid[];
  claimed jsonb;
begin
  delete from private.meaning_scales s where s.model < model or s.model > model;
  with gone as (
    delete from private.meanings m
    where (m.entry_id, m.print) in (
      select below.entry_id, below.print
      from (
        select a.entry_id, a.print from private.meanings a where a.model < model limit 500 for update skip locked
      ) below
      union all
      select above.entry_id, above.print
      from (
        select a.entry_id, a.print from private.meanings a where a.model > model limit 500 for update skip locked
      ) above
    )
    returning m.entry_id, m.company_id
  )
  insert into private.unread_entries (entry_id, company_id)
  select distinct gone.entry_id, gone.company_id from gone
  on conflict do nothing;

  with recursive waiting as (
    (select u.company_id from private.unread_entries u order by u.company_id limit 1)
    union all
    select (
      select u.company_id from private.unread_entries u
      where u.company_id > waiting.company_id order by u.company_id limit 1
    )
    from waiting
    where waiting.company_id is not null
  ),
  due as (
    select u.entry_id
    from waiting
    cross join lateral (
      select one.entry_id, row_number() over () as turn
      from (
        select un.entry_id
        from private.unread_entries un
        where un.company_id = waiting.company_id and un.leased_until < now()
        order by un.leased_until
        limit max_entries
      ) one
    ) u
    order by u.turn, random()
    limit max_entries
  ),
  leased as (
    update private.unread_entries u
    set attempts = u.attempts + 1,
      leased_until = now() + make_interval(secs => least(lease_seconds * 2.0 ^ least(u.attempts, 10), 3600))
    where u.entry_id in (
      select free.entry_id
      from private.unread_entries free
      where free.entry_id in (select due.entry_id from due) and free.leased_until < now()
      for update skip locked
    )
    returning u.entry_id
  )
  select array_agg(leased.entry_id) into leased_ids from leased;

  select coalesce(jsonb_agg(jsonb_build_object('entry', e.id, 'print', said.print, 'text', left(said.text, 1000))), '[]')
  into claimed
  from public.entries e
  cross join lateral private.phrasings_to_read(e) said
  where e.id = any (leased_ids) and not exists (
    select from private.meanings m
    where m.entry_id = e.id and m.print = said.print and m.model = claim_unread.model
  );

  delete from private.unread_entries u -- it only lost a phrasing, or got back one it had
  where u.entry_id = any (leased_ids) and not claimed @> jsonb_build_array(jsonb_build_object('entry', u.entry_id));
  return claimed;
end
$$;

-- Keeps vectors of phrasings that their entry still has; the others were changed meanwhile, and wait again.
-- vectors: [{entry, print, vector: [numbers]}], of unit length, all of one size
create function service.record_vectors(model text, vectors jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
#variable_conflict use_variable
declare
  kept int;
  read record;
begin
  with made as materialized (
    select (row.value ->> 'entry')::uuid as entry_id, (row.value ->> 'print')::uuid as print,
      array(select number::real from jsonb_array_elements_text(row.value -> 'vector') number) as vector
    from jsonb_array_elements(vectors) row
  ), told as (
    insert into private.meanings as m (entry_id, print, company_id, model, size, signs)
    select e.id, made.print, e.company_id, model, cardinality(made.vector), private.signs_of(made.vector)
    from made
    join public.entries e on e.id = made.entry_id
    where made.print in (select said.print from private.phrasings_to_read(e) said)
    for share of e skip locked -- whoever changes an entry now has it read again; whoever would waits, and sees what is to go
    on conflict on constraint meanings_pkey do update
      set model = excluded.model, size = excluded.size, signs = excluded.signs
    returning m.entry_id, m.print
  )
  insert into private.meaning_vectors (entry_id, print, vector)
  select told.entry_id, told.print, made.vector
  from told
  join made using (entry_id, print)
  on conflict on constraint meaning_vectors_pkey do update set vector = excluded.vector;
  get diagnostics kept = row_count;

  for read in
    with whole as (
      delete from private.unread_entries u
      using public.entries e
      where u.entry_id in (select (row.value ->> 'entry')::uuid from jsonb_array_elements(vectors) row)
        and e.id = u.entry_id
        and not exists (
          select from private.phrasings_to_read(e) said
          where not exists (
            select from private.meanings m
            where m.entry_id = e.id and m.print = said.print and m.model = record_vectors.model
          )
        )
      returning u.company_id
    )
    select distinct w.company_id from whole w
  loop
    perform private.measure_meanings(read.company_id, model, jsonb_array_length(vectors -> 0 -> 'vector'));
  end loop;
  return jsonb_build_object('kept', kept);
end
$$;

grant execute on function service.claim_unread(text, int, int), service.record_vectors(text, jsonb) to service_role;
