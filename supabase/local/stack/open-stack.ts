/** Opens a stand-in for Supabase on this machine: database, Data API, auth, Storage, Realtime, Vault, functions. Start reading here. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { claimFolder } from './claim-folder.ts'
import type { Database } from './database/database.ts'
import { openDatabase } from './database/open-database.ts'
import { applyMigrations } from './host/apply-migrations.ts'
import { prepareHost } from './host/prepare-host.ts'
import type { Mail } from './http/auth-mail.ts'
import { background } from './http/background.ts'
import { withCors } from './http/cors.ts'
import { type FunctionContext, functionsGateway, type StackFunction } from './http/functions-gateway.ts'
import { jsonError } from './http/json-error.ts'
import { openApi } from './http/open-api.ts'
import { printMail } from './http/print-mail.ts'
import { type Keys, readKeys } from './keys.ts'
import { openRealtime } from './realtime/open-realtime.ts'
import { openStorage } from './storage/open-storage.ts'

export type StackOptions = {
  /** Holds the keys, stored files, and the database unless it has a URL. Made when missing. */
  folder: string
  /** A Postgres 15 or later of its own, as superuser and not through a pooler; without it, PGlite. */
  databaseUrl?: string | undefined
  migrations: string
  /** Origin of the site: links in mails lead there. */
  siteUrl: string
  redirectUrls?: string[]
  /** Schemas of the Data API, `public` unless told. */
  schemas?: string[]
  mustConfirmEmail?: boolean
  printMail?: (mail: Mail) => void | Promise<void>
  /** Hears of failures that no caller can be told of. */
  onError?: (error: unknown) => void
}

export type Stack = {
  keys: Keys
  /** The database without the Data API in between. */
  sql: Pick<Database, 'kind' | 'query' | 'transaction'>
  /** Names of the migrations this start applied. */
  applied: string[]
  /** Serves these under `/functions/v1/<name>`; once, after opening, because they want `keys` and `sql`. */
  serveFunctions(functions: Record<string, StackFunction>): void
  /** Lets work outlive its request; closing waits for it. */
  waitUntil: FunctionContext['waitUntil']
  /** Answers `/rest/v1`, `/auth/v1`, `/storage/v1` and `/functions/v1`, and 404 for the rest. */
  fetch(request: Request, peerAddress: string): Promise<Response>
  /** Answers `/realtime/v1/websocket`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Has the Data API read the schema now, which its first request would otherwise wait for. */
  warmUp(): void
  /** Waits a few seconds for background work, then closes everything. */
  close(): Promise<void>
}

/** Throws `StackError` for what the person who starts it can mend. */
export async function openStack(options: StackOptions): Promise<Stack> {
  const { folder, onError = console.error } = options
  const releaseFolder = await claimFolder(folder)
  const closers = [releaseFolder]
  try {
    const keys = await readKeys(folder)
    const database = await openDatabase({
      folder,
      url: options.databaseUrl,
      settings: { 'stack.vault_key': keys.vault },
    })
    closers.unshift(database.close)

    const api = await openApi({ schemas: ['public'], printMail, ...options, database, keys })
    await prepareHost(database, api.systemSchema)
    const applied = await applyMigrations(database, options.migrations)

    const storage = await openStorage({ database, keys, folder, onError })
    const realtime = await openRealtime({ database, keys, onError })
    closers.unshift(realtime.close)
    const work = background(onError)
    closers.unshift(() => work.settled(5000))

    let functions = functionsGateway({}, { waitUntil: work.waitUntil, onError })
    return {
      keys,
      sql: database,
      applied,
      waitUntil: work.waitUntil,
      serveFunctions(served) {
        functions = functionsGateway(served, { waitUntil: work.waitUntil, onError })
      },
      async fetch(request, peerAddress) {
        const { pathname } = new URL(request.url)
        if (/^\/(rest|auth)\/v1(\/|$)/.test(pathname)) return withCors(request, () => api.fetch(request))
        if (pathname.startsWith('/storage/v1/')) return withCors(request, () => storage.fetch(request))
        if (pathname.startsWith('/functions/v1/')) return functions(request, peerAddress)
        return jsonError(404, 'not_found', 'There is nothing at this address.')
      },
      handleUpgrade: realtime.handleUpgrade,
      warmUp: () => work.waitUntil(database.connection.introspect({ useCache: true })),
      close: () => closeAll(closers),
    }
  } catch (error) {
    await closeAll(closers).catch(onError)
    throw error
  }
}

/** One that fails keeps none of the others open. */
async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const close of closers.splice(0)) await close().catch(error => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
