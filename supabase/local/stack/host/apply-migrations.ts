/** Brings a database up to a folder of migrations, recording them as the Supabase CLI does. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Query } from '../database/database.ts'
import { StackError } from '../stack-error.ts'
import { splitStatements } from './split-statements.ts'

/**
 * Files are `<14 digits>_<name>.sql`, applied in that order, each in one transaction; other files are ignored.
 * Returns the names of the files it applied. Throws `migration_failed`, which names file and statement; a file
 * that fails leaves nothing behind, the files before it stay.
 */
export async function applyMigrations(database: Database, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter(file => migrationFile.test(file)).sort()
  const known = await database.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations',
  )
  const versions = new Set(known.map(({ version }) => version))
  const applied: string[] = []
  for (const file of files) {
    if (versions.has(migrationFile.exec(file)?.[1] ?? '')) continue
    const script = await readFile(join(folder, file), 'utf8')
    if (await database.transaction(query => applyMigration(query, file, script))) applied.push(file)
  }
  return applied
}

const migrationFile = /^(\d{14})_(.+)\.sql$/

async function applyMigration(query: Query, file: string, script: string): Promise<boolean> {
  const [, version, name] = migrationFile.exec(file) ?? []
  await query(`select pg_advisory_xact_lock(hashtext('supabase_migrations'))`)
  const known = await query('select from supabase_migrations.schema_migrations where version = $1', [version])
  if (known.length > 0) return false // another start applied it while this one waited

  const statements = splitStatements(script)
  for (const [at, statement] of statements.entries()) {
    await query(statement).catch(cause => {
      throw new StackError(
        'migration_failed',
        `Migration ${file} failed at statement ${at + 1} of ${statements.length} (${firstLine(statement)}): ${cause.message}`,
        cause,
      )
    })
  }
  await query(
    'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3::text[])',
    [version, name, statements],
  )
  return true
}

function firstLine(statement: string): string {
  const line = statement.split('\n').find(text => text.trim() && !text.trim().startsWith('--')) ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
