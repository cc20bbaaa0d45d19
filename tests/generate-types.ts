/**
 * `npm run types`: writes shared/database.types.ts, what the migrations make, by the supabase CLI.
 * With `--check` it writes nothing, and fails when the file is not what it would write.
 */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { startNativePostgres } from './support/native-postgres.ts'
import { prepareDatabase } from './support/prepare-database.ts'

const root = resolve(import.meta.dirname, '..')
const file = resolve(root, 'shared/database.types.ts')
const run = promisify(execFile)

const written = await readFile(file, 'utf8').catch(() => '')
const types = await generate()
if (!process.argv.includes('--check')) {
  await writeFile(file, types)
} else if (types !== written) {
  console.error('shared/database.types.ts is not what the migrations make; run: npm run types')
  process.exitCode = 1
}

async function generate(): Promise<string> {
  const server = await startNativePostgres()
  try {
    const url = server.url('postgres')
    await (await prepareDatabase({ folder: '', url })).close()
    return await format(await askCli(url))
  } finally {
    await server.stop()
  }
}

/** The CLI talks to a database of its own here: it needs neither Docker nor an account, and tells nobody. */
async function askCli(url: string): Promise<string> {
  const env = { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  const args = ['gen', 'types', 'typescript', '--schema', 'public,service', `--remote=${url}`]
  const { stdout } = await run(resolve(root, 'node_modules/.bin/supabase'), args, { cwd: root, env })
  const start = stdout.indexOf('export type Json') // before it the CLI says how it connected
  if (start < 0) throw new Error(`supabase gen types said:\n${stdout}`)
  return `/** What the migrations make, by \`npm run types\`. Not edited by hand. */\n${stdout.slice(start)}`
}

async function format(source: string): Promise<string> {
  const biome = run(resolve(root, 'node_modules/.bin/biome'), ['format', '--stdin-file-path=types.ts'], {
    cwd: root,
  })
  biome.child.stdin?.end(source)
  return (await biome).stdout
}
