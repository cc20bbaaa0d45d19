-- Questions nobody could answer, and those only an offer could be made to, are gathered with their paraphrases: what a
-- company sees is a question once, with how often it was asked.

create table public.gap_clusters (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null references public.companies (id) on delete cascade,
  language text not null, -- its words were read in
  -- what a member did about it: wrote an entry, gave it to one that is there, or set it aside
  state text not null default 'open' check (state in ('open', 'written', 'attached', 'set_aside')),
  entry_id uuid,
  decided_by uuid references auth.users (id) on delete set null,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  unique (company_id, id),
  foreign key (company_id, entry_id) references public.entries (company_id, id) on delete set null (entry_id)
);

create index gap_clusters_company_id_state on public.gap_clusters (company_id, state);
create index gap_clusters_company_id_entry_id on public.gap_clusters (company_id, entry_id);
create index gap_clusters_decided_by on public.gap_clusters (decided_by);

alter table public.gap_clusters enable row level security;

create policy "members read their company's gathered gaps"
  on public.gap_clusters for select to authenticated
  using (company_id in (select private.my_company_ids()));

revoke all on public.gap_clusters from anon, authenticated, service_role;
grant select on public.gap_clusters to authenticated;

-- unknown: nothing was found; offered: something was, and was not chosen (yet)
alter table public.gaps
  add column outcome text not null default 'unknown' check (outcome in ('unknown', 'offered')),
  add column reply_id uuid, -- what was said instead of an answer
  add column is_chosen boolean not null default false, -- the visitor chose what was offered: no gap any more
  add column cluster_id uuid,
  add foreign key (company_id, cluster_id) references public.gap_clusters (company_id, id) on delete cascade,
  add foreign key (company_id, reply_id) references public.messages (company_id, id) on delete set null (reply_id);

create index gaps_company_id_cluster_id on public.gaps (company_id, cluster_id, created_at);
create index gaps_company_id_reply_id on public.gaps (company_id, reply_id);

-- The words and letters of a gap, by which the next one is compared with it.
create table private.gap_shapes (
  gap_id uuid primary key references public.gaps (id) on delete cascade,
  company_id uuid not null,
  cluster_id uuid not null references public.gap_clusters (id) on delete cascade,
  language text not null,
  letters bit(2048) not null,
  words text[] not null,
  weights real[] not null, -- of the words
  asked_at timestamptz not null
);

create index gap_shapes_company_id_language_asked_at on private.gap_shapes (company_id, language, asked_at desc);
create index gap_shapes_cluster_id on private.gap_shapes (cluster_id);

alter table private.gap_shapes enable row level security;

revoke all on private.gap_shapes from anon, authenticated, service_role;

-- What a text speaks of, and what that weighs: rare words in the company's entries weigh more. Words of one family are one:
-- "#97" stands for class, course and workshop. Pairs of words do not count.
create function private.weigh_words(company_id uuid, language text, plain text)
  returns table (word text, weight float8)
  language sql stable
  set search_path = '' set jit = off
as $$
  select coalesce('#' || family.number, said.term),
    max(said.weight * ln(1.5 + (size.entries - known.entries + 0.5) / (known.entries + 0.5)))
  from private.read_words(weigh_words.language, weigh_words.plain) said
  cross join (
    select coalesce(max(v.entries), 0) as entries
    from private.vocabularies v
    where v.company_id = weigh_words.company_id and v.language = weigh_words.language
  ) size
  cross join lateral (
    select least(coalesce(max(t.entries), 0), size.entries) as entries
    from private.terms t
    where t.company_id = weigh_words.company_id and t.language = weigh_words.language and t.term = said.term
  ) known
  cross join lateral (
    select min(f.family) as number
    from private.word_families f
    where f.language = weigh_words.language and f.term = said.term
  ) family
  where not said.is_pair
  group by 1
$$;

-- How alike two texts are, from 0 to 1: three tenths by their letters, the rest by the weight of the words they share in that
-- of all their words. Of 360 people's questions on sixty topics, nine in ten of those put together at 0.4 ask the same; where
-- all topics are one bank's, six in ten: so a paraphrase is shown for what it is, and becomes a phrasing by hand.
create function private.weigh_likeness(letters_alike float8, shared float8, one_mass float8, other_mass float8)
  returns float8
  language sql immutable
  set search_path = ''
as $$
  select 0.3 * letters_alike + 0.7 * shared / greatest(one_mass + other_mass - shared, 0.01)
$$;

-- The open gap, or the one set aside, that asks the same; null where there is none. A question joins where it is like one of
-- its questions, and not unlike the others: or one would lead to the next until all are together. Looks at the three hundred
-- that were asked last.
create function private.find_cluster(company_id uuid, language text, letters bit, words text[], weights real[])
  returns uuid
  language sql stable
  set search_path = '' set jit = off
as $$
  with recent as materialized (
    select shape.gap_id, shape.cluster_id, shape.words, shape.weights,
      bit_count(shape.letters & find_cluster.letters)::float8
        / greatest(bit_count(shape.letters | find_cluster.letters), 1) as alike
    from private.gap_shapes shape
    where shape.company_id = find_cluster.company_id and shape.language = find_cluster.language
    order by shape.asked_at desc
    limit 300
  ), compared as (
    select recent.cluster_id, private.weigh_likeness(
      recent.alike,
      coalesce(sum(least(theirs.weight, mine.weight)) filter (where mine.word is not null), 0),
      sum(theirs.weight),
      (select sum(weight) from unnest(find_cluster.weights) weight)
    ) as likeness
    from recent
    cross join lateral unnest(recent.words, recent.weights) theirs (word, weight)
    left join unnest(find_cluster.words, find_cluster.weights) mine (word, weight) on mine.word = theirs.word
    group by recent.gap_id, recent.cluster_id, recent.alike
  )
  select compared.cluster_id
  from compared
  join public.gap_clusters cluster on cluster.id = compared.cluster_id and cluster.state in ('open', 'set_aside')
  group by compared.cluster_id
  having max(compared.likeness) >= 0.4 and avg(compared.likeness) >= 0.35
  order by avg(compared.likeness) desc, compared.cluster_id
  limit 1
