/** Serves functions under /functions/v1/<name>, showing each request as it looks on hosted Supabase. */
import { randomUUID } from 'node:crypto'
import type { Background } from './background.ts'
import { jsonError } from './json-error.ts'

/** What a function is given besides its request; on hosted Supabase it is the global EdgeRuntime. */
export type FunctionContext = { waitUntil(work: Promise<unknown>): void }

export type StackFunction = (request: Request, context: FunctionContext) => Response | Promise<Response>

/**
 * A function sees `http://edge-runtime.supabase.com/<name>/…`: hosted, too, it learns neither the public host nor
 * `/functions/v1`, so code that needs the public address must be configured with it. `x-forwarded-for` is the
 * socket's address, never the client's claim. No key is checked here (`verify_jwt = false`).
 */
export function functionsGateway(
  functions: Record<string, StackFunction>,
  { waitUntil, onError }: { waitUntil: Background['waitUntil']; onError: (error: unknown) => void },
): (request: Request, peerAddress: string) => Promise<Response> {
  return async (request, peerAddress) => {
    const url = new URL(request.url)
    const [, name = '', rest = ''] = /^\/functions\/v1\/([^/]*)(.*)$/.exec(url.pathname) ?? []
    const fn = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (!fn) return jsonError(404, 'not_found', 'There is no function of this name.')

    const body = await readBody(request)
    if (body === tooLarge) return jsonError(413, 'too_large', 'A request may hold at most one megabyte.')

    const requestId = randomUUID()
    const headers = new Headers(request.headers)
    headers.set('x-forwarded-for', peerAddress)
    headers.set('x-request-id', requestId)
    try {
      const seen = new Request(`http://edge-runtime.supabase.com/${name}${rest}${url.search}`, {
        method: request.method,
        headers,
        body,
        signal: request.signal,
      })
      return withRequestId(await fn(seen, { waitUntil }), requestId)
    } catch (error) {
      onError(error)
      return withRequestId(jsonError(500, 'internal', 'Something went wrong.'), requestId)
    }
  }
}

const largest = 1024 * 1024
const tooLarge = Symbol('too large')

/** Reads at most a megabyte, whatever content-length says. */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null | typeof tooLarge> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return tooLarge
  if (!request.body) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body) {
    size += part.byteLength
    if (size > largest) return tooLarge
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function withRequestId(response: Response, requestId: string): Response {
  const headers = new Headers(response.headers)
  headers.set('x-request-id', requestId)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
