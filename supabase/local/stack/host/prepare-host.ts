/** Gives an empty database what a Supabase host provides: roles, auth, realtime, vault. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Database, Query } from '../database/database.ts'
import { StackError } from '../stack-error.ts'
import { splitStatements } from './split-statements.ts'

/**
 * Runs `systemSchema`, the auth server's tables, and then the SQL of this folder, whose functions replace simpler
 * ones of the former; or nothing when both are as they were last time. Throws `database_unsuitable` for a database that a real Supabase runs, or without a superuser.
 */
export async function prepareHost(database: Database, systemSchema: string): Promise<void> {
  await refuseUnsuitable(database.query)
  const scripts = [systemSchema, await hostScript()]
  const print = createHash('sha256').update(scripts.join('\0')).digest('hex')
  if ((await recordedPrint(database.query)) === print) return

  await database.transaction(async query => {
    await query(`select pg_advisory_xact_lock(hashtext('stack host'))`)
    for (const statement of scripts.flatMap(splitStatements)) await query(statement)
    await query(`comment on schema supabase_migrations is 'stack ${print}'`)
  })
}

async function hostScript(): Promise<string> {
  const folder = new URL('.', import.meta.url)
  const files = (await readdir(fileURLToPath(folder))).filter(file => file.endsWith('.sql')).sort()
  const scripts = await Promise.all(files.map(file => readFile(new URL(file, folder), 'utf8')))
  return scripts.join('\n')
}

async function recordedPrint(query: Query): Promise<string | undefined> {
  const [row] = await query<{ comment: string | null }>(
    `select obj_description(to_regnamespace('supabase_migrations'), 'pg_namespace') as comment`,
  )
  return row?.comment?.replace(/^stack /, '')
}

/** A hosted database has its own auth server, whose tables this stack would overwrite. */
async function refuseUnsuitable(query: Query): Promise<void> {
  const [found] = await query<{ is_hosted: boolean; is_superuser: boolean }>(
    `select
      to_regclass('auth.schema_migrations') is not null
        or exists (select from pg_catalog.pg_extension where extname = 'supabase_vault') as is_hosted,
      current_setting('is_superuser') = 'on' as is_superuser`,
  )
  if (found?.is_hosted) {
    throw new StackError(
      'database_unsuitable',
      'This database belongs to a running Supabase; give the local stack an empty database of its own.',
    )
  }
  if (!found?.is_superuser) {
    throw new StackError(
      'database_unsuitable',
      'The local stack makes roles and extensions, so its database user must be a superuser.',
    )
  }
}
