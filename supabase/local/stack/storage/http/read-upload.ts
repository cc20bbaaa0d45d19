/** Reads what an upload carries: the body itself, or the one file of a form, as browsers send a Blob. */
import { refuseSize, StorageError } from '../storage-error.ts'

export type Upload = { body: AsyncIterable<Uint8Array>; mimetype: string; cacheControl: string }

/** Room for a form's boundaries and small fields around its file. */
const formOverhead = 64 * 1024

/** A body streams; a form is held in memory, at most `limit` bytes of it. Throws 413 and 400. */
export async function readUpload(request: Request, limit: number): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  const body = (request.body ?? []) as AsyncIterable<Uint8Array>
  if (!/^multipart\/form-data\b/i.test(type)) {
    if (Number(request.headers.get('content-length') ?? 0) > limit) throw refuseSize()
    return {
      body,
      mimetype: mimetypeOf(type),
      cacheControl: request.headers.get('cache-control') ?? 'no-cache',
    }
  }

  const bytes = await readAll(body, limit + formOverhead)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  const file = [...(form?.values() ?? [])].find(value => value instanceof File)
  if (!file) throw new StorageError(400, 'InvalidRequest', 'The form holds no file')
  const seconds = Number(form?.get('cacheControl'))
  return {
    body: file.stream() as unknown as AsyncIterable<Uint8Array>,
    mimetype: mimetypeOf(file.type),
    cacheControl: seconds > 0 ? `max-age=${seconds}` : 'no-cache',
  }
}

async function readAll(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > limit) throw refuseSize()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** What is no type at all would be one the browser guesses. */
function mimetypeOf(type: string): string {
  return /^[\w.+-]+\/[\w.+-]+ *(;[\x20-\x7e]*)?$/.test(type) ? type.toLowerCase() : 'application/octet-stream'
}
