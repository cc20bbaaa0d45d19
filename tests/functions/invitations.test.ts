/** Ana brings a colleague in by a link that opens for one address, once, for a week; and nobody else can. */
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { type Account, openAccount } from '../support/open-account.ts'
import { hire, type Role } from '../support/open-company.ts'
import { openDesk } from '../support/open-desk.ts'
import { openFunctions } from '../support/open-functions.ts'
import { type Owner, openOwner } from '../support/open-owner.ts'
import { speakAs } from '../support/sign-up.ts'

const functions = await openFunctions()
const database = functions.stack.sql as Database
beforeAll(() => functions.start({ runtime: 'node', hasModel: false }))

type Colleague = Account & { email: string }

async function signUp(name: string): Promise<Colleague> {
  const account = await openAccount(functions, name)
  const [row] = await database.query<{ email: string }>('select email from auth.users where id = $1', [
    account.id,
  ])
  return { ...account, email: row!.email }
}

const at = (account: Account) => openDesk(functions, account)
const inviting = (owner: Owner, email: string, role: Role = 'agent') =>
  owner.desk.post(`companies/${owner.company.id}/invitations`, { email, name: 'Ben Carter', role })
const accepting = (account: Account, token: unknown) => at(account).post('invitations/accept', { token })
const membersOf = ({ company }: Owner) =>
  database.query('select name, role from members where company_id = $1 order by created_at', [company.id])

