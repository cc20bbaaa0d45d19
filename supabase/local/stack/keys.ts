/** The keys of one installation: made on its first start, kept in its data folder, read again later. */
import { createHash, randomBytes } from 'node:crypto'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { StackError } from './stack-error.ts'

/**
 * `publishable` may be seen by anyone (role anon), `secret` by servers only (role service_role); both have the
 * form hosted Supabase gives them. `jwt` signs sessions, `vault` encrypts stored secrets, `jobs` opens the
 * clock's door.
 */
export type Keys = z.infer<typeof Keys>
const Keys = z.object({
  publishable: z.string().check(z.startsWith('sb_publishable_')),
  secret: z.string().check(z.startsWith('sb_secret_')),
  jwt: z.string().check(z.minLength(32)),
  vault: z.string().check(z.minLength(32)),
  jobs: z.string().check(z.minLength(32)),
})

/** Throws `keys_broken` when the file is there but is not what was written. */
export async function readKeys(folder: string): Promise<Keys> {
  const file = join(folder, 'keys.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw broken(file, error)
  })
  if (text === null) return writeKeys(file)
  await chmod(file, 0o600)
  return parseKeys(file, text)
}

function parseKeys(file: string, text: string): Keys {
  try {
    return Keys.parse(JSON.parse(text))
  } catch {
    throw broken(file) // without a cause: it could quote the keys
  }
}

async function writeKeys(file: string): Promise<Keys> {
  const keys: Keys = {
    publishable: apiKey('sb_publishable_'),
    secret: apiKey('sb_secret_'),
    jwt: randomText(32),
    vault: randomText(32),
    jobs: randomText(32),
  }
  const whole = `${file}.new`
  await writeFile(whole, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  await rename(whole, file) // never half a file, however the process ends
  return keys
}

function apiKey(prefix: string): string {
  const body = prefix + randomBytes(16).toString('base64url')
  return `${body}_${createHash('sha256').update(body).digest('base64url').slice(0, 8)}`
}

function randomText(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}

function broken(file: string, cause?: unknown): StackError {
  return new StackError(
    'keys_broken',
    `The keys in ${file} cannot be read; restore the file, or remove it to start with new keys (secrets stored so far are lost then).`,
    cause,
  )
}
