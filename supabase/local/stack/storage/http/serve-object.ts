/** Hands out an object so that no browser ever runs it: what is not plainly shown is downloaded. */
import type { ObjectFiles } from '../object-files.ts'
import type { StoredObject } from '../object-rows.ts'
import { refuseObject } from '../storage-error.ts'
import { readRange } from './read-range.ts'

/** Formats that cannot carry a script. SVG and HTML can, and here they would share the dashboard's origin. */
const shown = /^(image\/(png|jpeg|gif|webp|avif|bmp|heic)|(audio|video)\/[\w.+-]+|application\/pdf)(;|$)/

export async function serveObject(
  files: ObjectFiles,
  { name, version, metadata, updated_at }: StoredObject,
  request: Request,
): Promise<Response> {
  const { size, mimetype, eTag, cacheControl } = metadata
  const download = new URL(request.url).searchParams.get('download')
  const headers = new Headers({
    'accept-ranges': 'bytes',
    'cache-control': cacheControl,
    'content-type': /^text\/html\b/.test(mimetype) ? 'text/plain' : mimetype,
    etag: eTag,
    'last-modified': new Date(updated_at).toUTCString(),
    'x-content-type-options': 'nosniff',
  })
  if (download !== null || !shown.test(mimetype)) {
    headers.set('content-disposition', attachment(download || name.slice(name.lastIndexOf('/') + 1)))
    headers.set('content-security-policy', "default-src 'none'; sandbox")
  }

  const range = readRange(request.headers.get('range') ?? undefined, size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`)
  headers.set('content-length', String(end - start + 1))

  const status = range ? 206 : 200
  if (request.method === 'HEAD' || size === 0) return new Response(null, { status, headers })
  const body = await files.read(version, { start, end })
  if (!body) throw refuseObject() // removed since it was found
  return new Response(body, { status, headers })
}

/** RFC 6266: the ASCII name for old clients, the encoded one for all others. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, escapeCharacter)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
