/** What every function is given: its surroundings, the database, and a way to go on after the response. */
import type { Database } from './database.ts'
import { type Env, readEnv } from './env.ts'
import { findUser } from './find-user.ts'
import { jsonLog, type Log } from './log.ts'
import { rpcDatabase } from './rpc-database.ts'

export type Platform = {
  env: Env
  database: Database
  /** Id of the user an `Authorization` header belongs to, or null. */
  findUser(authorization: string): Promise<string | null>
  /** Keeps the function alive until the work is done. Not durable: what must happen is also found by `jobs`. */
  background(work: Promise<unknown>): void
  log: Log
}

/** A function's whole outside: one request in, one response out. */
export type Door = { fetch(request: Request): Response | Promise<Response> }

/** Makes a door that opens on its first request with the host's own platform (hosted edge functions, Deno). */
export function serve(door: (platform: Platform) => Door): Door {
  let opened: Door | null = null
  return {
    fetch(request) {
      opened ??= door(hostedPlatform())
      return opened.fetch(request)
    },
  }
}

function hostedPlatform(): Platform {
  const env = readEnv()
  return {
    env,
    database: rpcDatabase(env),
    findUser: authorization => findUser(authorization, env),
    background: keepAlive,
    log: jsonLog,
  }
}

function keepAlive(work: Promise<unknown>): void {
  const host = globalThis as { EdgeRuntime?: { waitUntil(work: Promise<unknown>): void } }
  host.EdgeRuntime?.waitUntil(work)
}
