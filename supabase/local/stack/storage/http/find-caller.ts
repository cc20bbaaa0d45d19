/** Whom a request to Storage speaks for. */
import type { Caller } from '../../database/database.ts'
import type { Keys } from '../../keys.ts'
import { verifyJwt } from '../../verify-jwt.ts'
import { StorageError } from '../storage-error.ts'

/** The session's user if a session is given, else the role of the key. Throws 403 when neither holds. */
export function findCaller(headers: Headers, keys: Keys): Caller {
  const caller = sessionOrKey(headers, keys)
  if (!caller) throw new StorageError(403, 'Unauthorized', 'Invalid JWT')
  return caller
}

function sessionOrKey(headers: Headers, keys: Keys): Caller | null {
  const [, bearer] = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '') ?? []
  const apiKey = headers.get('apikey')
  // supabase-js sends the key as bearer too while nobody is signed in
  if (bearer && bearer !== apiKey) {
    const verified = verifyJwt(bearer, keys.jwt)
    return 'claims' in verified ? { role: verified.claims.role, claims: verified.claims } : null
  }
  if (apiKey === keys.publishable) return { role: 'anon' }
  const isBrowser = /^Mozilla\//.test(headers.get('user-agent') ?? '') // no page may hold the secret key
  return apiKey === keys.secret && !isBrowser ? { role: 'service_role' } : null
}
