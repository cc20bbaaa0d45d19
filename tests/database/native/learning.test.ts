/** Entries that several people save at once are learnt one after the other; no reply waits for it, and no gap is lost. */
import { beforeAll, expect, test } from 'vitest'
import { addEntry, openCompany } from '../../support/open-company.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { signUp } from '../../support/sign-up.ts'
import { reply, turnOf, type Visitor, verbs, visit } from '../../support/visit.ts'

const database = await openTestDatabase()
const ana = await signUp(database, 'Ana')

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)))

const inVain = reply({ text: 'I do not know.', outcome: 'unknown' })

async function asksInVain(vi: Visitor, text: string): Promise<void> {
  const { conversation, turn } = turnOf(await vi.says(text))
  await verbs(database).call('record_reply', { conversation_id: conversation, turn, reply: inVain })
}

const untilOneWaits = () =>
  expect
    .poll(() =>
      database.query(`
        select from pg_locks join pg_database on pg_database.oid = pg_locks.database
        where datname = current_database() and locktype = 'advisory' and not granted`),
    )
    .toHaveLength(1)

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

test('nor while a member who resolves a gap waits for that', async () => {
  const juniper = await openCompany(ana, 'Juniper & Rye')
  const entry = await addEntry(ana, juniper, 'Do you teach baking?', 'Every second Sunday.')
  await asksInVain(visit(database, juniper), 'Is there a sourdough workshop?')
  const [gap] = await ana.query<{ id: string }>('select id from read_gaps($1)', [juniper.id])

  const resolving = await database.transaction(async query => {
    await query('insert into entries (company_id, question, answer) values ($1, $2, $3)', [
      juniper.id,
      'Do you deliver?',
      'Yes, in Bristol.',
    ])
    const resolved = ana.query(`select resolve_gap($1, 'attached', $2) as outcome`, [gap!.id, entry])
    await untilOneWaits()
    await asksInVain(visit(database, juniper), 'Can I pay in bitcoin?') // or would wait for ever
    return { resolved }
  })

  expect(await resolving.resolved).toEqual([{ outcome: { accepted: 1, proposed: 0 } }])
})

test('a question is not lost when the last one who asked it is erased meanwhile', async () => {
  const juniper = await openCompany(ana, 'Juniper & Rye')
  await asksInVain(visit(database, juniper), 'Is there a sourdough workshop?')
  const other = turnOf(await visit(database, juniper).says('is there a sourdough workshop'))

  await database.transaction(async query => {
    await query('select service.record_reply($1, $2, $3)', [other.conversation, other.turn, inVain])
    await database.query('delete from conversations where company_id = $1 and id <> $2', [
      juniper.id,
      other.conversation,
    ])
  })

  expect(await database.query('select question from gaps where company_id = $1', [juniper.id])).toEqual([
    { question: 'is there a sourdough workshop' },
  ])
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
