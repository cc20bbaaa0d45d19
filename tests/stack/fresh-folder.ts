/** A data folder whose PGlite is already initialised: copying it takes a tenth of making it. */
import { cp, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { findScratch } from '../support/find-scratch.ts'

export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(findScratch(), 'stack-'))
  await cp(await template(), join(folder, 'database'), { recursive: true })
  return folder
}

/** Made once per version of PGlite, by whichever test process comes first. */
async function template(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(await readFile(join(entry, '../../package.json'), 'utf8'))
  const made = join(tmpdir(), `pglite-template-${version}`)
  if (await stat(made).catch(() => null)) return made
  const making = await mkdtemp(`${made}-`)
  const pglite = await PGlite.create(making)
  await pglite.close()
  await rename(making, made).catch(() => rm(making, { recursive: true, force: true }))
  return made
}
