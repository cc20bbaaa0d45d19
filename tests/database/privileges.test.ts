import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../support/open-test-database.ts'
import { readTables } from './support/read-tables.ts'

const database = await openTestDatabase()

/** Rows of one text column, sorted by their bytes. */
async function names(statement: string, params: unknown[] = []): Promise<string[]> {
  const rows = await database.query<{ name: string }>(statement, params)
  return rows.map(row => row.name).sort()
}

const ours = `n.nspname in ('public', 'private', 'service')`
const signature = `n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'`

const executableBy = (role: string) =>
  names(
    `select n.nspname || '.' || p.proname as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} and has_function_privilege($1, p.oid, 'execute') and has_schema_privilege($1, n.oid, 'usage')`,
    [role],
  )

/** Every privilege a role holds on a relation of ours, as "schema.relation: privilege". */
const relationPrivileges = (role: string, privileges: string[]) =>
  names(
    `select n.nspname || '.' || c.relname || ': ' || privilege as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest($2::text[]) privilege
    where ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege($1, c.oid, privilege)`,
    [role, privileges],
  )

const everyPrivilege = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']

describe('someone who is not signed in', () => {
  test('has no privilege on any relation, nor on any column or sequence of one', async () => {
    expect(await relationPrivileges('anon', everyPrivilege)).toEqual([])
    expect(
      await names(
        `select n.nspname || '.' || c.relname || '.' || a.attname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid,
          unnest(array['select', 'insert', 'update', 'references']) privilege
        where ${ours} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('anon', c.oid, a.attnum, privilege)`,
      ),
    ).toEqual([])
    expect(
      await names(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['anon', 'authenticated']) role
        where ${ours} and c.relkind = 'S' and has_sequence_privilege(role, c.oid, 'usage, select, update')`,
      ),
    ).toEqual([])
  })

  test('runs three functions, which policies ask', async () => {
    expect(await executableBy('anon')).toEqual([
      'private.is_visitor_topic',
      'private.my_company_ids',
      'private.my_company_ids_as',
    ])
  })
})

describe('someone who is signed in', () => {
  test('empties no table, refers to none, and hangs no trigger on one', async () => {
    expect(await relationPrivileges('authenticated', ['truncate', 'references', 'trigger'])).toEqual([])
  })

  test('touches nothing outside the schema public', async () => {
    const held = await relationPrivileges('authenticated', everyPrivilege)
    expect(held.filter(name => !name.startsWith('public.'))).toEqual([])
  })

  test('runs these functions and no other', async () => {
    expect(await executableBy('authenticated')).toEqual([
      'private.compare_import',
      'private.count_unreadable',
      'private.create_company',
      'private.decide_phrasings',
      'private.find_broken_consent',
      'private.is_answered_since',
      'private.is_visitor_topic',
      'private.my_company_ids',
      'private.my_company_ids_as',
      'private.next_after_gap',
      'private.past_questions',
      'private.question_key',
      'private.read_gate',
      'private.read_import',
      'private.read_phone_check',
      'private.resolve_gap',
      'private.search_entries',
      'private.uuid_v7',
      'public.company_activity',
      'public.count_leads',
      'public.count_unreadable',
      'public.create_company',
      'public.decide_phrasings',
      'public.find_broken_consent',
      'public.import_entries',
      'public.past_questions',
      'public.read_gaps',
      'public.read_gate',
      'public.read_phone_check',
      'public.resolve_gap',
      'public.search_entries',
    ])
  })

  test('writes these columns and no other', async () => {
    const tables = await readTables(database)
    const written = tables.filter(table => table.insertable.length + table.updatable.length > 0)

    expect(Object.fromEntries(written.map(table => [table.name, table.insertable]))).toEqual({
      channels: [],
      companies: [],
      contacts: [],
      entries: ['company_id', 'question', 'answer', 'alternatives', 'language'],
      lines: [],
      members: [],
      models: [],
      service_staff: ['company_id', 'service_id', 'staff_id'],
      services: ['company_id', 'name', 'description', 'minutes', 'buffer_before', 'buffer_after', 'position'],
      staff: ['company_id', 'user_id', 'name', 'hours', 'days_off', 'position'],
      widgets: [],
    })
    expect(Object.fromEntries(written.map(table => [table.name, table.updatable]))).toEqual({
      channels: ['name', 'is_enabled', 'purpose'],
      companies: [
        ...['name', 'website', 'description', 'facts', 'language', 'time_zone'],
        ...['debounce_seconds', 'quiet_from', 'quiet_until', 'daily_message_limit', 'answers_from'],
        ...['model_daily_budget_micros', 'answers_strictly', 'shows_sources', 'hours', 'holidays'],
        ...['booking_notice_minutes', 'booking_horizon_days', 'booking_step_minutes', 'booking_daily_cap'],
        ...['hand_off_minutes'],
      ],
      contacts: ['name', 'language', 'time_zone', 'is_blocked'],
      entries: ['question', 'answer', 'alternatives', 'language'],
      lines: ['assistant_name', 'is_answering', 'instructions', 'reminder_template', 'reminder_variables'],
      members: ['role', 'name', 'is_available', 'languages', 'services', 'regions'],
      models: ['position', 'is_on', 'input_price_micros', 'output_price_micros'],
      service_staff: [],
      services: ['name', 'description', 'minutes', 'buffer_before', 'buffer_after', 'position', 'is_on'],
      staff: ['user_id', 'name', 'hours', 'days_off', 'position', 'is_on'],
      widgets: ['allowed_origins', 'theme', 'assistant_name', 'greeting', 'starters'],
    })
  })

  test('deletes from these tables and no other', async () => {
    expect(await relationPrivileges('authenticated', ['delete'])).toEqual([
      'public.entries: delete',
      'public.invitations: delete',
      'public.members: delete',
      'public.models: delete',
      'public.service_staff: delete',
    ])
  })
})

describe('the edge functions', () => {
  test('reach no relation but through a verb', async () => {
    expect(await relationPrivileges('service_role', everyPrivilege)).toEqual([])
  })

  test('run every verb of the schema service, and nobody else runs one', async () => {
    const verbs = await names(
      `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'service'`,
    )
    const runs = async (role: string) =>
      (await executableBy(role)).filter(name => name.startsWith('service.'))

    expect(verbs.length).toBeGreaterThan(5)
    expect(await runs('service_role')).toEqual(verbs)
    expect(await runs('authenticated')).toEqual([])
    expect(await runs('anon')).toEqual([])
    expect(
      await names(
        `select ${signature} as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = 'service' and (has_function_privilege('anon', p.oid, 'execute')
          or has_function_privilege('authenticated', p.oid, 'execute'))`,
      ),
    ).toEqual([])
  })
})

describe('whatever a later migration makes', () => {
  test('is nobody’s until it is granted', async () => {
    const granted = await database.transaction(
      async query => {
        for (const schema of ['public', 'private', 'service']) {
          await query(`create table ${schema}.probe (id bigint generated always as identity primary key)`)
          await query(`create view ${schema}.probe_view as select 1 as one`)
          await query(`create function ${schema}.probe() returns int language sql return 1`)
        }
        return query(
          `select role, object from unnest(array['anon', 'authenticated', 'service_role']) role, (
            select c.oid, c.oid::regclass::text as object, c.relkind::text as kind
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relname like 'probe%'
            union all
            select p.oid, p.oid::regprocedure::text, 'function'
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} and p.proname = 'probe'
          ) made
          where case kind
            when 'function' then has_function_privilege(role, oid, 'execute')
            when 'S' then has_sequence_privilege(role, oid, 'usage, select, update')
            when 'i' then false
            else has_table_privilege(role, oid, 'select, insert, update, delete, truncate, references, trigger')
              or has_any_column_privilege(role, oid, 'select, insert, update, references')
          end`,
        )
      },
      { rollback: true },
    )

    expect(granted).toEqual([])
  })

  test('is made by migrations alone: no role of the Data API creates anything in our schemas', async () => {
    expect(
      await names(
        `select role || ' in ' || n.nspname as name
        from pg_namespace n, unnest(array['anon', 'authenticated', 'service_role']) role
        where ${ours} and has_schema_privilege(role, n.oid, 'create')`,
      ),
    ).toEqual([])
  })
})

describe('the catalog', () => {
  test('every table is behind row level security', async () => {
    expect(
      await names(
        `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
      ),
    ).toEqual([])
  })

  test('every public table has a policy for each verb that is granted, and none besides', async () => {
    const granted = await names(
      `select c.relname || ': ' || verb as name from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) verb
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and
        case verb when 'DELETE' then has_table_privilege('authenticated', c.oid, verb)
          else has_any_column_privilege('authenticated', c.oid, verb) end`,
    )
    const written = await names(
      `select distinct tablename || ': ' || cmd as name from pg_policies where schemaname = 'public'`,
    )
    expect(written).toEqual(granted)
  })

  test('no policy lets anyone in who is not signed in, and none asks who they are row by row', async () => {
    expect(
      await names(`select policyname as name from pg_policies
        where schemaname = 'public' and roles <> '{authenticated}'`),
    ).toEqual([])
    expect(
      await names(`select policyname as name from pg_policies
        where schemaname = 'public'
          and regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), '\\( SELECT (auth|private)\\.', '', 'g') ~ '(auth|private)\\.'
          and coalesce(qual, '') || coalesce(with_check, '') !~ 'IN \\( SELECT private\\.my_company_ids'`),
    ).toEqual([])
  })

  test('every function pins its search_path', async () => {
    expect(
      await names(
        `select ${signature} as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${ours} and not coalesce(p.proconfig && array['search_path=""', 'search_path='], false)`,
      ),
    ).toEqual([])
  })

  test('no view or materialized view shows rows past its reader’s own policies', async () => {
    expect(
      await names(
        `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false))`,
      ),
    ).toEqual([])
  })

  test('every foreign key says what happens on delete, and has an index led by its columns', async () => {
    expect(
      await names(
        `select k.conrelid::regclass || '.' || k.conname as name
        from pg_constraint k join pg_namespace n on n.oid = k.connamespace
        where ${ours} and k.contype = 'f' and (k.confdeltype not in ('c', 'n') or not exists (
          select from pg_index i
          where i.indrelid = k.conrelid and i.indpred is null
            and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
        ))`,
      ),
    ).toEqual([])
  })

  test('a child row points at its parent and the parent’s company in one key', async () => {
    expect(
      await names(
        `select k.conrelid::regclass || ' to ' || k.confrelid::regclass as name
        from pg_constraint k
        where k.contype = 'f' and k.connamespace = 'public'::regnamespace
          and k.confrelid not in ('public.companies'::regclass, 'auth.users'::regclass)
          and not exists (
            select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'company_id'
          )`,
      ),
    ).toEqual([])
  })
})
