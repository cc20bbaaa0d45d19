/** Copies the files of messages from their provider into storage. A file that cannot be had leaves its message as it is. */
import type { AttachmentFailure, ClaimedAttachment } from '../../_platform/delivery-verbs.ts'
import { Refusal } from '../../_platform/errors.ts'
import { describeError } from '../../_platform/log.ts'
import type { Platform } from '../../_platform/platform.ts'
import { openStorage } from '../../_platform/storage.ts'
import { openMedia } from './open-media.ts'
import { sniffType } from './sniff-type.ts'
import { whyNotFetched } from './why-not-fetched.ts'

const maxBytes = 25 * 1024 * 1024
const leaseSeconds = 120
/** One after the other: a few large files at once would be all the memory a function has. The clock comes back. */
const maxAttachments = 5
const maxMs = 30_000

export async function fetchAttachments(platform: Platform): Promise<{ stored: number; failed: number }> {
  const { database } = platform
  const startedAt = performance.now()
  const count = { stored: 0, failed: 0 }
  while (count.stored + count.failed < maxAttachments && performance.now() - startedAt < maxMs) {
    const [attachment] = await database.call('claim_attachments', {
      max_attachments: 1,
      lease_seconds: leaseSeconds,
    })
    if (!attachment) break
    const outcome = await fetchAttachment(attachment, platform)
    await database.call('record_attachment', { attachment_id: attachment.id, ...outcome })
    count[outcome.stored ? 'stored' : 'failed'] += 1
  }
  return count
}

type Outcome = {
  stored: { content_type: string; byte_size: number } | null
  failure: AttachmentFailure | null
}

async function fetchAttachment(attachment: ClaimedAttachment, { env, log }: Platform): Promise<Outcome> {
  try {
    const bytes = await readAll(await openMedia(attachment, env))
    const contentType = sniffType(bytes)
    await openStorage(env).put(attachment.path, bytes, { contentType, maxBytes })
    return { stored: { content_type: contentType, byte_size: bytes.byteLength }, failure: null }
  } catch (error) {
    const failure = whyNotFetched(error, attachment.provider)
    log('attachment_failed', { attachment: attachment.id, kind: failure.kind, error: describeError(error) })
    return { stored: null, failure }
  }
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > maxBytes) throw new Refusal(413, 'too_large', 'The file is larger than 25 MB.')
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  chunks.reduce((at, chunk) => {
    bytes.set(chunk, at)
    return at + chunk.byteLength
  }, 0)
  return bytes
}
