import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stack } from '../../supabase/local/stack/open-stack.ts'
import { type TestStack, testStack } from './test-stack.ts'

let used: TestStack
let untouched: TestStack
beforeAll(async () => {
  used = await testStack()
  untouched = await testStack()
}, 90_000)
afterAll(() => Promise.all([used.close(), untouched.close()]))

test('no request changes what any role may do', async () => {
  const ana = await used.signUp('Ana')
  await ana.from('notes').insert({ body: 'traffic' })
  await ana.from('notes').select()
  await ana.rpc('who_am_i')
  await used.client().from('notes').select()
  await used
    .client(used.stack.keys.secret)
    .schema('service')
    .rpc('count_notes', { owner: crypto.randomUUID() })
  await ana.auth.updateUser({ data: { name: 'Ana' } })
  await ana.auth.signOut()
  await used.restart()
  await used.signUp('Bo')

  const [after, before] = await Promise.all([privileges(used.stack), privileges(untouched.stack)])

  expect(before.length).toBeGreaterThan(100)
  expect(after).toEqual(before)
})

test('a table made now is granted to nobody', async () => {
  await used.stack.sql.query(
    'create table public.later (id bigint generated always as identity, secret text)',
  )

  const granted = (await privileges(used.stack)).filter(line => line.includes('later'))

  expect(granted.filter(line => line.endsWith('true'))).toEqual([])
  expect(granted.length).toBeGreaterThan(0)
})

/** Every privilege of the three API roles on every object that is not Postgres' own, one line each. */
async function privileges({ sql }: Stack): Promise<string[]> {
  const rows = await sql.query<{ line: string }>(`
    with roles (role) as (values ('anon'), ('authenticated'), ('service_role')),
    spaces as (
      select oid, nspname from pg_namespace where nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_%'
    ),
    lines as (
      select 'schema ' || nspname as object, role, p as privilege, has_schema_privilege(role, s.oid, p) as granted
      from spaces s, roles, unnest(array['usage', 'create']) p
      union all
      select 'table ' || c.oid::regclass, role, p, has_table_privilege(role, c.oid, p)
      from pg_class c join spaces s on s.oid = c.relnamespace, roles,
        unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
      where c.relkind in ('r', 'v', 'm', 'p', 'f')
      union all
      select 'sequence ' || c.oid::regclass, role, p, has_sequence_privilege(role, c.oid, p)
      from pg_class c join spaces s on s.oid = c.relnamespace, roles, unnest(array['usage', 'select', 'update']) p
      where c.relkind = 'S'
      union all
      select 'column ' || c.oid::regclass || '.' || a.attname, role, p, has_column_privilege(role, c.oid, a.attnum, p)
      from pg_class c join spaces s on s.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped, roles,
        unnest(array['select', 'insert', 'update', 'references']) p
      where c.relkind in ('r', 'v', 'm', 'p', 'f')
      union all
      select 'function ' || f.oid::regprocedure, role, 'execute', has_function_privilege(role, f.oid, 'execute')
      from pg_proc f join spaces s on s.oid = f.pronamespace, roles
      union all
      select 'default ' || coalesce(defaclnamespace::regnamespace::text, 'everywhere') || ' ' || defaclobjtype::text,
        'all', defaclacl::text, true
      from pg_default_acl
    )
    select concat_ws(' ', object, role, privilege, granted::text) as line from lines order by 1
  `)
  return rows.map(({ line }) => line)
}
