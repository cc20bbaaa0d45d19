/** Files that conversations carry, in the private bucket `attachments`: kept and signed for with the secret key. */
import * as z from 'zod/mini'
import type { Env } from './env.ts'
import { Refusal, UpstreamError } from './errors.ts'

export type Storage = {
  /**
   * Stores bytes under a path such as `<company>/<message>/<n>`, over what an earlier try may have left there.
   * Throws Refusal 413 `too_large` above `maxBytes`, without having stored anything.
   */
  put(
    path: string,
    body: Uint8Array | ReadableStream<Uint8Array>,
    file: { contentType: string; maxBytes: number },
  ): Promise<void>
  /** An address at which anybody may read the file for so many seconds. */
  sign(path: string, seconds: number): Promise<string>
  /** Paths that hold no file are passed over. */
  remove(paths: string[]): Promise<void>
}

const bucket = 'attachments'
const timeoutMs = 10_000
const uploadTimeoutMs = 60_000
/** As many as Storage removes at once. */
const removedAtOnce = 1000

const Signed = z.object({ signedURL: z.string() })

/** Every call throws UpstreamError when Storage fails or does not answer in time. */
export function openStorage(
  env: Pick<Env, 'supabaseUrl' | 'secretKey'>,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Storage {
  const base = `${env.supabaseUrl}/storage/v1`

  async function ask(
    request: string,
    url: string,
    init: RequestInit,
    timeout = timeoutMs,
  ): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('apikey', env.secretKey)
    // Keys of the old kind are JWTs and are also expected as bearer; the new kind must not be.
    if (env.secretKey.startsWith('eyJ')) headers.set('authorization', `Bearer ${env.secretKey}`)
    const signal = AbortSignal.timeout(timeout)
    const response = await fetch(new Request(base + url, { ...init, headers, signal })).catch(cause => {
      throw new UpstreamError(`storage ${request}`, null, cause)
    })
    if (response.ok) return response
    await response.body?.cancel()
    throw new UpstreamError(`storage ${request}`, response.status)
  }

  return {
    async put(path, body, { contentType, maxBytes }) {
      const headers = { 'content-type': contentType, 'x-upsert': 'true' }
      const bytes = await readBytes(body, maxBytes) // whole: Storage wants the length before the bytes
      const response = await ask(
        'put',
        `/object/${bucket}/${encodePath(path)}`,
        { method: 'POST', headers, body: bytes },
        uploadTimeoutMs,
      )
      await response.body?.cancel()
    },
    async sign(path, seconds) {
      const response = await ask('sign', `/object/sign/${bucket}/${encodePath(path)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ expiresIn: seconds }),
      })
      const signed = Signed.safeParse(await response.json().catch(() => null))
      if (!signed.success) throw new UpstreamError('storage sign', response.status)
      return new URL(base + signed.data.signedURL).href
    },
    async remove(paths) {
      for (let from = 0; from < paths.length; from += removedAtOnce) {
        const response = await ask('remove', `/object/${bucket}`, {
          method: 'DELETE',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ prefixes: paths.slice(from, from + removedAtOnce) }),
        })
        await response.body?.cancel()
      }
    },
  }
}

async function readBytes(
  body: Uint8Array | ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body instanceof Uint8Array ? [body] : body) {
    size += chunk.byteLength
    if (size > maxBytes) throw new Refusal(413, 'too_large', `A file may hold at most ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
