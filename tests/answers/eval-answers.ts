/** `npm run eval:answers`: how well and how fast questions find their entry, beside search libraries from npm. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { startNativePostgres } from '../support/native-postgres.ts'
import { prepareDatabase } from '../support/prepare-database.ts'
import { type AnswerSet, readAnswerSets } from './answer-set.ts'
import { meanFigures } from './figures/mean-figures.ts'
import { type Figures, measure } from './figures/measure.ts'
import { measureTurns } from './figures/measure-turns.ts'
import { printFigures, printTimes, printTurns } from './figures/print-figures.ts'
import { timeFinder } from './figures/time-finder.ts'
import { findAsFoyer } from './find-as-foyer.ts'
import { findAsLibrary } from './find-as-library.ts'
import type { Finder } from './finder.ts'
import { growCompany } from './grow-company.ts'
import { searchFlexSearch } from './libraries/search-flexsearch.ts'
import { searchLunr } from './libraries/search-lunr.ts'
import { searchMiniSearch } from './libraries/search-minisearch.ts'
import { searchOrama } from './libraries/search-orama.ts'
import { searchWink } from './libraries/search-wink.ts'
import { readTurnSets } from './turn-set.ts'

const help = `npm run eval:answers -- [options]
  --data <folder>     sets to ask, one .json each; else those of this project
  --sizes <list>      entries of the companies that are timed: 50,2000,50000 unless told, which takes ten minutes;
                      50,2000 takes two, and '' times none
  --seconds <n>       how long each finder is asked at each size, 30 unless told; loading comes on top
  --engine pglite     instead of a native Postgres, which this starts and removes
  --every <n>         asks each n-th question
  --each              a row per set, too
  --alone             without the libraries`

const { values: asked } = parseArgs({
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, 'sets') },
    sizes: { type: 'string', default: '50,2000,50000' },
    seconds: { type: 'string', default: '30' },
    engine: { type: 'string', default: 'postgres' },
    every: { type: 'string', default: '1' },
    each: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const sizes = asked.sizes.split(',').filter(Boolean).map(Number)
const [every, seconds] = [Number(asked.every), Number(asked.seconds)]

if (asked.help) console.log(help)
else {
  if (!['postgres', 'pglite'].includes(asked.engine)) refuse('--engine is postgres or pglite')
  if (!sizes.every(size => Number.isInteger(size) && size > 0)) refuse('--sizes is a list such as 50,2000')
  if (!(Number.isInteger(every) && every > 0)) refuse('--every is a whole number from 1')
  if (!(seconds > 0)) refuse('--seconds is a number above 0')
  const sets = await readAnswerSets(resolve(asked.data)).catch(() => [])
  if (sets.length === 0) refuse(`--data names a folder with sets; there is none in ${asked.data}`)
  await withDatabase(database => evaluate(database, sets))
}

async function evaluate(database: Database, sets: AnswerSet[]): Promise<void> {
  const libraries = [
    findAsLibrary('MiniSearch', searchMiniSearch),
    findAsLibrary('Orama', searchOrama),
    findAsLibrary('FlexSearch', searchFlexSearch),
    findAsLibrary('lunr', searchLunr),
    findAsLibrary('wink-bm25', searchWink),
  ]
  const table: Record<string, Record<string, string>> = {}
  for (const finder of [findAsFoyer(database), ...(asked.alone ? [] : libraries)]) {
    console.error(`${finder.name} is asked…`)
    const figures: Figures[] = []
    for (const set of sets) {
      const measured = await measure(finder, set, every)
      figures.push(measured)
      if (asked.each) table[`${finder.name}, ${set.name}`] = printFigures(measured)
    }
    const row = printFigures(meanFigures(figures))
    for (const size of sizes) row[`ms at ${size}`] = await time(finder, sets, size)
    table[finder.name] = row
  }
  console.log(`Means over ${sets.length} sets; ms are p50 / p95 for one question.`)
  console.table(table)
  const { leaning, standing } = await measureTurns(database, await readTurnSets())
  console.log('Foyer, questions that follow another:')
  console.table({ 'lean on it': printTurns(leaning), 'change the subject': printTurns(standing) })
}

async function time(finder: Finder, sets: AnswerSet[], size: number): Promise<string> {
  console.error(`  at ${size} entries…`)
  const company = growCompany(sets, size)
  const times = await timeFinder(finder, company, seconds)
  return `${printTimes(times)}${times.length < company.questions.length ? ` of ${times.length}` : ''}`
}

async function withDatabase(run: (database: Database) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-eval-'))
  const server = asked.engine === 'pglite' ? null : await startNativePostgres()
  const url = await server?.createDatabase('eval')
  const database = await prepareDatabase(url ? { folder: '', url } : { folder })
  try {
    await run(database)
  } finally {
    await database.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function refuse(why: string): never {
  console.error(`${why}.\n\n${help}`)
  process.exit(1)
}
