/** How well questions find their entry on the development sets; every set is a company of its own. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'

type EvaluationSet = {
  name: string
  meta: { lang: string }
  kb: { id: string; question: string; answer: string; tags?: string[] }[]
  queries: { text: string; relevant_ids: string[]; out_of_scope: boolean }[]
}

const folder = join(process.env.FOYER_SHARED ?? '', 'eval/dev/retrieval')
const sampled = 200
const maxAlternatives = 60

const database = await openTestDatabase()
const ana = await signUp(database, 'Ana')

test('over the development sets, the right entry is first for 62 % and among three for 77 %', async () => {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json'))
  expect(files.length).toBeGreaterThan(0)
  const scores = []
  for (const file of files)
    scores.push(await score(JSON.parse(await readFile(join(folder, file), 'utf8')) as EvaluationSet))

  console.table(scores)
  expect(mean(scores.map(({ first }) => first))).toBeGreaterThanOrEqual(0.62)
  expect(mean(scores.map(({ amongThree }) => amongThree))).toBeGreaterThanOrEqual(0.77)
  expect(mean(scores.map(({ answeredOutOfScope }) => answeredOutOfScope ?? 0))).toBeLessThanOrEqual(0.1)
})

async function score(set: EvaluationSet) {
  const company = await openCompany(ana, set.name)
  await database.query('update public.companies set language = $2 where id = $1', [company.id, set.meta.lang])
  const topicOf = await write(set, company.id)

  const inScope = every(set.queries.filter(query => !query.out_of_scope))
  const outOfScope = every(set.queries.filter(query => query.out_of_scope))
  let first = 0
  let amongThree = 0
  for (const { text, relevant_ids } of inScope) {
    const found = await find(company.id, text)
    const rank = found.findIndex(({ question }) => relevant_ids.some(id => topicOf.get(id) === question))
    if (rank === 0) first += 1
    if (rank >= 0 && rank < 3) amongThree += 1
  }
  let answered = 0
  for (const { text } of outOfScope) {
    const [best] = await find(company.id, text)
    if (best?.outcome === 'answered') answered += 1
  }
  return {
    set: set.name,
    first: first / inScope.length,
    amongThree: amongThree / inScope.length,
    answeredOutOfScope: outOfScope.length > 0 ? answered / outOfScope.length : null,
  }
}

/** Rows of one topic become one entry with alternatives. Gives the entry's question for each row's id. */
async function write(set: EvaluationSet, company: string): Promise<Map<string, string>> {
  const topics = new Map<string, EvaluationSet['kb']>()
  for (const row of set.kb) {
    const topic = row.tags?.[0] ?? row.id
    topics.set(topic, [...(topics.get(topic) ?? []), row])
  }
  const topicOf = new Map<string, string>()
  for (const rows of topics.values()) {
    const [entry, ...others] = rows
    if (!entry) continue
    for (const row of rows) topicOf.set(row.id, entry.question)
    await database.query(
      'insert into public.entries (company_id, question, answer, alternatives) values ($1, $2, $3, $4)',
      [
        company,
        entry.question.slice(0, 300),
        entry.answer.slice(0, 4000) || '–',
        [...new Set(others.map(row => row.question))].slice(0, maxAlternatives),
      ],
    )
  }
  return topicOf
}

function find(company: string, question: string) {
  return database.query<{ question: string; outcome: string }>(
    'select question, private.decide_answer(confidence) as outcome from private.find_entries($1, $2, 3)',
    [company, question],
  )
}

/** The same sample every time, spread over the whole list. */
function every<T>(rows: T[]): T[] {
  const step = Math.max(1, Math.floor(rows.length / sampled))
  return rows.filter((_, index) => index % step === 0).slice(0, sampled)
}

function mean(figures: number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}
