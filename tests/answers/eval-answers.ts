/**
 * `npm run eval:answers`: how well and how fast questions find their entry, beside search libraries from npm.
 *   --data <folder>    sets to ask; else those of this project
 *   --sizes 50,2000    entries of the companies that are timed; `--sizes ''` times none
 *   --engine pglite    instead of a native Postgres, which this starts and removes
 *   --every <n>        asks each n-th question
 *   --each             a row per set, too
 *   --alone            without the libraries
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startNativePostgres } from '../support/native-postgres.ts'
import { prepareDatabase } from '../support/prepare-database.ts'
import { readAnswerSets } from './answer-set.ts'
import { meanFigures } from './figures/mean-figures.ts'
import { type Figures, measure } from './figures/measure.ts'
import { printFigures, printTimes } from './figures/print-figures.ts'
import { timeFinder } from './figures/time-finder.ts'
import { findAsFoyer } from './find-as-foyer.ts'
import { findAsLibrary } from './find-as-library.ts'
import { growCompany } from './grow-company.ts'
import { searchFlexSearch } from './libraries/search-flexsearch.ts'
import { searchLunr } from './libraries/search-lunr.ts'
import { searchMiniSearch } from './libraries/search-minisearch.ts'
import { searchOrama } from './libraries/search-orama.ts'
import { searchWink } from './libraries/search-wink.ts'

const { values: asked } = parseArgs({
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, 'sets') },
    sizes: { type: 'string', default: '50,2000,50000' },
    engine: { type: 'string', default: 'postgres' },
    every: { type: 'string', default: '1' },
    each: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
  },
})

const libraries = [
  findAsLibrary('MiniSearch', searchMiniSearch),
  findAsLibrary('Orama', searchOrama),
  findAsLibrary('FlexSearch', searchFlexSearch),
  findAsLibrary('lunr', searchLunr),
  findAsLibrary('wink-bm25', searchWink),
]

const folder = await mkdtemp(join(tmpdir(), 'foyer-eval-'))
const server = asked.engine === 'pglite' ? null : await startNativePostgres()
const url = await server?.createDatabase('eval')
const database = await prepareDatabase(url ? { folder: '', url } : { folder })
try {
  const sets = await readAnswerSets(resolve(asked.data))
  if (sets.length === 0) throw new Error(`No .json in ${asked.data}.`)
  const sizes = asked.sizes.split(',').filter(Boolean).map(Number)

  const table: Record<string, Record<string, string>> = {}
  for (const finder of [findAsFoyer(database), ...(asked.alone ? [] : libraries)]) {
    console.error(`${finder.name} is asked…`)
    const figures: Figures[] = []
    for (const set of sets) {
      const measured = await measure(finder, set, Number(asked.every))
      figures.push(measured)
      if (asked.each) table[`${finder.name}, ${set.name}`] = printFigures(measured)
    }
    const row = printFigures(meanFigures(figures))
    for (const size of sizes)
      row[`ms at ${size}`] = printTimes(await timeFinder(finder, growCompany(sets, size)))
    table[finder.name] = row
  }
  console.log(`Means over ${sets.length} sets; ms are p50 / p95 for one question.`)
  console.table(table)
} finally {
  await database.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
}
