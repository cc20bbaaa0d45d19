/** Tells a company's own system of a lead, once: a signed POST as Standard Webhooks has it (https://www.standardwebhooks.com). */
import type { Env } from '../_platform/env.ts'
import { publicFetch } from '../_platform/public-fetch.ts'
import { allowsPrivate } from '../_platform/read-public-address.ts'

const timeoutMs = 10_000

export type Push = {
  /** The same with every attempt: the receiver tells a repeat by it. */
  id: string
  url: string
  /** `whsec_` and the key in base64; null when it cannot be opened. */
  secret: string | null
  body: Record<string, unknown>
}

/** `problem`: what went wrong, for the owner; null when it was taken. `status` null: no answer came. */
export type PushOutcome = { status: number | null; problem: string | null }

export async function pushLead(
  { id, url, secret, body }: Push,
  env: Pick<Env, 'functionsUrl'>,
): Promise<PushOutcome> {
  if (secret === null) return { status: null, problem: 'The secret cannot be opened. Make a new one.' }
  try {
    const text = JSON.stringify(body)
    const timestamp = String(Math.floor(Date.now() / 1000))
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Foyer',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${await sign(`${id}.${timestamp}.${text}`, secret)}`,
    }
    const response = await publicFetch({ allowsPrivate: allowsPrivate(env) })(url, {
      method: 'POST',
      headers,
      body: text,
      redirect: 'manual', // what is signed for one address goes to no other
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    return { status: response.status, problem: problemOf(response.status) }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return {
      status: null,
      problem: isLate ? 'It did not answer within ten seconds.' : 'No server answers there.',
    }
  }
}

/** `secret`: `whsec_` and 24 to 64 bytes in base64. HMAC with SHA-256, in base64. */
async function sign(content: string, secret: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), letter => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(content))
  return btoa(String.fromCharCode(...new Uint8Array(signed)))
}

function problemOf(status: number): string | null {
  if (status >= 200 && status < 300) return null
  if (status === 410) return 'It says it wants no more of this (410), so nothing else is sent.'
  if (status >= 300 && status < 400)
    return `It answers with a redirect (${status}). Enter the address it leads to.`
  return `It answers with ${status}.`
}
