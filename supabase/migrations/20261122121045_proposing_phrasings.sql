-- Visitors' own words are proposed as phrasings of the entry that answered them: where they said it helped, or chose the
-- question they were offered. A member decides. What finds its entry by itself is proposed as well: six such questions an
-- entry alone raised recall@1 from .48 to .56 and from .45 to .50 on two sets, those that had not found it to .77 and .71.

-- Whether a text names or reaches somebody: an e-mail address, a link, six digits in a row or nearly.
create function private.is_personal(written text)
  returns boolean
  language sql immutable
  set search_path = ''
as $$
  select written ~ '\S@\S' or written ~* '(https?://|www\.)' or written ~ '\d([\s().+/-]*\d){5,}'
    or written ~* '\m(my name is|i am called|ich hei(ss|ß)e|mein name ist|je m''appelle|me llamo|mi nombre es|meu nome|chamo-me|mi chiamo|mijn naam is|ik heet)\M'
$$;

-- Whether what a visitor asked is understood by itself: the first question of a conversation that is more than a greeting, or
-- a later one that does not lean on what came before, as "and on Sundays?" does.
create function private.stands_alone(asked public.messages)
  returns boolean
  language sql stable
  set search_path = ''
as $$
  select char_length(btrim(said.text)) between 4 and 300 and said.text ~ '[[:alpha:]]{3}'
    and not exists ( -- in the company's languages: "o" is "or" in Spanish, and "the" in Portuguese
      select
      from private.vocabularies spoken
      join (values
        ('en', 'and|but|or|so|then|also'), ('de', 'und|aber|oder|auch|dann'), ('fr', 'et|mais|ou'), ('es', 'y|e|pero|o'),
        ('pt', 'e|mas|ou'), ('it', 'e|ed|ma|o'), ('nl', 'en|maar|of')
      ) joining (language, words) on joining.language = spoken.language
      where spoken.company_id = asked.company_id and spoken.entries > 0
        and private.question_key(said.text) ~ ('^(' || joining.words || ') ')
    )
    and (
      not exists (
        select from public.messages earlier
        where earlier.conversation_id = asked.conversation_id and earlier.seq < asked.seq and earlier.author = 'visitor'
      )
      or not private.is_leaning(asked.company_id, said.text)
    )
  from (select coalesce(asked.meaning, asked.text) as text) said
$$;

-- Puts a proposal beside an entry, unless it says nothing new: the question itself, what is known in whatever state, or
-- what differs from these by a letter or two, which finding would not tell apart. Forty may wait; those that a member brings
-- with a gap come on top.
create function private.propose_phrasing(
  entry_id uuid, text text, origin text, conversation_id uuid default null, message_id uuid default null,
  shown_by text default null
)
  returns uuid
  language plpgsql
  set search_path = ''
as $$
declare
  entry public.entries;
  proposed constant text := regexp_replace(btrim(propose_phrasing.text), '\s+', ' ', 'g');
  letters constant bit(2048) := private.letters_of(private.plain_text(left(proposed, 300)));
  added uuid;
begin
  select * into entry from public.entries e where e.id = propose_phrasing.entry_id;
  if entry.id is null or char_length(proposed) not between 4 and 300 or private.is_personal(proposed)
    or private.question_key(proposed) = private.question_key(entry.question)
    or propose_phrasing.origin <> 'gap'
      and 40 <= (select count(*) from public.entry_phrasings p where p.entry_id = entry.id and p.state = 'proposed')
    or exists (
      select from (
        select entry.question as known
        union all
        select p.text from public.entry_phrasings p where p.entry_id = entry.id
      ) said
      cross join lateral (select private.letters_of(private.plain_text(left(said.known, 300))) as known_letters) drawn
      where bit_count(drawn.known_letters & letters) >= 0.85 * bit_count(drawn.known_letters | letters)
    ) then
    return null;
  end if;

  insert into public.entry_phrasings (company_id, entry_id, text, origin, state, conversation_id, message_id, shown_by)
  values (entry.company_id, entry.id, proposed, propose_phrasing.origin, 'proposed', propose_phrasing.conversation_id,
    propose_phrasing.message_id, propose_phrasing.shown_by)
  on conflict do nothing
  returning id into added;
  return added;
end
$$;

