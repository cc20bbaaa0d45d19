/** Writes down every API request, so that tests can hold it against the vendor's contract and count sends. */
import type { MiddlewareHandler } from 'hono'
import { type RequestBody, readBody } from './read-body.ts'

export type RecordedRequest = {
  /** Milliseconds since 1970. */
  at: number
  method: string
  /** The vendor's host: `api.twilio.com`. */
  host: string
  /** As the vendor knows it: `/2010-04-01/Accounts/AC…/Messages.json`. */
  path: string
  query: Record<string, string>
  contentType: string | null
  body: RequestBody
  /** What it was answered with; null while, or because, it was not. */
  status: number | null
}

export type RecordingEnv = { Variables: { body: RequestBody }; Bindings: { cutOff?: () => void } }

const mostKept = 20_000

/** `name` finds the vendor's host and path. Credentials are not recorded. */
export function recordRequests(
  requests: RecordedRequest[],
  now: () => number,
  name: (path: string) => { host: string; path: string } | null,
): MiddlewareHandler<RecordingEnv> {
  return async function recordRequest(context, next) {
    const { request, contentType } = {
      request: context.req.raw,
      contentType: context.req.header('content-type'),
    }
    const body = await readBody(request, contentType ?? '')
    context.set('body', body)
    const url = new URL(request.url)
    const named = name(url.pathname)
    if (!named) return next()

    const recorded: RecordedRequest = {
      at: now(),
      method: request.method,
      ...named,
      query: Object.fromEntries(url.searchParams),
      contentType: contentType?.split(';')[0]?.trim() ?? null,
      body,
      status: null,
    }
    requests.push(recorded)
    if (requests.length > mostKept) requests.shift()
    await next()
    if (!request.signal.aborted) recorded.status = context.res.status
  }
}
