/** Before the run: one native Postgres for all test files, with templates to copy. After it: gone. */
import type { TestProject } from 'vitest/node'
import { startNativePostgres } from './native-postgres.ts'
import { prepareDatabase } from './prepare-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startNativePostgres()
  try {
    const host = await server.createDatabase('template_host')
    await (await prepareDatabase({ folder: '', url: host }, 'host')).close()
    const migrations = await server.createDatabase('template_migrations', 'template_host')
    await (await prepareDatabase({ folder: '', url: migrations })).close()
    project.provide('postgresUrl', server.url('postgres'))
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}
