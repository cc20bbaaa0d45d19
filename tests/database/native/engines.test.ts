import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../../supabase/local/stack/database/database.ts'
import { startNativePostgres } from '../../support/native-postgres.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { prepareDatabase } from '../../support/prepare-database.ts'
import { readCatalog } from '../support/read-catalog.ts'

const patience = { timeout: 120_000 } // each makes a database from nothing

const catalog = await readCatalog(await openTestDatabase())

/** Where Debian keeps each major version. */
const installed = '/usr/lib/postgresql'
const servers = (existsSync(installed) ? readdirSync(installed) : [])
  .map(version => ({ version, binaries: join(installed, version, 'bin') }))
  .filter(({ version, binaries }) => Number(version) >= 15 && existsSync(join(binaries, 'initdb')))

test('PGlite ends with the same catalog', patience, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-pglite-'))
  onTestFinished(() => rm(folder, { recursive: true }))

  const database = await prepareDatabase({ folder: join(folder, 'database') })

  expect(await catalogOf(database)).toEqual(catalog)
})

test.each(servers)(
  'the Postgres $version installed here ends with the same catalog',
  patience,
  async found => {
    const server = await startNativePostgres(found.binaries)
    onTestFinished(server.stop)

    const database = await prepareDatabase({ folder: '', url: server.url('postgres') })

    expect(await catalogOf(database)).toEqual(catalog)
  },
)

async function catalogOf(database: Database): Promise<string[]> {
  return readCatalog(database).finally(() => database.close())
}
