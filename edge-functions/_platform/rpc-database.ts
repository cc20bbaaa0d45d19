/** The database through PostgREST, with the project's secret key: how functions reach it when hosted. */
import { PostgrestClient } from '@supabase/postgrest-js'
import type { Database } from './database.ts'
import type { Env } from './env.ts'
import { UpstreamError } from './errors.ts'
import { lostRace } from './lost-race.ts'
import { deadlineOf } from './verb-deadlines.ts'

/** Every verb may be repeated safely, so a lost connection is tried again, and a race that was lost. */
const attempts = { unreachable: 2, lostRace: 3 }

export function rpcDatabase(env: Env, fetch: typeof globalThis.fetch = globalThis.fetch): Database {
  const headers: Record<string, string> = { apikey: env.secretKey }
  // Keys of the old kind are JWTs and are also expected as bearer; the new kind must not be.
  if (env.secretKey.startsWith('eyJ')) headers.Authorization = `Bearer ${env.secretKey}`
  const service = new PostgrestClient(`${env.supabaseUrl}/rest/v1`, { headers, schema: 'service', fetch })

  return {
    async call(verb, args) {
      for (let attempt = 1; ; attempt += 1) {
        const { data, error, status } = await service
          .rpc(verb, args)
          .abortSignal(AbortSignal.timeout(deadlineOf(verb)))
        if (!error) return data
        const isUnreachable = status === 0 || status === 503
        const most = lostRace(error) ? attempts.lostRace : isUnreachable ? attempts.unreachable : 1
        if (attempt >= most) throw new UpstreamError(`service.${verb}`, status || null, error)
      }
    },
  }
}
