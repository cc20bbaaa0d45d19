/** Everything migrations can make, as lines of text that are the same wherever the same was made. */
import type { Database } from '../../../supabase/local/stack/database/database.ts'

/** Versions of Postgres differ in how they store things; privileges are asked for, never read from an ACL. */
export async function readCatalog(database: Database): Promise<string[]> {
  const rows = await database.query<{ line: string }>(catalog)
  return rows.map(row => row.line).sort()
}

const ours = `nspname in ('public', 'private', 'service')`
const roles = `unnest(array['anon', 'authenticated', 'service_role']) role`

const catalog = `
  select 'schema ' || nspname || ' usable by ' || coalesce((
    select string_agg(role, ', ' order by role) from ${roles} where has_schema_privilege(role, oid, 'usage')
  ), 'nobody') as line
  from pg_namespace where ${ours}
  union all
  select 'extension ' || extname || ' in ' || nspname
  from pg_extension e join pg_namespace n on n.oid = extnamespace where nspname = 'extensions'
  union all
  select 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
    || case when attnotnull then ' not null' else '' end || attidentity::text || attgenerated::text
    || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
  from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where ${ours} and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
  union all
  select 'row level security of ' || c.oid::regclass || ': ' || relrowsecurity
  from pg_class c join pg_namespace n on n.oid = relnamespace where ${ours} and relkind in ('r', 'p')
  union all
  select 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(k.oid)
  from pg_constraint k join pg_namespace n on n.oid = connamespace where ${ours} and contype in ('c', 'f', 'p', 'u', 'x')
  union all
  select 'index ' || pg_get_indexdef(indexrelid)
  from pg_index join pg_class c on c.oid = indexrelid join pg_namespace n on n.oid = relnamespace where ${ours}
  union all
  select 'trigger ' || pg_get_triggerdef(t.oid)
  from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace
  where ${ours} and not tgisinternal
  union all
  select 'policy ' || concat_ws(' ', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check)
  from pg_policies
  union all
  select 'function ' || pg_get_functiondef(p.oid)
  from pg_proc p join pg_namespace n on n.oid = pronamespace where ${ours}
  union all
  select role || ' executes ' || p.oid::regprocedure
  from pg_proc p join pg_namespace n on n.oid = pronamespace, ${roles}
  where ${ours} and has_function_privilege(role, p.oid, 'execute')
  union all
  select role || ' ' || privilege || ' ' || attrelid::regclass || '.' || attname
  from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace, ${roles},
    unnest(array['select', 'insert', 'update', 'references']) privilege
  where ${ours} and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
    and has_column_privilege(role, attrelid, attnum, privilege)
  union all
  select role || ' ' || privilege || ' ' || c.oid::regclass
  from pg_class c join pg_namespace n on n.oid = relnamespace, ${roles}, unnest(array['delete', 'truncate', 'trigger']) privilege
  where ${ours} and relkind in ('r', 'p', 'v', 'm') and has_table_privilege(role, c.oid, privilege)`