/** As somebody without an account reads it. */
async function reading(token: unknown) {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${functions.stack.keys.publishable}`,
  }
  const init = { method: 'POST', headers, body: JSON.stringify({ token }) }
  const response = await functions.fetch('desk/invitations/read', init, '198.18.0.9')
  return { ...(await response.json()), status: response.status }
}

test('whoever opens the link sees who invites them to what, joins once however often they ask, and the link is used', async () => {
  const [ana, ben] = [await openOwner(functions, 'Ana', 'Juniper & Rye'), await signUp('Ben')]
  await ana.desk.post(`companies/${ana.company.id}/my-name`, { name: ' Ana Whitlock ' })

  const { token, ...made } = await inviting(ana, ` ${ben.email.toUpperCase()} `)
  expect(made).toMatchObject({ status: 200, expires_at: expect.any(String) })
  expect(await ana.query('select email, name, role from invitations')).toEqual([
    { email: ben.email, name: 'Ben Carter', role: 'agent' },
  ])
  expect(await reading(token)).toMatchObject({
    status: 200,
    company: 'Juniper & Rye',
    inviter: 'Ana Whitlock',
    email: ben.email,
    role: 'agent',
  })

  const joined = await Promise.all([1, 2, 3].map(() => accepting(ben, token)))
  expect(joined.map(one => one.status)).toEqual([200, 200, 200])
  expect(joined.filter(one => one.is_new)).toHaveLength(1)
  expect(await membersOf(ana)).toEqual([
    { name: 'Ana Whitlock', role: 'owner' },
    { name: 'Ben Carter', role: 'agent' },
  ])
  expect(await ana.query('select id from invitations')).toEqual([])
  expect(await reading(token)).toMatchObject({ status: 409, code: 'used_invitation' })
  expect(await accepting(await signUp('Eve'), token)).toMatchObject({ status: 409, code: 'used_invitation' })
  expect(await inviting(ana, ben.email)).toMatchObject({ code: 'member_already', field: 'email' })

  const kept = await database.query('select to_jsonb(i) as row from invitations i where company_id = $1', [
    ana.company.id,
  ])
  expect(JSON.stringify([kept, functions.printed])).not.toContain(token)
  expect(JSON.stringify(kept)).not.toContain(ben.email) // from here on he says himself who he is
})

test('another account is told both addresses and stays outside; so does one that has proved nothing', async () => {
  const [ana, ben, eve] = [
    await openOwner(functions, 'Ana', 'Juniper & Rye'),
    await signUp('Ben'),
    await signUp('Eve'),
  ]
  const { token } = await inviting(ana, ben.email, 'admin')

  const refused = await accepting(eve, token)
  expect(refused).toMatchObject({ status: 403, code: 'wrong_account' })
  expect(refused.message).toContain(ben.email)
  expect(refused.message).toContain(eve.email)

  await database.query('update auth.users set email_confirmed_at = null where id = $1', [ben.id])
  expect(await accepting(ben, token)).toMatchObject({ status: 403, code: 'unconfirmed_account' })
  expect(await membersOf(ana)).toHaveLength(1)
})

test('a link that has run out, was made anew or withdrawn, or whose inviter is an owner no more opens nothing', async () => {
  const [ana, ben, cleo] = [
    await openOwner(functions, 'Ana', 'Juniper & Rye'),
    await signUp('Ben'),
    await signUp('Cleo'),
  ]
  const first = await inviting(ana, ben.email)
  expect(await inviting(ana, ben.email)).toMatchObject({
    status: 409,
    code: 'invited_already',
    field: 'email',
  })

  await database.query('update invitations set expires_at = now() where id = $1', [first.id])
  expect(await reading(first.token)).toMatchObject({ status: 409, code: 'expired_invitation' })
  expect(await accepting(ben, first.token)).toMatchObject({ status: 409, code: 'expired_invitation' })

  const second = await ana.desk.post(`invitations/${first.id}/renew`)
  expect(await accepting(ben, first.token)).toMatchObject({ status: 404, code: 'unknown_invitation' })
  expect((await reading(second.token)).status).toBe(200)

  expect(await ana.query('delete from invitations where id = $1 returning 1', [first.id])).toHaveLength(1)
  expect(await accepting(ben, second.token)).toMatchObject({ status: 404, code: 'unknown_invitation' })

  await hire(database, ana.company, { ...cleo, query: ana.query }, 'owner')
  const { token } = await at(cleo).post(`companies/${ana.company.id}/invitations`, {
    ...{ email: ben.email, name: 'Ben', role: 'owner' },
  })
  await ana.query(`update members set role = 'admin' where user_id = $1`, [cleo.id])
  expect(await accepting(ben, token)).toMatchObject({ status: 404, code: 'unknown_invitation' })
  expect(await membersOf(ana)).toHaveLength(2)
})

test('only an owner of the company invites, sees or withdraws; everybody names themselves, and nobody else', async () => {
  const [ana, bo] = [
    await openOwner(functions, 'Ana', 'Juniper & Rye'),
    await openOwner(functions, 'Bo', 'Bo’s Garage'),
  ]
  const { id } = await inviting(ana, 'ben@juniper.example')
  const staff = await Promise.all(
    (['admin', 'agent', 'viewer'] as const).map(async role => {
      const account = await signUp(role)
      await hire(database, ana.company, { ...account, query: ana.query }, role)
      return account
    }),
  )
  const invitations = `companies/${ana.company.id}/invitations`
  const cara = { email: 'cara@juniper.example', name: 'Cara', role: 'viewer' }

  for (const account of [...staff, bo]) {
    expect(await at(account).post(invitations, cara)).toMatchObject({ status: 403, code: 'owners_only' })
    expect((await at(account).post(`invitations/${id}/renew`)).status).toBe(404)
    const query = speakAs(database, 'authenticated', { sub: account.id, role: 'authenticated' })
    expect(await query('select id from invitations')).toEqual([])
    expect(await query('delete from invitations returning 1')).toEqual([])
  }
  expect(await ana.query('select id from invitations')).toEqual([{ id }])
  await expect(ana.query('select token_hash from invitations')).rejects.toMatchObject({ code: '42501' })

  const [viewer] = staff.slice(-1)
  const named = { name: 'Vera Stone' }
  expect((await at(viewer!).post(`companies/${ana.company.id}/my-name`, named)).status).toBe(204)
  expect((await bo.desk.post(`companies/${ana.company.id}/my-name`, named)).status).toBe(404)
  expect(await membersOf(ana)).toContainEqual({ name: 'Vera Stone', role: 'viewer' })

  for (const [wrong, field] of [
    [{ ...cara, email: 'cara' }, 'email'],
    [{ ...cara, name: ' ' }, 'name'],
    [{ ...cara, role: 'king' }, 'role'],
  ] as const)
    expect(await ana.desk.post(invitations, wrong)).toMatchObject({ status: 400, field })
})

test('fifty are open at most, those nobody took are forgotten, and whoever is removed is outside with the next request', async () => {
  const [ana, ben] = [await openOwner(functions, 'Ana', 'Juniper & Rye'), await signUp('Ben')]
  const { token } = await inviting(ana, ben.email)
  await database.query(
    `insert into invitations (company_id, email, role, token_hash, invited_by)
    select $1::uuid, n || '@juniper.example', 'viewer', 'hash ' || n, $2::uuid from generate_series(1, 49) n`,
    [ana.company.id, ana.id],
  )
  expect(await inviting(ana, 'one@more.example')).toMatchObject({ status: 409, code: 'too_many_invitations' })

  await database.query(`update invitations set expires_at = now() - interval '31 days' where role = 'viewer'`)
  await functions.sweep()
  expect(await ana.query('select email from invitations')).toEqual([{ email: ben.email }])

  await accepting(ben, token)
  const query = speakAs(database, 'authenticated', { sub: ben.id, role: 'authenticated' })
  expect(await query('select name from companies')).toEqual([{ name: 'Juniper & Rye' }])
  await ana.query('delete from members where user_id = $1', [ben.id])
  expect(await query('select name from companies')).toEqual([])
  expect(await accepting(ben, token)).toMatchObject({ status: 404, code: 'unknown_invitation' })
  await expect(ana.query('delete from members where user_id = $1', [ana.id])).rejects.toMatchObject({
    code: '23514',
  })
})
