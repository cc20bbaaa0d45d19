import { beforeAll, describe, expect, test } from 'vitest'
import type { Query } from '../../supabase/local/stack/database/database.ts'
import type { Role } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { speakAs } from '../support/sign-up.ts'
import { readTables, type Table } from './support/read-tables.ts'
import { seedCompanies } from './support/seed-companies.ts'

const database = await openTestDatabase()
const { own, other, staff, stranger } = await seedCompanies(database)
const tables = await readTables(database)

const roles = ['owner', 'admin', 'agent', 'viewer'] as const

/** What each role may do with its own company's rows. A table that is missing here fails the sweep. */
const allowed: Record<string, Record<Role, string>> = {
  addresses: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  appointments: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  attachments: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  channels: { owner: 'select update', admin: 'select update', agent: 'select', viewer: 'select' },
  companies: { owner: 'select update', admin: 'select update', agent: 'select', viewer: 'select' },
  connection_setups: { owner: 'select', admin: 'select', agent: '', viewer: '' },
  connections: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  consents: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  contact_merges: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  contacts: { owner: 'select update', admin: 'select update', agent: 'select update', viewer: 'select' },
  conversation_events: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  conversations: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  deliveries: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  entries: {
    owner: 'select insert update delete',
    admin: 'select insert update delete',
    agent: 'select insert update delete',
    viewer: 'select',
  },
  entry_phrasings: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  entry_versions: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  gap_clusters: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  gaps: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  hand_offs: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  invitations: { owner: 'select delete', admin: '', agent: '', viewer: '' },
  lead_facts: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  lead_pushes: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  lead_rule_versions: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  lead_rules: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  lead_webhooks: { owner: 'select', admin: 'select', agent: '', viewer: '' },
  leads: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  lines: { owner: 'select update', admin: 'select update', agent: 'select', viewer: 'select' },
  // agents and viewers may delete a member: themselves
  members: {
    owner: 'select update delete',
    admin: 'select update delete',
    agent: 'select delete',
    viewer: 'select delete',
  },
  message_sources: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  messages: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  model_calls: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  model_days: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  models: {
    owner: 'select update delete',
    admin: 'select update delete',
    agent: 'select',
    viewer: 'select',
  },
  service_staff: {
    owner: 'select insert delete',
    admin: 'select insert delete',
    agent: 'select',
    viewer: 'select',
  },
  services: {
    owner: 'select insert update',
    admin: 'select insert update',
    agent: 'select',
    viewer: 'select',
  },
  staff: { owner: 'select insert update', admin: 'select insert update', agent: 'select', viewer: 'select' },
  suppressions: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  templates: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  visits: { owner: 'select', admin: 'select', agent: 'select', viewer: 'select' },
  widgets: { owner: 'select update', admin: 'select update', agent: 'select', viewer: 'select' },
}

/** Tries one statement and takes it back. Returns how many rows it touched, or the SQLSTATE of its refusal. */
async function attempt(
  as: string,
  claims: object,
  text: string,
  params: unknown[],
): Promise<number | string> {
  const run = async (query: Query) => (await query(text, params)).length
  return database
    .transaction(run, { as: { role: as, claims: { ...claims } }, rollback: true })
    .catch((error: { code: string }) => error.code)
}

const as = (role: Role) => ({ sub: staff[role].id, role: 'authenticated' })
const list = (columns: string[]) => columns.map(column => `"${column}"`).join(', ')

/** A harmless statement of each kind, aimed at the rows of company `$1`. */
function statements({ name, companyColumn, columns, insertable, updatable }: Table): Record<string, string> {
  const column = updatable.at(-1) ?? columns.at(-1)
  const copied = insertable.length > 0 ? insertable : columns
  return {
    select: `select from public.${name} where ${companyColumn} = $1`,
    // the owner's row goes last: the rule that an owner stays is not what is asked here
    insert: `insert into public.${name} (${list(copied)}) select ${list(copied)} from public.${name} where ${companyColumn} = $1 limit 1 returning 1`,
    update: `update public.${name} set "${column}" = "${column}" where ${companyColumn} = $1 returning 1`,
    delete: `delete from public.${name} where ${companyColumn} = $1 ${name === 'members' ? `and role <> 'owner'` : ''} returning 1`,
  }
}

/** Everything another company has, as text: what must be byte for byte the same after every attempt. */
async function everythingOf(company: { id: string }): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {}
  for (const { name, companyColumn } of tables) {
    const found = await database.query<{ row: string }>(
      `select t::text as row from public.${name} t where ${companyColumn} = $1 order by 1`,
      [company.id],
    )
    rows[name] = found.map(each => each.row)
  }
  return rows
}

const untouched = await everythingOf(other)

beforeAll(() => {
  expect(Object.keys(allowed), 'every table has its line, and no line is left over').toEqual(
    tables.map(table => table.name),
  )
})

