-- Secrets at rest, behind the interface of the extension supabase_vault.
--
-- The key never enters the database: each session of the stack holds it in the setting stack.vault_key. What lies
-- on disk is AES-256 (OpenPGP, with an integrity check), bound to the row's id so that ciphertexts cannot be
-- swapped between rows. Unlike the extension, no plaintext is ever written, not even into a dead tuple.

create schema if not exists vault;

create table if not exists vault.secrets (
  id uuid primary key default gen_random_uuid(),
  name text,
  description text not null default '',
  secret text not null,
  key_id uuid,
  nonce bytea,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create unique index if not exists secrets_name_idx on vault.secrets (name) where name is not null;

create or replace function vault._key()
returns text
language plpgsql
stable
set search_path = ''
as $$
declare
  key text := nullif(current_setting('stack.vault_key', true), '');
begin
  if key is null then
    raise exception 'this session does not hold the vault key' using errcode = 'insufficient_privilege';
  end if;
  return key;
end
$$;

create or replace function vault._encrypt(secret_id uuid, plain text)
returns text
language sql
set search_path = ''
as $$
  select encode(
    extensions.pgp_sym_encrypt(
      secret_id || plain, vault._key(), 'cipher-algo=aes256, compress-algo=0, s2k-mode=1'
    ),
    'base64'
  )
$$;

create or replace function vault._decrypt(secret_id uuid, cipher text)
returns text
language plpgsql
stable
set search_path = ''
as $$
declare
  opened text := extensions.pgp_sym_decrypt(decode(cipher, 'base64'), vault._key());
begin
  if left(opened, 36) <> secret_id::text then
    raise exception 'this secret belongs to another row' using errcode = 'data_corrupted';
  end if;
  return substr(opened, 37);
end
$$;

create or replace view vault.decrypted_secrets as
select
  id,
  name,
  description,
  secret,
  vault._decrypt(id, secret) as decrypted_secret,
  key_id,
  nonce,
  created_at,
  updated_at
from vault.secrets;

create or replace function vault.create_secret(
  new_secret text,
  new_name text default null,
  new_description text default '',
  new_key_id uuid default null
)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  secret_id uuid := gen_random_uuid();
begin
  insert into vault.secrets (id, secret, name, description)
  values (secret_id, vault._encrypt(secret_id, new_secret), new_name, new_description);
  return secret_id;
end
$$;

create or replace function vault.update_secret(
  secret_id uuid,
  new_secret text default null,
  new_name text default null,
  new_description text default null,
  new_key_id uuid default null
)
returns void
language sql
security definer
set search_path = ''
as $$
  update vault.secrets
  set
    secret = case when new_secret is null then secret else vault._encrypt(id, new_secret) end,
    name = coalesce(new_name, name),
    description = coalesce(new_description, description),
    updated_at = now()
  where id = secret_id
$$;

revoke all on all tables in schema vault from public, anon, authenticated;
revoke all on all functions in schema vault from public, anon, authenticated;

grant usage on schema vault to service_role;
grant select, delete on vault.secrets, vault.decrypted_secrets to service_role;
grant execute on function vault.create_secret(text, text, text, uuid) to service_role;
grant execute on function vault.update_secret(uuid, text, text, text, uuid) to service_role;
grant execute on function vault._decrypt(uuid, text), vault._key() to service_role;
