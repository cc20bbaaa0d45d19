/** Answers with the bytes of an attachment, or the part that is asked for: without parts a player cannot tell its length. */
import type { Context } from 'hono'

/** One range, `bytes=from-` or `bytes=from-to`; anything else is answered with everything. */
export function serveBytes(context: Context, bytes: Uint8Array<ArrayBuffer>, contentType: string): Response {
  const headers = {
    'content-type': contentType,
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  }
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(context.req.header('range') ?? '') ?? []
  const first = Number(from)
  if (from === undefined || first >= bytes.byteLength) return context.body(bytes, 200, headers)
  const last = Math.min(to ? Number(to) : Number.POSITIVE_INFINITY, bytes.byteLength - 1)
  return context.body(bytes.slice(first, last + 1), 206, {
    ...headers,
    'content-range': `bytes ${first}-${last}/${bytes.byteLength}`,
  })
}
