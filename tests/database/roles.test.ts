import { describe, expect, test } from 'vitest'
import { type Company, hire, openCompany, type Role } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'

const database = await openTestDatabase()

type Bakery = Company & Record<Role, Person>

async function bakery(): Promise<Bakery> {
  const owner = await signUp(database, 'Ana')
  const company = await openCompany(owner, 'Juniper & Rye')
  const staff = { owner } as Record<Role, Person>
  for (const role of ['admin', 'agent', 'viewer'] as const) {
    staff[role] = await signUp(database, role)
    await hire(database, company, staff[role], role)
  }
  return { ...company, ...staff }
}

async function roles(company: Bakery): Promise<Record<string, Role>> {
  const members = await database.query<{ user_id: string; role: Role }>(
    'select user_id, role from members where company_id = $1',
    [company.id],
  )
  const names = new Map(
    (['owner', 'admin', 'agent', 'viewer'] as const).map(role => [company[role].id, role]),
  )
  return Object.fromEntries(members.map(member => [names.get(member.user_id) ?? '?', member.role]))
}

const everyone = { owner: 'owner', admin: 'admin', agent: 'agent', viewer: 'viewer' }
const setRole = 'update members set role = $2 where user_id = $1 returning 1 as changed'

describe('a role is given by those above it', () => {
  test('the owner makes an agent an admin, and shares the ownership', async () => {
    const juniper = await bakery()

    await juniper.owner.query(setRole, [juniper.agent.id, 'admin'])
    await juniper.owner.query(setRole, [juniper.admin.id, 'owner'])

    expect(await roles(juniper)).toEqual({ ...everyone, agent: 'admin', admin: 'owner' })
  })

  test('an admin makes a viewer an agent', async () => {
    const juniper = await bakery()

    await juniper.admin.query(setRole, [juniper.viewer.id, 'agent'])

    expect(await roles(juniper)).toEqual({ ...everyone, viewer: 'agent' })
  })

  test('an admin makes nobody an owner, least of all themselves', async () => {
    const juniper = await bakery()

    for (const person of [juniper.admin, juniper.viewer]) {
      await expect(juniper.admin.query(setRole, [person.id, 'owner'])).rejects.toMatchObject({
        code: '42501',
      })
    }

    expect(await roles(juniper)).toEqual(everyone)
  })

  test('an admin neither demotes nor removes the owner', async () => {
    const juniper = await bakery()

    expect(await juniper.admin.query(setRole, [juniper.owner.id, 'viewer'])).toEqual([])
    await juniper.admin.query('delete from members where user_id = $1', [juniper.owner.id])

    expect(await roles(juniper)).toEqual(everyone)
  })

  test.each(['agent', 'viewer'] as const)('a member who is %s promotes nobody', async role => {
    const juniper = await bakery()

    expect(await juniper[role].query(setRole, [juniper[role].id, 'owner'])).toEqual([])
    expect(await juniper[role].query(`update members set role = 'viewer' returning 1`)).toEqual([])

    expect(await roles(juniper)).toEqual(everyone)
  })

  test('there are no roles but the four', async () => {
    const juniper = await bakery()

    await expect(juniper.owner.query(setRole, [juniper.agent.id, 'superuser'])).rejects.toMatchObject({
      code: '23514',
    })
  })
})

describe('a company keeps an owner', () => {
  test('the last owner neither steps down nor leaves', async () => {
    const juniper = await bakery()

    await expect(juniper.owner.query(setRole, [juniper.owner.id, 'admin'])).rejects.toThrow(
      /at least one owner/,
    )
    await expect(
      juniper.owner.query('delete from members where user_id = $1', [juniper.owner.id]),
    ).rejects.toThrow(/at least one owner/)

    expect(await roles(juniper)).toEqual(everyone)
  })

  test('one statement does not remove all owners either', async () => {
    const juniper = await bakery()
    await juniper.owner.query(setRole, [juniper.admin.id, 'owner'])

    await expect(juniper.owner.query('delete from members')).rejects.toThrow(/at least one owner/)
    await expect(juniper.owner.query(`update members set role = 'viewer'`)).rejects.toThrow(
      /at least one owner/,
    )

    expect(await roles(juniper)).toEqual({ ...everyone, admin: 'owner' })
  })

  test('an owner who has a partner may leave', async () => {
    const juniper = await bakery()
    await juniper.owner.query(setRole, [juniper.admin.id, 'owner'])

    await juniper.owner.query('delete from members where user_id = $1', [juniper.owner.id])

    expect(await roles(juniper)).toEqual({ admin: 'owner', agent: 'agent', viewer: 'viewer' })
  })

  test('the account of a last owner is not deleted from under the company', async () => {
    const juniper = await bakery()

    await expect(database.query('delete from auth.users where id = $1', [juniper.owner.id])).rejects.toThrow(
      /at least one owner/,
    )
  })

  test('a company is deleted whole, its last owner with it', async () => {
    const juniper = await bakery()

    await database.query('delete from companies where id = $1', [juniper.id])

    expect(await roles(juniper)).toEqual({})
  })
})

describe('nobody lets themselves in', () => {
  test('a membership is not inserted by anyone', async () => {
    const juniper = await bakery()
    const bo = await signUp(database, 'Bo')

    for (const person of [bo, juniper.owner]) {
      await expect(
        person.query(`insert into members (company_id, user_id, role) values ($1, $2, 'owner')`, [
          juniper.id,
          bo.id,
        ]),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('a member is not moved to another company', async () => {
    const juniper = await bakery()
    const bo = await signUp(database, 'Bo')
    const garage = await openCompany(bo, "Bo's Garage")

    await expect(
      juniper.owner.query('update members set company_id = $1', [garage.id]),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(bo.query('update members set user_id = $1', [juniper.owner.id])).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('whoever is removed sees nothing from that moment, though their session lives on', async () => {
    const juniper = await bakery()
    expect(await juniper.agent.query('select from companies')).toHaveLength(1)

    await juniper.admin.query('delete from members where user_id = $1', [juniper.agent.id])

    expect(await juniper.agent.query('select from companies')).toEqual([])
    expect(await juniper.agent.query('select from members')).toEqual([])
    await expect(
      juniper.agent.query(`insert into entries (company_id, question, answer) values ($1, 'q', 'a')`, [
        juniper.id,
      ]),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('a viewer may leave', async () => {
    const juniper = await bakery()

    await juniper.viewer.query('delete from members where user_id = $1', [juniper.viewer.id])

    expect(await roles(juniper)).toEqual({ owner: 'owner', admin: 'admin', agent: 'agent' })
  })
})
