-- How often a door may be used. Counted in the database, so the limit holds across processes, exactly.

create table private.rate_windows (
  bucket text not null,
  starts_at timestamptz not null,
  used int not null,
  primary key (bucket, starts_at)
);

create index rate_windows_starts_at on private.rate_windows (starts_at);

alter table private.rate_windows enable row level security;

-- Takes one use out of a fixed window. Returns 0, or the seconds to wait when the window is used up.
create function private.take_use(bucket text, allowed int, window_seconds int)
  returns int
  language plpgsql
  set search_path = ''
as $$
declare
  started constant timestamptz := to_timestamp(floor(extract(epoch from now()) / window_seconds) * window_seconds);
  uses int;
begin
  insert into private.rate_windows as w (bucket, starts_at, used)
  values (take_use.bucket, started, 1)
  on conflict on constraint rate_windows_pkey do update set used = w.used + 1
  returning w.used into uses;
  if uses <= allowed then
    return 0;
  end if;
  return greatest(1, ceil(extract(epoch from started - now()) + window_seconds))::int;
end
$$;
