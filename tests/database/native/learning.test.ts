/** Entries that several people save at once are learnt one after the other, and nobody's reply waits for it. */
import { beforeAll, expect, test } from 'vitest'
import { addEntry, openCompany } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'

const database = await openTestDatabase()
const ana = await signUp(database, 'Ana')

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)))

beforeAll(() => times(10, () => database.query('select pg_sleep(0.1)'))) // every session is open

test('a reply does not wait while entries are learnt', async () => {
  const juniper = await openCompany(ana, 'Juniper & Rye')

  await database.transaction(async query => {
    await query('insert into entries (company_id, question, answer) values ($1, $2, $3)', [
      juniper.id,
      'Do you deliver?',
      'Yes, in Bristol.',
    ])
    const locked = database.query('select id from companies where id = $1 for no key update nowait', [
      juniper.id,
    ])
    await expect(locked).resolves.toHaveLength(1)
  })
})

test('the counts are right after members have added, changed and deleted at once, and the language changed', async () => {
  const juniper = await openCompany(ana, 'Juniper & Rye')
  const ids = await times(6, n => addEntry(ana, juniper, `Do you bake rye number ${n}?`, 'Yes, every day.'))

  await times(18, async n => {
    const id = ids[n % 6]
    if (n < 6) await addEntry(ana, juniper, `Which cakes hold no nuts ${n}?`, 'The almond cake does.')
    else if (n < 11)
      await ana.query('update entries set answer = $2 where id = $1', [id, `Only on day ${n}.`])
    else if (n < 15) await ana.query('delete from entries where id = $1', [id])
    else
      await ana.query('update companies set language = $2 where id = $1', [juniper.id, n % 2 ? 'de' : 'en'])
  })

  const counted = `
    select t.language, t.term, t.entries, count(distinct p.entry_id)::int as saying
    from private.terms t
    left join private.phrasing_terms s on s.term_id = t.id
    left join private.phrasings p on p.id = s.phrasing_id
    where t.company_id = $1
    group by t.id`
  const wrong = `select * from (${counted}) c where entries <> saying or not exists (
    select from companies where id = $1 and private.stemming_language(companies.language) = c.language)`
  expect(await database.query(wrong, [juniper.id])).toEqual([])
  expect(
    await database.query(
      `select sum(v.entries)::int as learnt, (select count(*)::int from entries where company_id = $1) as written
        from private.vocabularies v where v.company_id = $1`,
      [juniper.id],
    ),
  ).toEqual([{ learnt: 8, written: 8 }])
})
