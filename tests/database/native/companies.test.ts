import { expect, test } from 'vitest'
import { hire, openCompany } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'

const database = await openTestDatabase()

const outcomes = async (attempts: Promise<unknown>[]) =>
  (await Promise.allSettled(attempts)).map(each => each.status)

test('two owners who step down at once leave one owner behind', async () => {
  for (let round = 0; round < 10; round++) {
    const [ana, max] = [await signUp(database, 'Ana'), await signUp(database, 'Max')]
    const juniper = await openCompany(ana, 'Juniper & Rye')
    await hire(database, juniper, max, 'owner')
    const stepDown = `update members set role = 'agent' where user_id = $1`

    const ended = await outcomes([ana.query(stepDown, [ana.id]), max.query(stepDown, [max.id])])

    expect(ended.sort()).toEqual(['fulfilled', 'rejected'])
    expect(
      await database.query(`select from members where company_id = $1 and role = 'owner'`, [juniper.id]),
    ).toHaveLength(1)
  }
})

test('two owners who throw each other out at once leave one owner behind', async () => {
  for (let round = 0; round < 10; round++) {
    const [ana, max] = [await signUp(database, 'Ana'), await signUp(database, 'Max')]
    const juniper = await openCompany(ana, 'Juniper & Rye')
    await hire(database, juniper, max, 'owner')
    const remove = 'delete from members where user_id = $1'

    await outcomes([ana.query(remove, [max.id]), max.query(remove, [ana.id])])

    expect(
      await database.query(`select from members where company_id = $1 and role = 'owner'`, [juniper.id]),
    ).toHaveLength(1)
  }
})

test('ten companies stay ten when thirty are asked for at once', async () => {
  const bo = await signUp(database, 'Bo')

  const ended = await outcomes(
    Array.from({ length: 30 }, (_, n) => openCompany(bo, `Garage ${'x'.repeat(n + 1)}`)),
  )

  expect(ended.filter(status => status === 'fulfilled')).toHaveLength(10)
  expect(await bo.query('select from companies')).toHaveLength(10)
})

test('two members who save one entry at once make two versions, one after the other', async () => {
  const [ana, max] = [await signUp(database, 'Ana'), await signUp(database, 'Max')]
  const juniper = await openCompany(ana, 'Juniper & Rye')
  await hire(database, juniper, max, 'agent')
  await ana.query(
    `insert into entries (company_id, question, answer) values ($1, 'Do you deliver?', 'Yes.')`,
    [juniper.id],
  )

  const edits = Array.from({ length: 20 }, (_, n) =>
    (n % 2 ? ana : max).query('update entries set answer = $1', [`Yes, within ${n} km.`]),
  )

  expect(await outcomes(edits)).not.toContain('rejected')
  expect(await ana.query('select version from entry_versions order by version')).toEqual(
    Array.from({ length: 21 }, (_, n) => ({ version: n + 1 })),
  )
})
