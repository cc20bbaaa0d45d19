/** Starts a native Postgres for one test run: loopback only, its own folder, gone when the run is, however it ends. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chown, mkdtemp, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { createDatabase } from './create-database.ts'
import { findPostgresBinaries } from './find-postgres-binaries.ts'
import { findPostgresUser, type SystemUser } from './find-postgres-user.ts'

export type NativePostgres = {
  /** As superuser `postgres`, who needs no password on the loopback. */
  url(database: string): string
  /** Makes a database, as a copy of `template` if that has no open connections. Returns its URL. */
  createDatabase(name: string, template?: string): Promise<string>
  stop(): Promise<void>
}

/** `binaries`: a folder with initdb and postgres; else the one FOYER_TEST_PG_BIN names; else the npm package's. */
export async function startNativePostgres(binaries?: string): Promise<NativePostgres> {
  const user = findPostgresUser()
  const folder = await mkdtemp(join(tmpdir(), 'foyer-postgres-'))
  if (user) await chown(folder, user.uid, user.gid)
  const found = binaries ?? process.env.FOYER_TEST_PG_BIN ?? (await findPostgresBinaries(folder, user))
  const port = await freePort()
  const server = launch({ binaries: found, folder, port, user })
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  await untilReady(url('postgres'), server, join(folder, 'log'))

  return {
    url,
    createDatabase: (name, template) => createDatabase(url('postgres'), name, template),
    stop: () => stop(server),
  }
}

type Launch = { binaries: string; folder: string; port: number; user: SystemUser | null }

/** Tests need no safety from power cuts, and read dates, sorting and case as a hosted database does. */
const initialise =
  '--username=postgres --auth=trust --encoding=UTF8 --locale-provider=icu --icu-locale=en-US --no-sync'
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'log_timezone=UTC',
  'timezone=UTC',
]

/**
 * A shell stands between: it waits for its input to end, which it does when this process closes it or dies, even
 * by `kill -9`; then it stops the server and removes the folder.
 */
function launch({ binaries, folder, port, user }: Launch): ChildProcess {
  const script = `
    cd "$folder" || exit
    "$binaries/initdb" --pgdata=cluster ${initialise} --locale=C.UTF-8 >log 2>&1 ||
      "$binaries/initdb" --pgdata=cluster ${initialise} --locale=C >>log 2>&1
    "$binaries/postgres" -D cluster -p "$port" ${settings.map(one => `-c ${one}`).join(' ')} >>log 2>&1 &
    server=$!
    read -r _
    kill -INT $server
    wait $server
    cd /
    rm -rf "$folder"`
  return spawn('/bin/sh', ['-c', script], {
    env: { PATH: process.env.PATH, LC_ALL: 'C', binaries, folder, port: String(port) },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // Ctrl-C in a terminal is for this process, which then closes the shell's input
    ...user,
  })
}

async function untilReady(url: string, server: ChildProcess, log: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, backoff: false, onnotice: () => {} })
  try {
    const deadline = Date.now() + 30_000
    while (!(await isReady(sql))) {
      if (Date.now() < deadline) await pause(50)
      else throw new Error(`Postgres did not start:\n${await readFile(log, 'utf8').catch(() => '(no log)')}`)
    }
  } catch (error) {
    await stop(server)
    throw error
  } finally {
    await sql.end()
  }
}

function isReady(sql: postgres.Sql): Promise<boolean> {
  return sql`select 1`.then(
    () => true,
    () => false,
  )
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (server.exitCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.stdin?.end()
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
