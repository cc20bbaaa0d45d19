-- What people send besides words. Its place is kept the moment the message is stored; the bytes are fetched afterwards,
-- again and again if need be, into a private bucket: what lies under a company’s id is read by its members alone.

create table public.attachments (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  message_id uuid not null,
  kind text not null check (kind in ('image', 'audio', 'video', 'document', 'sticker')),
  content_type text not null default 'application/octet-stream' check (char_length(content_type) <= 200),
  file_name text check (char_length(file_name) <= 300),
  byte_size bigint,
  state text not null default 'waiting' check (state in ('waiting', 'stored', 'failed')),
  error text, -- in words
  is_final boolean not null default false, -- failed, and no later try can be better
  path text not null unique, -- in the bucket `attachments`
  created_at timestamptz not null default now(),
  stored_at timestamptz,
  foreign key (company_id, message_id) references public.messages (company_id, id) on delete cascade
);

-- Where the bytes still are: not for members, because some of these addresses open without a key. Kept while a try can help.
create table private.attachment_sources (
  attachment_id uuid primary key references public.attachments (id) on delete cascade,
  source jsonb not null,
  attempts int not null default 0, -- those that count
  due_at timestamptz default now(), -- null: given up, unless a member asks for another try
  claimed_at timestamptz,
  was_shut_out boolean not null default false -- the account was not let in when this was last asked for
);

create index attachments_company_id_message_id on public.attachments (company_id, message_id);
create index attachment_sources_due_at on private.attachment_sources (due_at) where due_at is not null;

alter table public.attachments enable row level security;
alter table private.attachment_sources enable row level security;

create policy "members read their company's attachments"
  on public.attachments for select to authenticated
  using (company_id in (select private.my_company_ids()));

insert into storage.buckets (id, name, public, file_size_limit)
values ('attachments', 'attachments', false, 26214400) -- 25 MiB
on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit;

-- Only the secret key writes: there is no policy for it.
create policy "members fetch their company's attachments"
  on storage.objects for select to authenticated
  using (
    bucket_id = 'attachments'
    and (storage.foldername(name))[1] in (select id::text from private.my_company_ids() as mine (id))
  );

revoke all on public.attachments from anon, authenticated, service_role;
grant select on public.attachments to authenticated;

-- attachments: [{kind, content_type, file_name, byte_size, source}] of a message (edge-functions/_platform/phone-verbs.ts).
create function private.add_attachments(message public.messages, attachments jsonb)
  returns void
  language plpgsql
  set search_path = ''
as $$
declare
  given jsonb;
  attachment_id uuid;
begin
  for given in select value from jsonb_array_elements(attachments) limit 20 loop
    attachment_id := private.uuid_v7();
    insert into public.attachments (id, company_id, message_id, kind, content_type, file_name, byte_size, path)
    values (attachment_id, message.company_id, message.id, given ->> 'kind',
      coalesce(left(given ->> 'content_type', 200), 'application/octet-stream'), left(given ->> 'file_name', 300),
      (given ->> 'byte_size')::bigint, concat_ws('/', message.company_id, message.id, attachment_id));
    insert into private.attachment_sources (attachment_id, source) values (attachment_id, given -> 'source');
  end loop;
end
$$;

-- Companies take turns. What belongs to a failing connection waits for it to be well again, at no try's cost.
create function service.claim_attachments(max_attachments int, lease_seconds int)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  candidate record;
  credentials jsonb;
  claimed jsonb := '[]';
begin
  for candidate in
    select s.attachment_id as id, s.source, s.attempts, due.company_id, due.content_type, due.path, due.line,
      due.connection_id, due.provider, due.account_id
    from (
      select w.attachment_id, a.company_id, a.content_type, a.path, l.provider_id as line, connection.id as connection_id,
        connection.provider, connection.account_id, row_number() over (partition by a.company_id order by w.due_at) as turn
      from private.attachment_sources w
      join public.attachments a on a.id = w.attachment_id
      join public.messages m on m.id = a.message_id
      join public.conversations c on c.id = m.conversation_id
      join public.lines l on l.channel_id = c.channel_id
      join public.connections connection on connection.id = l.connection_id and connection.state <> 'failing'
      where w.due_at <= now()
    ) due
    join private.attachment_sources s on s.attachment_id = due.attachment_id and s.due_at <= now()
    order by due.turn, random() -- whose turn it is among companies must not hang on whose is older: one may be claimed at a time
    for update of s skip locked
  loop
    exit when jsonb_array_length(claimed) >= max_attachments;
    -- one that cannot be opened marks its connection, and holds up nobody else's
    credentials := private.try_credentials_of(candidate.connection_id);
    continue when credentials is null;
    update private.attachment_sources s
    set attempts = s.attempts + 1, claimed_at = clock_timestamp(), due_at = now() + make_interval(secs => lease_seconds)
    where s.attachment_id = candidate.id;
    claimed := claimed || jsonb_build_object(
      'id', candidate.id,
      'company_id', candidate.company_id,
      'provider', candidate.provider,
      'account_id', candidate.account_id,
      'credentials', credentials,
      'line', candidate.line,
      'source', candidate.source,
      'content_type', candidate.content_type,
      'path', candidate.path,
      'attempt', candidate.attempts + 1
    );
  end loop;
  return claimed;