$$;

-- Held until the transaction ends: two visitors with one question make one cluster, and none joins one that is just being
-- resolved.
create function private.lock_gaps(company_id uuid)
  returns void
  language sql
  set search_path = ''
as $$
  select pg_advisory_xact_lock(hashtextextended('gaps ' || lock_gaps.company_id, 0))
$$;

-- Puts a gap with those that ask the same. What joins a cluster that was set aside is set aside with it.
create function private.place_gap(gap public.gaps)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  spoken text;
  plain constant text := private.plain_text(left(gap.question, 2000));
  letters constant bit(2048) := private.letters_of(plain);
  words text[];
  weights real[];
  cluster uuid;
begin
  perform private.lock_gaps(gap.company_id);
  select private.stemming_language(c.language) into spoken from public.companies c where c.id = gap.company_id;
  select coalesce(array_agg(said.word), '{}'), coalesce(array_agg(said.weight), '{}') into words, weights
  from private.weigh_words(gap.company_id, spoken, plain) said;

  cluster := private.find_cluster(gap.company_id, spoken, letters, words, weights);
  perform from public.gap_clusters c where c.id = cluster for key share skip locked;
  if not found then -- or it is just being dropped, with the last of its questions
    insert into public.gap_clusters (company_id, language, created_at)
    values (gap.company_id, spoken, gap.created_at)
    returning id into cluster;
  end if;
  insert into private.gap_shapes (gap_id, company_id, cluster_id, language, letters, words, weights, asked_at)
  values (gap.id, gap.company_id, cluster, spoken, letters, words, weights, gap.created_at);
  update public.gaps g
  set cluster_id = cluster,
    is_resolved = g.is_resolved or (select c.state = 'set_aside' from public.gap_clusters c where c.id = cluster)
  where g.id = gap.id;
end
$$;

create function private.place_new_gap()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.place_gap(new);
  return null;
end
$$;

create trigger gaps_place after insert on public.gaps
  for each row execute function private.place_new_gap();

-- A cluster whose last question is erased says nothing any more. One that somebody is putting another question to stays.
create function private.drop_empty_clusters()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  left_over uuid[];
begin
  select array_agg(free.id) into left_over
  from (
    select c.id from public.gap_clusters c where c.id in (select gone.cluster_id from gone) for update skip locked
  ) free;
  delete from public.gap_clusters c -- a statement of its own: it sees what was put there until then
  where c.id = any (left_over)
    and not exists (select from public.gaps g where g.cluster_id = c.id and g.company_id = c.company_id);
  return null;
end
$$;

create trigger gaps_drop_clusters after delete on public.gaps
  referencing old table as gone
  for each statement execute function private.drop_empty_clusters();

-- After a reply whose outcome is unknown or offered: the questions it leaves without an answer, three at most, are gaps.
-- One message is one gap, however often this is called; "open" are the questions within it that a reply leaves open which
-- answers others. Never raises.
create function private.note_gap(conversation_id uuid, reply_id uuid, open text[] default '{}')
  returns void
  language plpgsql
  set search_path = ''
as $$
begin
  insert into public.gaps (company_id, conversation_id, message_id, question, outcome, reply_id)
  select asked.company_id, asked.conversation_id, asked.id, coalesce(left_open.text, asked.meaning, asked.text),
    case when left_open.text is null then reply.outcome else 'unknown' end, reply.id
  from public.messages reply
  cross join lateral (
    select m.*
    from public.messages m
    where m.conversation_id = reply.conversation_id and m.seq < reply.seq
      and m.seq > (
        select coalesce(max(said.seq), 0)
        from public.messages said
        where said.conversation_id = reply.conversation_id and said.seq < reply.seq
          and said.author in ('assistant', 'member')
      )
      and m.author = 'visitor' and coalesce((m.details ->> 'is_question')::boolean, true)
      and btrim(coalesce(m.meaning, m.text)) <> ''
    order by m.seq desc
    limit 3
  ) asked
  cross join lateral (
    select string_agg(question.text, ' ' order by question.place) as text
    from unnest(note_gap.open) with ordinality question (text, place)
    where strpos(coalesce(asked.meaning, asked.text), question.text) > 0
  ) left_open
  where reply.id = note_gap.reply_id and reply.conversation_id = note_gap.conversation_id
    and reply.author = 'assistant' and (reply.outcome in ('unknown', 'offered') or left_open.text is not null)
  order by asked.seq
  on conflict on constraint gaps_message_id_key do update set reply_id = excluded.reply_id, outcome = excluded.outcome;
exception when others then
  raise warning 'a gap was not noted: %', sqlerrm; -- the visitor gets the reply all the same
end
$$;

-- Those from before: each with the reply that came next, gathered in the order they were asked.
do $$
declare
  gap public.gaps;
begin
  for gap in select * from public.gaps order by created_at, id loop
    perform private.place_gap(gap);
  end loop;
end
$$;

update public.gaps g
set reply_id = (
  select r.id
  from public.messages asked
  join public.messages r on r.conversation_id = asked.conversation_id and r.seq > asked.seq and r.outcome = 'unknown'
  where asked.id = g.message_id
  order by r.seq
  limit 1
);

update public.gap_clusters c
set state = 'set_aside'
where not exists (select from public.gaps g where g.cluster_id = c.id and not g.is_resolved);
