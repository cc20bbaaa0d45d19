/**
 * `npm run bench:answer`: what one answer costs from the message's arrival to the stored reply, without a model, and how
 * much of it the database takes. Fails when an answer needs more than its two round trips.
 *   --sizes 50,2000    entries of the companies that are asked
 *   --engine pglite    instead of a native Postgres, which this starts and removes
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startNativePostgres } from '../support/native-postgres.ts'
import { prepareDatabase } from '../support/prepare-database.ts'
import { readAnswerSets } from './answer-set.ts'
import { printTimes } from './figures/print-figures.ts'
import { growCompany } from './grow-company.ts'
import { timeAnswers } from './time-answers.ts'

/** One that stores the message and finds, one that stores the reply. */
const roundTrips = 2

const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,2000' },
    engine: { type: 'string', default: 'postgres' },
  },
})

const folder = await mkdtemp(join(tmpdir(), 'foyer-bench-'))
const server = asked.engine === 'pglite' ? null : await startNativePostgres()
const url = await server?.createDatabase('bench')
const database = await prepareDatabase(url ? { folder: '', url } : { folder })
try {
  const sets = await readAnswerSets(resolve(import.meta.dirname, 'sets'))
  const table: Record<string, Record<string, string | number>> = {}
  for (const size of asked.sizes.split(',').map(Number)) {
    const answers = await timeAnswers(database, growCompany(sets, size))
    const [whole, sql] = [answers.map(({ ms }) => ms), answers.map(({ sqlMs }) => sqlMs)]
    const most = Math.max(...answers.map(({ trips }) => trips))
    if (most > roundTrips) process.exitCode = 1
    table[`${size} entries`] = {
      'an answer, ms': printTimes(whole),
      'its SQL, ms': printTimes(sql),
      'whole / SQL': (median(whole) / median(sql)).toFixed(2),
      'round trips': most,
    }
  }
  console.log(`${database.kind}; ms are p50 / p95 of one answer.`)
  console.table(table)
} finally {
  await database.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
