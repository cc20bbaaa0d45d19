-- What a provider delivered and our doors could not read. Kept as it came for two weeks, so that it can be looked into and
-- nobody has to believe that nothing was written; members see how many there are, and when the last one came.

create table private.unreadable_items (
  id uuid primary key default private.uuid_v7(),
  company_id uuid not null,
  channel_id uuid not null,
  told text not null check (char_length(told) <= 100), -- the provider's name of the event
  is_message boolean not null, -- somebody wrote it, as far as can be told
  item text not null check (char_length(item) <= 8000),
  fingerprint bytea not null, -- of the whole item: what is delivered again is counted once
  at timestamptz not null default now(),
  unique (channel_id, fingerprint),
  foreign key (company_id, channel_id) references public.channels (company_id, id) on delete cascade
);

create index unreadable_items_company_id on private.unreadable_items (company_id, channel_id, at desc);
create index unreadable_items_at on private.unreadable_items (at);

alter table private.unreadable_items enable row level security;

-- For members of the company; nothing for anybody else.
create function private.count_unreadable(company_id uuid)
  returns table (channel_id uuid, messages bigint, last_at timestamptz)
  language sql stable security definer
  set search_path = ''
as $$
  select u.channel_id, count(*), max(u.at)
  from private.unreadable_items u
  where u.company_id = count_unreadable.company_id and u.is_message
    and u.company_id in (select private.my_company_ids())
  group by u.channel_id
$$;

create function public.count_unreadable(company_id uuid)
  returns table (channel_id uuid, messages bigint, last_at timestamptz)
  language sql stable
  set search_path = ''
as $$
  select * from private.count_unreadable(company_id)
$$;

grant execute on function private.count_unreadable(uuid), public.count_unreadable(uuid) to authenticated;

-- A company keeps its newest 200, each cut to what fits a row.
create function service.park_unreadable(channel_id uuid, told text, is_message boolean, items text[])
  returns jsonb
  language plpgsql security definer
  set search_path = ''
as $$
declare
  channel public.channels;
  parked int;
begin
  select * into channel from public.channels c where c.id = park_unreadable.channel_id;
  insert into private.unreadable_items (company_id, channel_id, told, is_message, item, fingerprint)
  select channel.company_id, channel.id, left(park_unreadable.told, 100), park_unreadable.is_message, left(item, 8000),
    sha256(convert_to(item, 'UTF8'))
  from unnest(items) item
  where channel.id is not null
  on conflict on constraint unreadable_items_channel_id_fingerprint_key do nothing;
  get diagnostics parked = row_count;

  delete from private.unreadable_items u
  where u.id in (
    select old.id from private.unreadable_items old
    where old.company_id = channel.company_id
    order by old.at desc, old.id desc
    offset 200
  );
  if parked > 0 then
    perform private.wake('company:' || channel.company_id, 'connection', jsonb_build_object('channel', channel.id));
  end if;
  return jsonb_build_object('parked', parked);
end
$$;

grant execute on function service.park_unreadable(uuid, text, boolean, text[]) to service_role;