describe.each(tables)('$name', table => {
  const verbs = statements(table)

  test('holds rows of both companies, or this sweep proves nothing', async () => {
    for (const company of [own, other]) {
      const rows = await database.query(verbs.select!, [company.id])
      expect(rows.length, `seed ${table.name} in tests/database/support/seed-companies.ts`).toBeGreaterThan(0)
    }
  })

  test.each(roles)('the %s does with their own company’s rows what the role allows', async role => {
    const may: string[] = []
    for (const [verb, statement] of Object.entries(verbs)) {
      const touched = await attempt('authenticated', as(role), statement, [own.id])
      if (typeof touched === 'number' ? touched > 0 : touched !== '42501') may.push(verb)
    }

    expect(may.join(' ')).toBe(allowed[table.name]?.[role])
  })

  test.each(roles)('the %s does nothing with another company’s rows', async role => {
    for (const statement of Object.values(verbs)) {
      expect([0, '42501'], statement).toContain(
        await attempt('authenticated', as(role), statement, [other.id]),
      )
    }
  })

  test.each(roles)('the %s writes no row into another company, nor moves one there', async role => {
    const { name, companyColumn, columns } = table
    const copied = table.insertable.length > 0 ? table.insertable : columns
    const values = copied.map(column => (column === companyColumn ? '$2::uuid' : `"${column}"`)).join(', ')
    const insert = `insert into public.${name} (${list(copied)}) select ${values} from public.${name} where ${companyColumn} = $1 limit 1 returning 1`
    const move = `update public.${name} set ${companyColumn} = $2 where ${companyColumn} = $1 returning 1`

    expect(await attempt('authenticated', as(role), insert, [own.id, other.id])).toBe('42501')
    expect(await attempt('authenticated', as(role), move, [own.id, other.id])).toBe('42501')
  })

  test('someone who belongs to no company sees and does nothing', async () => {
    const claims = { sub: stranger.id, role: 'authenticated' }
    for (const { id } of [own, other]) {
      for (const statement of Object.values(verbs)) {
        expect([0, '42501'], statement).toContain(await attempt('authenticated', claims, statement, [id]))
      }
    }
  })

  test.each(['anon', 'service_role'])('%s is refused outright', async role => {
    for (const statement of Object.values(verbs)) {
      expect(await attempt(role, { role }, statement, [own.id]), statement).toBe('42501')
    }
  })
})

test('claims that name nobody, or are missing, show nothing', async () => {
  for (const claims of [{}, { sub: null }, { sub: '' }]) {
    for (const table of tables) {
      const seen = await attempt(
        'authenticated',
        { role: 'authenticated', ...claims },
        statements(table).select!,
        [own.id],
      )
      expect([0, '22P02'], table.name).toContain(seen)
    }
  }
})

test('no function shows or changes what another company has', async () => {
  const functions = await database.query<{ name: string; args: string[] }>(
    `select format('%I.%I', n.nspname, p.proname) as name,
      array(select format_type(t, null) from unnest(p.proargtypes) t) as args
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'private', 'service') and p.prokind = 'f'
      and has_function_privilege('authenticated', p.oid, 'execute') and has_schema_privilege('authenticated', n.oid, 'usage')
      and p.prorettype <> 'trigger'::regtype`,
  )
  const guess: Record<string, unknown> = {
    uuid: other.id,
    date: '2026-11-22',
    'text[]': roles,
    text: `company:${other.id}`,
  }
  const secrets = await database.query<{ topic: string }>(
    `select topic from private.visitor_keys union all select decrypted_secret from vault.decrypted_secrets`,
  )

  expect(functions.length).toBeGreaterThan(3)
  for (const { name, args } of functions) {
    const call = `select ${name}(${args.map((type, at) => `$${at + 1}::${type}`)}) as told`
    const told = await staff.owner
      .query(
        call,
        args.map(type => guess[type]),
      )
      .catch((error: Error) => error.message)
    const text = JSON.stringify(told)
    for (const secret of [other.widgetKey, other.channelId, ...secrets.map(key => key.topic)]) {
      expect(text, name).not.toContain(secret)
    }
  }
})

test('a table of one’s own with the same name deceives no function', async () => {
  const seen = await database.transaction(
    async query => {
      await query('create temp table members (company_id uuid, user_id uuid, role text)')
      await query(`insert into members select $1, auth.uid(), 'owner'`, [other.id])
      await query(`create function pg_temp.uid() returns uuid language sql as $$ select null::uuid $$`)
      await query('set local search_path = pg_temp, public')
      return query('select from public.companies where id = $1', [other.id])
    },
    { as: { role: 'authenticated', claims: as('owner') }, rollback: true },
  )

  expect(seen).toEqual([])
})

test('no error tells a stranger whether a row exists', async () => {
  const ask = (id: string) =>
    speakAs(database, 'authenticated', { sub: stranger.id, role: 'authenticated' })(
      `insert into public.entries (company_id, question, answer) values ($1, 'q', 'a')`,
      [id],
    ).catch((error: { code: string; message: string }) => `${error.code} ${error.message}`)

  expect(await ask(other.id)).toBe(await ask(crypto.randomUUID()))
})

test('after all of this the other company is what it was', async () => {
  expect(await everythingOf(other)).toEqual(untouched)
})
