/** Before the browser's tests: a database with the migrations, which every Foyer they start begins with. After them: gone. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findScratch } from './find-scratch.ts'
import { prepareDatabase } from './prepare-database.ts'

export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(findScratch(), 'foyer-migrated-'))
  await (await prepareDatabase({ folder })).close()
  process.env.FOYER_TEST_MIGRATED = folder // as the tests' processes inherit it
  return () => rm(folder, { recursive: true, force: true })
}
