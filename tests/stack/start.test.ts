import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimFolder } from '../../supabase/local/stack/claim-folder.ts'
import { readKeys } from '../../supabase/local/stack/keys.ts'
import { openStack, type StackOptions } from '../../supabase/local/stack/open-stack.ts'
import { serve } from '../../supabase/local/stack/serve.ts'
import { freshFolder } from './fresh-folder.ts'
import { until } from './test-stack.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const options = (more: Partial<StackOptions>): StackOptions => ({
  folder,
  migrations: new URL('migrations', import.meta.url).pathname,
  siteUrl: 'http://localhost:3000',
  ...more,
})

test('keys are made once, for the owner of the folder alone', async () => {
  const keys = await readKeys(folder)

  expect(await readKeys(folder)).toEqual(keys)
  expect(keys.publishable).toMatch(/^sb_publishable_[\w-]{22}_[\w-]{8}$/)
  expect(keys.secret).toMatch(/^sb_secret_[\w-]{22}_[\w-]{8}$/)
  expect(new Set(Object.values(keys)).size).toBe(5)
  expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
})

test('keys that others could read are closed to them again', async () => {
  await readKeys(folder)
  await chmod(join(folder, 'keys.json'), 0o644)

  await readKeys(folder)

  expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
})

test.each(['', '{', '[]', '{"publishable":"sb_publishable_x"}'])(
  'broken keys (%s) say so in one sentence',
  async text => {
    await writeFile(join(folder, 'keys.json'), text)

    await expect(readKeys(folder)).rejects.toMatchObject({
      code: 'keys_broken',
      message: expect.stringMatching(/^The keys in .*keys\.json cannot be read; .*\.$/),
    })
  },
)

test('a folder belongs to one server at a time, and to the next when that one ends', async () => {
  const release = await claimFolder(folder)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)

  await expect(claimFolder(folder)).rejects.toMatchObject({
    code: 'folder_in_use',
    message: `The folder ${folder} is in use by another server (process ${process.pid}).`,
  })

  await release()
  await (await claimFolder(folder))()
})

test.each([
  ['a process that is gone', { pid: 2 ** 22 - 1, started: '1', id: 'x' }],
  ['a process whose id another one has now', { pid: process.pid, started: '1', id: 'x' }],
  ['nobody that can be read', null],
])('the lock of %s keeps nobody out', async (_, claim) => {
  await writeFile(join(folder, 'lock'), claim ? JSON.stringify(claim) : '{"pi')

  const release = await claimFolder(folder)

  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
  await release()
})

test('of many that find a stale lock, one gets the folder', async () => {
  await writeFile(join(folder, 'lock'), '{"pi')

  const claims = await Promise.allSettled(Array.from({ length: 20 }, () => claimFolder(folder)))

  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a folder that cannot be written to says so', async () => {
  await writeFile(join(folder, 'file'), '')

  await expect(openStack(options({ folder: join(folder, 'file/data') }))).rejects.toMatchObject({
    code: 'folder_unwritable',
    message: `The folder ${join(folder, 'file/data')} cannot be written to.`,
  })
})

test('a database that cannot be reached says so, without the password', async () => {
  const opening = openStack(options({ databaseUrl: 'postgres://ana:hunter2@localhost:1/foyer' }))

  const error = await opening.catch(caught => caught)
  expect(error).toMatchObject({
    code: 'database_unreachable',
    message: expect.stringContaining('localhost:1'),
  })
  expect(error.message).not.toContain('hunter2')
  await (await claimFolder(folder))() // nothing is left behind
})

test.each(['localhost', 'mysql://localhost/foyer', 'postgres://'])(
  '%s is no address of a database',
  async databaseUrl => {
    await expect(openStack(options({ databaseUrl }))).rejects.toMatchObject({
      code: 'database_unreachable',
      message: expect.stringContaining('must look like postgres://'),
    })
  },
)

test('a busy port says so', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, resolve))
  const { port } = other.address() as { port: number }

  const serving = serve({ fetch: () => new Response(), handleUpgrade: () => {} }, { port })

  await expect(serving).rejects.toMatchObject({
    code: 'port_busy',
    message: `Port ${port} is in use by another program.`,
  })
  other.close()
})

test('a migration that fails ends the start and leaves the folder free', async () => {
  const data = await freshFolder()
  const migrations = join(folder, 'migrations')
  await mkdir(migrations)
  await writeFile(join(migrations, '20260101000001_bad.sql'), 'select nothing from nowhere')

  await expect(openStack(options({ folder: data, migrations }))).rejects.toMatchObject({
    code: 'migration_failed',
  })

  await rm(join(migrations, '20260101000001_bad.sql'))
  const stack = await openStack(options({ folder: data, migrations }))
  await stack.close()
  await rm(data, { recursive: true })
}, 90_000)

test('after kill -9 every acknowledged row is there, and the folder can be claimed again', async () => {
  const data = await freshFolder()
  const { child, acknowledged } = await writer(data)
  await until('it has written a while', () => acknowledged.length > 200, 40)
  await expect(claimFolder(data)).rejects.toMatchObject({ code: 'folder_in_use' })

  child.kill('SIGKILL')
  await new Promise(resolve => child.once('exit', resolve))
  const stack = await openStack(options({ folder: data }))
  const rows = await stack.sql.query<{ n: number }>('select n from public.numbers order by n')

  const numbers = new Set(rows.map(({ n }) => n))
  expect(acknowledged.filter(n => !numbers.has(n))).toEqual([])
  await stack.close()
  await rm(data, { recursive: true })
}, 90_000)

/** A server of its own that writes rows as fast as it can and tells of each one that is stored. */
async function writer(data: string): Promise<{ child: ChildProcess; acknowledged: number[] }> {
  const script = new URL('write-rows.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: number[] = []
  child.stdout.on('data', chunk => {
    acknowledged.push(...String(chunk).trim().split('\n').map(Number))
  })
  return { child, acknowledged }
}
