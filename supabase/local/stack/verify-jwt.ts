/** Checks a session's JWT (HS256) and gives its claims, or says in the Realtime server's words why not. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'

export type Claims = z.infer<typeof Claims>
const Claims = z.looseObject({ role: z.string(), exp: z.int(), sub: z.optional(z.string()) })

export type VerifiedJwt = { claims: Claims } | { refusal: string }

export function verifyJwt(token: string, secret: string): VerifiedJwt {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.')
  const claims = readJson(payload)
  if (rest.length > 0 || !claims) return { refusal: 'MalformedJWT: The token provided is not a valid JWT' }

  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest()
  const given = Buffer.from(signature, 'base64url')
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected)
  if (readJson(header)?.alg !== 'HS256' || !isSigned) {
    return { refusal: 'JwtSignatureError: Failed to validate JWT signature' }
  }

  const parsed = Claims.safeParse(claims)
  if (!parsed.success) return { refusal: 'InvalidJWTToken: Fields `role` and `exp` are required in JWT' }
  const age = Math.floor(Date.now() / 1000) - parsed.data.exp
  if (age >= 0) return { refusal: `InvalidJWTToken: Token has expired ${age} seconds ago` }
  return { claims: parsed.data }
}

function readJson(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}
