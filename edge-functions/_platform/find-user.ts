/** Who a bearer token belongs to, asked of the auth server itself: a session that was ended ends here at once. */
import type { Env } from './env.ts'
import { UpstreamError } from './errors.ts'

const timeoutMs = 5000

/** Id of the signed-in user, or null when the token is missing, expired or revoked. */
export async function findUser(
  authorization: string,
  env: Pick<Env, 'supabaseUrl' | 'publishableKey'>,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<string | null> {
  if (!/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(authorization)) return null

  const request = new Request(`${env.supabaseUrl}/auth/v1/user`, {
    headers: { authorization, apikey: env.publishableKey },
    signal: AbortSignal.timeout(timeoutMs),
  })
  const response = await fetch(request).catch(cause => {
    throw new UpstreamError('auth user', null, cause)
  })
  if (response.ok) return ((await response.json()) as { id: string }).id
  await response.body?.cancel()
  if (response.status >= 500 || response.status === 429) throw new UpstreamError('auth user', response.status)
  return null
}
