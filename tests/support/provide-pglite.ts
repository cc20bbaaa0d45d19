/** Before the run: PGlite folders with the host's part and with the migrations, to copy. After it: gone. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from './prepare-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    pgliteFolder: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-pglite-'))
  const [host, migrations] = [join(folder, 'host'), join(folder, 'migrations')]
  await (await prepareDatabase({ folder: host }, 'host')).close()
  await cp(host, migrations, { recursive: true })
  await (await prepareDatabase({ folder: migrations })).close()
  project.provide('pgliteFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
