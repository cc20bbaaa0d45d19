-- The ground everything stands on: who may do what by default (nothing), and where things live.
--   public   tables members see, under RLS by company_id
--   service  verbs for the edge functions, executable by service_role alone
--   private  helpers, exposed nowhere

create extension if not exists pgcrypto with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists fuzzystrmatch with schema extensions;

create schema service;
create schema private;

-- Hosts differ in what new objects are granted; from here on the answer is: nothing. PUBLIC's execute can
-- only be revoked globally, not per schema.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;

revoke all on schema service, private from public;
grant usage on schema service to service_role;
grant usage on schema private to anon, authenticated, service_role; -- policies call its helpers as the asking role

-- Ids made by us are UUIDv7 (RFC 9562): time-ordered, so indexes grow at one end.
create function private.uuid_v7()
  returns uuid
  language sql volatile
  set search_path = ''
as $$
  select encode(
    set_byte(
      set_byte(
        substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) || extensions.gen_random_bytes(10),
        6, (get_byte(extensions.gen_random_bytes(1), 0) & 15) | 112),
      8, (get_byte(extensions.gen_random_bytes(1), 0) & 63) | 128),
    'hex')::uuid
$$;
grant execute on function private.uuid_v7() to authenticated, service_role; -- column defaults run as the inserting role

create function private.touch_updated_at()
  returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

create function private.refuse_change()
  returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end
$$;
