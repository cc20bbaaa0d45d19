/** One request to a model's provider: its refusals understood, its redirects not followed. */
import { classifyRefusal, readRetryAfter } from './classify-refusal.ts'
import { ModelError } from './model-error.ts'

export type ModelRequest = {
  /** For errors and the log. */
  name: string
  url: string
  headers: Record<string, string>
  /** A GET where it is null. */
  body: string | null
  /** What a server says that somebody named goes nowhere: it may be one that is not meant to be read from here. */
  hidesAnswer: boolean
}

/** The response of a request that was taken. Throws `ModelError`, or the signal's reason. */
export async function request(
  { name, url, headers, body, hidesAnswer }: ModelRequest,
  { signal, fetch }: { signal: AbortSignal; fetch: typeof globalThis.fetch },
): Promise<Response> {
  const response = await fetch(url, {
    method: body === null ? 'GET' : 'POST',
    headers,
    body,
    signal,
    redirect: 'manual',
  }).catch(cause => {
    if (signal.aborted) throw signal.reason
    throw cause instanceof ModelError ? cause : new ModelError(name, 'unreachable', { cause })
  })
  if (response.ok) return response

  const retryAfterMs = readRetryAfter(response.headers)
  const answer: unknown = await response.json().catch(() => null)
  const { outcome, said } = classifyRefusal(response.status, answer)
  throw new ModelError(name, outcome, {
    status: response.status,
    retryAfterMs,
    said: hidesAnswer ? null : said,
  })
}