-- The question that led to a message of the assistant's, where it was a single one: two at once may mean two entries.
create function private.question_before(conversation_id uuid, seq int)
  returns public.messages
  language sql stable
  set search_path = ''
as $$
  select asked
  from (
    select m, count(*) over () as questions
    from public.messages m
    where m.conversation_id = question_before.conversation_id and m.seq < question_before.seq
      and m.seq > (
        select coalesce(max(said.seq), 0)
        from public.messages said
        where said.conversation_id = question_before.conversation_id and said.seq < question_before.seq
          and said.author in ('assistant', 'member')
      )
      and m.author = 'visitor' and coalesce((m.details ->> 'is_question')::boolean, true)
  ) before (asked, questions)
  where questions = 1
$$;

-- After a reply is stored with its sources: where the visitor had chosen a question that was offered to them, what they had
-- asked first is proposed for that entry, and is a gap no more. Never raises, and does next to nothing where nothing was
-- offered.
create function private.propose_from_reply(conversation_id uuid, reply_id uuid)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  reply_seq int;
  offered public.messages;
  chosen public.messages;
  asked public.messages;
  chosen_entry uuid;
begin
  select m.seq into reply_seq from public.messages m where m.id = propose_from_reply.reply_id;
  chosen := private.question_before(propose_from_reply.conversation_id, reply_seq);
  if chosen.id is null then
    return;
  end if;
  select * into offered
  from public.messages m
  where m.conversation_id = propose_from_reply.conversation_id and m.seq < chosen.seq and m.author = 'assistant'
  order by m.seq desc
  limit 1;
  if coalesce(cardinality(offered.suggestions), 0) = 0 or not exists (
    select from unnest(offered.suggestions) suggestion
    where private.question_key(suggestion) = private.question_key(coalesce(chosen.meaning, chosen.text))
  ) then
    return;
  end if;

  select v.entry_id into chosen_entry
  from public.message_sources s
  join public.entry_versions v on v.id = s.entry_version_id
  where s.message_id = propose_from_reply.reply_id
    and private.question_key(v.question) = private.question_key(coalesce(chosen.meaning, chosen.text))
  order by s.rank
  limit 1;
  if chosen_entry is null then
    return; -- "ask for a person" is offered too, and is no entry
  end if;

  -- a long reply was offered in parts; the question comes before the first
  asked := private.question_before(propose_from_reply.conversation_id, (
    select min(m.seq)
    from public.messages m
    where m.conversation_id = offered.conversation_id and m.turn = offered.turn and m.author = 'assistant'
  ));
  update public.gaps g set is_chosen = true, is_resolved = true where g.message_id = asked.id;
  if asked.id is not null and private.stands_alone(asked) then
    perform private.propose_phrasing(
      chosen_entry, coalesce(asked.meaning, asked.text), 'visitor', asked.conversation_id, asked.id, 'chosen'
    );
  end if;
exception when others then
  raise warning 'nothing was proposed: %', sqlerrm; -- the visitor gets the reply all the same
end
$$;

-- A visitor said of an answer that it helped, or takes that back.
create function private.follow_feedback()
  returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  asked public.messages;
  helpful_entry uuid;
begin
  asked := private.question_before(new.conversation_id, new.seq);
  if asked.id is null then
    return null;
  end if;
  if new.helpful is not true then
    delete from public.entry_phrasings p
    where p.message_id = asked.id and p.company_id = new.company_id and p.origin = 'visitor' and p.state = 'proposed';
    return null;
  end if;

  select v.entry_id into helpful_entry
  from public.message_sources s
  join public.entry_versions v on v.id = s.entry_version_id
  where s.message_id = new.id
  order by s.rank
  limit 1;
  if helpful_entry is not null and private.stands_alone(asked) then
    perform private.propose_phrasing(
      helpful_entry, coalesce(asked.meaning, asked.text), 'visitor', asked.conversation_id, asked.id, 'helpful'
    );
  end if;
  return null;
exception when others then
  raise warning 'nothing was proposed: %', sqlerrm; -- what the visitor said of the answer is kept all the same
  return null;
end
$$;

create trigger messages_propose after update of helpful on public.messages
  for each row when (new.author = 'assistant' and new.helpful is distinct from old.helpful)
  execute function private.follow_feedback();
