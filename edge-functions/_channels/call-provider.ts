/** One request to a provider's API: within a deadline, never redirected, its answer parsed or its refusal understood. */
import type * as z from 'zod/mini'
import { ProviderError, type ProviderRefusal } from './provider-error.ts'

/** Only what reads is repeated here. What sends is repeated by the outbox, which looks first whether it went through. */
const attempts = { GET: 2, POST: 1, PATCH: 1, DELETE: 1 }
const pauseMs = 250
/** A provider that wants to be left alone for longer is not asked again. */
const longestPauseMs = 2_000
const timeoutMs = 10_000

export type Method = keyof typeof attempts

export type ProviderCall<T> = {
  /** For errors and the log, such as `twilio Messages`. */
  name: string
  method: Method
  url: string
  headers: Record<string, string>
  body: string | URLSearchParams | null
  /** What is read of the answer; an empty one is parsed as null. */
  answer: z.ZodMiniType<T>
  /** Where this provider's refusals keep their code and sentence. */
  readRefusal(body: unknown): Pick<ProviderRefusal, 'code' | 'providerMessage'>
  timeoutMs?: number
}

/** Throws `ProviderError`. */
export async function callProvider<T>(
  call: ProviderCall<T>,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(call, fetch)
    } catch (error) {
      if (!(error instanceof ProviderError) || attempt === attempts[call.method]) throw error
      const pause = (error.retryAfterSeconds ?? 0) * 1000 || pauseMs
      if (!mayPass(error) || pause > longestPauseMs) throw error
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

async function ask<T>(call: ProviderCall<T>, fetch: typeof globalThis.fetch): Promise<T> {
  const { name, method, url, headers, body } = call
  const isRead = method === 'GET'
  let status: number | null = null
  let text: string
  let retryAfter: string | null
  try {
    const response = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(call.timeoutMs ?? timeoutMs),
    })
    retryAfter = response.headers.get('retry-after')
    status = response.status
    text = await response.text()
  } catch (error) {
    const isUncertain = !isRead && !neverArrived(error)
    throw new ProviderError(name, status, { ...noRefusal, isUncertain }, reasonOf(error))
  }

  const parsedBody = parseJson(text)
  if (status >= 200 && status < 300) {
    const answer = call.answer.safeParse(parsedBody)
    if (answer.success) return answer.data
    // It was carried out, and yet we do not know what came of it.
    const unreadable = new Error(`The answer was not as expected: ${answer.error.issues[0]?.path.join('.')}`)
    throw new ProviderError(name, status, { ...noRefusal, isUncertain: !isRead }, unreadable)
  }
  throw new ProviderError(name, status, {
    ...call.readRefusal(parsedBody),
    retryAfterSeconds: readRetryAfter(retryAfter),
    // A gateway's 5xx says nothing of what happened behind it; 503 says that nothing did.
    isUncertain: !isRead && status >= 500 && status !== 503,
  })
}

const noRefusal: ProviderRefusal = {
  code: null,
  providerMessage: null,
  retryAfterSeconds: null,
  isUncertain: false,
}

function mayPass({ status, cause }: ProviderError): boolean {
  if (status === null) return !(cause instanceof Error && cause.name === 'TimeoutError')
  return status >= 500 || status === 429
}

/** No connection was made, so nothing can have been carried out. Node names the system's code, Deno says it in words. */
function neverArrived(error: unknown): boolean {
  const { cause, message } = error as { cause?: { code?: string }; message?: string }
  return (
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(
      cause?.code ?? '',
    ) || /\(Connect\)|dns error/i.test(message ?? '')
  )
}

/** Runtimes quote the whole address in their errors, and addresses hold numbers: only the kind of failure is kept. */
function reasonOf(error: unknown): Error {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  const reason = new Error(neverArrived(error) ? 'No connection.' : 'No answer.')
  reason.name = name === 'TimeoutError' ? name : (cause?.code ?? 'NetworkError')
  return reason
}

function parseJson(text: string): unknown {
  if (!text.trim()) return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Seconds, or a date. */
function readRetryAfter(header: string | null): number | null {
  if (!header) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null
}
