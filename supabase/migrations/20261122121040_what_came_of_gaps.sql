-- What happened next to the visitor whose question found no answer, read from the record itself; and the list of gaps that
-- members work through.

-- How alike two texts are, from 0 to 1 (private.weigh_likeness).
create function private.likeness(company_id uuid, language text, one text, other text)
  returns float8
  language sql stable
  set search_path = '' set jit = off
as $$
  with text as (
    select one.plain as one, other.plain as other, private.letters_of(one.plain) as letters,
      private.letters_of(other.plain) as other_letters
    from private.plain_text(left(likeness.one, 2000)) one (plain), private.plain_text(left(likeness.other, 2000)) other (plain)
  )
  select private.weigh_likeness(
    bit_count(text.letters & text.other_letters)::float8 / greatest(bit_count(text.letters | text.other_letters), 1),
    shared.weight, shared.mine, shared.theirs
  )
  from text
  cross join lateral (
    select coalesce(sum(least(mine.weight, theirs.weight)) filter (where mine.word = theirs.word), 0) as weight,
      coalesce(sum(mine.weight), 0) as mine, coalesce(sum(theirs.weight), 0) as theirs
    from private.weigh_words(likeness.company_id, likeness.language, text.one) mine
    full join private.weigh_words(likeness.company_id, likeness.language, text.other) theirs on theirs.word = mine.word
  ) shared
$$;

-- One of, the first that holds:
--   chosen    took one of the questions that were offered
--   member    a member wrote to them afterwards
--   waiting   is waiting for a person: asked for one, or the assistant had to stop
--   person    waited for a person, and nobody wrote
--   answered  asked the same again in other words, and was answered
--   went_on   asked something else
--   here      wrote or was written to within the last half hour
--   left      without an answer
create function private.next_after_gap(gap public.gaps)
  returns text
  language sql stable security definer
  set search_path = ''
as $$
  with asked as (
    select m.seq from public.messages m where m.id = gap.message_id
  ), later as (
    select m.seq, m.author, m.outcome, coalesce(m.meaning, m.text) as text,
      m.author = 'visitor' and coalesce((m.details ->> 'is_question')::boolean, true) as is_question
    from public.messages m, asked
    where m.conversation_id = gap.conversation_id
      and m.seq > coalesce((select r.seq from public.messages r where r.id = gap.reply_id), asked.seq)
    order by m.seq
    limit 40
  ), wanted as (
    select 1
    from public.conversation_events e
    where e.conversation_id = gap.conversation_id and e.kind = 'mode_changed' and e.details ->> 'to' = 'waiting'
      and e.at >= gap.created_at
    limit 1
  )
  select case
    when gap.is_chosen then 'chosen'
    when exists (select from later where author = 'member') then 'member'
    when exists (select from wanted) then case c.mode when 'waiting' then 'waiting' else 'person' end
    when again.is_answered then 'answered'
    when exists (select from later where is_question) then 'went_on'
    when c.last_message_at > now() - interval '30 minutes' and c.mode <> 'closed' then 'here'
    else 'left'
  end
  from public.conversations c
  cross join lateral (
    select coalesce(bool_or(reply.outcome = 'answered'), false) as is_answered
    from (select * from later where is_question order by seq limit 3) question
    cross join lateral (
      select l.outcome from later l where l.seq > question.seq and l.author = 'assistant' and l.outcome is not null
      order by l.seq
      limit 1
    ) reply
    where reply.outcome = 'answered'
      and 0.3 <= private.likeness(gap.company_id, (
        select k.language from public.gap_clusters k where k.id = gap.cluster_id
      ), gap.question, question.text)
  ) again
  where c.id = gap.conversation_id and c.company_id in (select private.my_company_ids())
$$;

