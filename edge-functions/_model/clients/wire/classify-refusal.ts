/** What a provider's refusal means, by its status and the little that OpenAI-compatible bodies agree on. */
import type { Failure } from './model-error.ts'

const outcomes: Record<number, Failure> = {
  401: 'credentials',
  402: 'no_credit',
  403: 'credentials',
  404: 'unknown_model',
  408: 'failed',
  409: 'failed',
  429: 'rate_limited',
  498: 'failed', // Groq: no capacity in the flexible tier
}

export type Refusal = { outcome: Failure; said: string | null }

/** `body`: parsed, whatever it is. */
export function classifyRefusal(status: number, body: unknown): Refusal {
  const { code, said } = readError(body)
  const outcome = outcomes[status] ?? (status >= 500 ? 'failed' : 'refused')
  if (status === 429 && code === 'insufficient_quota') return { outcome: 'no_credit', said }
  // Gemini and xAI call a wrong key a bad request.
  if (status === 400 && /api key/i.test(said ?? '')) return { outcome: 'credentials', said }
  return { outcome, said }
}

/** `retry-after` in seconds or as a date; milliseconds, or null where there is none. */
export function readRetryAfter(headers: Headers | undefined): number | null {
  const header = headers?.get('retry-after')
  if (!header) return null
  const ms = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}

function readError(body: unknown): { code: string | null; said: string | null } {
  const [first] = Array.isArray(body) ? body : [body] // Gemini wraps it
  const error = (first as { error?: unknown } | null)?.error
  if (typeof error === 'string') return { code: null, said: error.slice(0, 300) }
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return {
    code: typeof code === 'string' ? code : null,
    said: typeof message === 'string' ? message.slice(0, 300) : null,
  }
}
