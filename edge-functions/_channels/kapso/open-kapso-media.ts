/** Opens a file that came by WhatsApp: Kapso's copy, or else what Meta's id leads to for a few minutes. */
import * as z from 'zod/mini'
import type { ClaimedAttachment } from '../../_platform/delivery-verbs.ts'
import type { Env, KapsoEnv } from '../../_platform/env.ts'
import { openAddress } from '../media/open-address.ts'
import { ProviderError } from '../provider-error.ts'
import { callKapso } from './call-kapso.ts'

/** Kapso's own, the storage its copies lie in, and Meta's. */
const names = [
  ...['kapso.ai', 'kapso.com', 'r2.cloudflarestorage.com', 's3.amazonaws.com'],
  ...['fbsbx.com', 'fbcdn.net', 'whatsapp.net'],
]

const Found = z.object({
  download_url: z.optional(z.nullable(z.string())),
  url: z.optional(z.nullable(z.string())),
})

export async function openKapsoMedia(
  attachment: ClaimedAttachment,
  { kapso }: Pick<Env, 'kapso'>,
): Promise<ReadableStream<Uint8Array>> {
  const hosts = { names, baseUrl: kapso.url }
  const { url, media_id } = attachment.source
  if (!url) return openAddress({ url: await findUrl(attachment, kapso), hosts })
  try {
    return await openAddress({ url, hosts })
  } catch (error) {
    // The copy's address may have run out.
    if (!media_id || !(error instanceof ProviderError)) throw error
    return openAddress({ url: await findUrl(attachment, kapso), hosts })
  }
}

async function findUrl({ source, line }: ClaimedAttachment, env: KapsoEnv): Promise<string> {
  const path = `/${encodeURIComponent(source.media_id ?? '')}`
  const found = await callKapso({ api: 'whatsapp', path, query: { phone_number_id: line } }, Found, { env })
  return found.download_url ?? found.url ?? ''
}