-- Whether what was asked in vain until then finds its answer in what has been written since.
create function private.is_answered_since(company_id uuid, question text, until timestamptz)
  returns boolean
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  return exists (select from private.my_company_ids() mine where mine = is_answered_since.company_id)
    and exists (
      select from public.entries e
      where e.company_id = is_answered_since.company_id and e.updated_at > is_answered_since.until
    )
    and coalesce((
      select private.decide_answer(found.confidence, c.answers_from) = 'answered'
      from public.companies c
      cross join lateral private.find_entries(c.id, is_answered_since.question, 1) found
      where c.id = is_answered_since.company_id
    ), false);
end
$$;

-- Gathered gaps with their questions, as the asking member may see them.
--   state     open (some of it is), set_aside, or resolved (an entry was written, or had it already)
--   sort      latest or most
--   question  the first that was asked; askings are the ten latest, [{id, conversation_id, message_id, question, outcome, at,
--             next, wrote_at}], next as above, wrote_at when that visitor wrote last
--   is_answered  of the first twenty that are open: today's entries answer it
--   unknown, offered, chosen  how often nothing was found, only an offer made, and the offer taken
create function public.read_gaps(
  company_id uuid, state text default 'open', sort text default 'latest', max_gaps int default 100
)
  returns table (
    id uuid, state text, question text, entry_id uuid, decided_at timestamptz, first_at timestamptz, last_at timestamptz,
    unknown int, offered int, chosen int, visitors int, is_answered boolean, askings jsonb
  )
  language sql stable -- as the asking member: RLS decides what is counted
  set search_path = ''
as $$
  with counted as (
    select k.id, k.state, k.entry_id, k.decided_at, min(g.created_at) as first_at, max(g.created_at) as last_at,
      (count(*) filter (where g.outcome = 'unknown'))::int as unknown,
      (count(*) filter (where g.outcome = 'offered' and not g.is_chosen))::int as offered,
      (count(*) filter (where g.is_chosen))::int as chosen,
      count(distinct g.conversation_id)::int as visitors
    from public.gap_clusters k
    join public.gaps g on g.company_id = k.company_id and g.cluster_id = k.id
    where k.company_id = read_gaps.company_id and case read_gaps.state
      when 'open' then k.state = 'open'
      when 'set_aside' then k.state = 'set_aside'
      else k.state in ('written', 'attached')
    end
    group by k.id
    having read_gaps.state <> 'open' or bool_or(not g.is_resolved)
  ), listed as materialized ( -- before their questions are read: a company may have very many
    select counted.*, row_number() over (
      order by case read_gaps.sort when 'most' then counted.unknown + counted.offered end desc nulls last,
        counted.last_at desc, counted.id
    ) as place
    from counted
    order by place
    limit least(read_gaps.max_gaps, 200)
  )
  select listed.id, listed.state, first.question, listed.entry_id, listed.decided_at, listed.first_at, listed.last_at,
    listed.unknown, listed.offered, listed.chosen, listed.visitors,
    listed.state = 'open' and listed.place <= 20
      and private.is_answered_since(read_gaps.company_id, first.question, listed.last_at),
    latest.askings
  from listed
  cross join lateral (
    select g.question
    from public.gaps g
    where g.company_id = read_gaps.company_id and g.cluster_id = listed.id
    order by g.created_at, g.id
    limit 1
  ) first
  cross join lateral (
    select jsonb_agg(jsonb_build_object(
      'id', asking.id, 'conversation_id', asking.conversation_id, 'message_id', asking.message_id,
      'question', asking.question, 'outcome', asking.outcome, 'at', asking.created_at,
      'next', private.next_after_gap(asking), 'wrote_at', (
        select m.created_at
        from public.messages m
        where m.conversation_id = asking.conversation_id and m.author = 'visitor'
        order by m.seq desc
        limit 1
      )
    ) order by asking.created_at desc, asking.id desc) as askings
    from (
      select g.*
      from public.gaps g
      where g.company_id = read_gaps.company_id and g.cluster_id = listed.id
      order by g.created_at desc, g.id desc
      limit 10
    ) asking
  ) latest
  order by listed.place
$$;

grant execute on function public.read_gaps(uuid, text, text, int), private.next_after_gap(public.gaps),
  private.is_answered_since(uuid, text, timestamptz) to authenticated;
