/** Before the run: PGlite folders with the host's part and with the migrations, to copy. After it: gone. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findScratch } from './find-scratch.ts'
import { prepareDatabase } from './prepare-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    pgliteFolder: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(findScratch(), 'foyer-pglite-'))
  const [host, migrations] = [join(folder, 'host'), join(folder, 'migrations')]
  await (await prepareDatabase({ folder: host }, 'host')).close()
  await cp(host, migrations, { recursive: true })
  await (await prepareDatabase({ folder: migrations })).close()
  project.provide('pgliteFolder', folder)
  process.env.FOYER_TEST_MIGRATED = migrations // for what start-foyer.ts starts
  return () => rm(folder, { recursive: true, force: true })
}