end
$$;

-- stored: {content_type, byte_size}, or failure: {kind, message} (edge-functions/_platform/delivery-verbs.ts). Ten tries over
-- some hours, then it stays failed: the message is there all the same.
create function service.record_attachment(attachment_id uuid, stored jsonb, failure jsonb)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  source private.attachment_sources;
  is_permanent constant boolean := failure ->> 'kind' = 'permanent';
begin
  if stored is not null then
    update public.attachments a
    set state = 'stored', error = null, content_type = left(stored ->> 'content_type', 200),
      byte_size = (stored ->> 'byte_size')::bigint, stored_at = now()
    where a.id = record_attachment.attachment_id;
    delete from private.attachment_sources s where s.attachment_id = record_attachment.attachment_id;
    return '{}';
  end if;

  select * into source from private.attachment_sources s where s.attachment_id = record_attachment.attachment_id for update;
  if failure ->> 'kind' = 'credentials' and not source.was_shut_out then
    perform private.shut_out_attachment(source, failure ->> 'message');
    return '{}';
  end if;
  -- Shut out twice, although the account worked in between: then it is about this file.
  update private.attachment_sources s
  set due_at = case when s.attempts < 10 then now() + make_interval(secs => least(3600, 5 * 2 ^ s.attempts) * (0.75 + random() * 0.25)) end
  where s.attachment_id = record_attachment.attachment_id;
  if is_permanent then
    delete from private.attachment_sources s where s.attachment_id = record_attachment.attachment_id;
  end if;
  update public.attachments a set state = 'failed', error = left(failure ->> 'message', 1000), is_final = is_permanent
  where a.id = record_attachment.attachment_id and a.state = 'waiting' and (is_permanent or source.attempts >= 10);
  return '{}';
end
$$;

-- The account is not let in any more: its connection is marked, and what asked for the file counts as no try. It is due at
-- once, which means: as soon as the connection is well.
create function private.shut_out_attachment(source private.attachment_sources, message text)
  returns void
  language sql
  set search_path = ''
as $$
  update private.attachment_sources s
  set attempts = greatest(0, s.attempts - 1), due_at = now(), was_shut_out = true
  where s.attachment_id = source.attachment_id;
  update public.connections c set state = 'failing', error = left(message, 1000), checked_at = now()
  from public.attachments a
  join public.messages m on m.id = a.message_id
  join public.conversations conversation on conversation.id = m.conversation_id
  join public.lines l on l.channel_id = conversation.channel_id
  where a.id = source.attachment_id and c.id = l.connection_id and c.state = 'connected'
    and c.checked_at <= source.claimed_at -- else the credentials have been replaced meanwhile
$$;

-- A file that could not be fetched gets another chance. refused: unknown_attachment · not_failed · failed_for_good
create function service.retry_attachment(member_id uuid, attachment_id uuid)
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  attachment public.attachments;
  conversation_id uuid;
begin
  select * into attachment from public.attachments a where a.id = retry_attachment.attachment_id;
  if attachment.id is null or not private.may_answer(retry_attachment.member_id, attachment.company_id) then
    return jsonb_build_object('refused', 'unknown_attachment');
  end if;
  select m.conversation_id into conversation_id from public.messages m where m.id = attachment.message_id;
  perform from public.conversations c where c.id = conversation_id for no key update;
  select * into attachment from public.attachments a where a.id = retry_attachment.attachment_id for update;
  if attachment.state = 'waiting' then
    return jsonb_build_object('state', attachment.state); -- pressed twice
  end if;
  if attachment.state <> 'failed' then
    return jsonb_build_object('refused', 'not_failed', 'message', 'This file is here already.');
  end if;
  if attachment.is_final then
    return jsonb_build_object('refused', 'failed_for_good', 'message', attachment.error);
  end if;
  update private.attachment_sources s set attempts = 0, due_at = now(), was_shut_out = false
  where s.attachment_id = retry_attachment.attachment_id;
  update public.attachments a set state = 'waiting', error = null where a.id = retry_attachment.attachment_id;
  perform private.record_event(conversation_id, 'attachment_retried', 'member', attachment.message_id, member_id => retry_attachment.member_id);
  return jsonb_build_object('state', 'waiting');
end
$$;

grant execute on function
  service.claim_attachments(int, int), service.record_attachment(uuid, jsonb, jsonb), service.retry_attachment(uuid, uuid)
  to service_role;
