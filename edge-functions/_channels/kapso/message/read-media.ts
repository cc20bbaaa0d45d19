/** A WhatsApp message that is a file. Kapso keeps a copy, whose address is a secret; Meta's id leads to it as well. */
import type { InboundAttachment, InboundText } from '../../../_platform/phone-verbs.ts'
import type { KapsoMessage } from './kapso-message.ts'

const defaultTypes = {
  image: 'image/jpeg',
  audio: 'audio/ogg',
  video: 'video/mp4',
  document: 'application/octet-stream',
  sticker: 'image/webp',
}

export function readMedia(
  kind: InboundAttachment['kind'],
  message: KapsoMessage,
): Pick<InboundText, 'kind' | 'text' | 'details' | 'attachments'> {
  const { kapso } = message
  const media = message[kind]
  const copy = kapso.media_data
  const transcript = kapso.transcript?.text?.trim()
  const fileName = cleanName(media?.filename ?? (kind === 'document' ? copy?.filename : null))
  const source = { url: kapso.media_url ?? copy?.url ?? null, media_id: media?.id ?? null }

  return {
    kind,
    // A transcript may have misheard: it is there to be read, and a voice message waits for a person.
    text: media?.caption ?? transcript ?? (kind === 'document' ? (fileName ?? '') : ''),
    details: transcript ? { is_transcript: true } : {},
    attachments:
      source.url || source.media_id
        ? [
            {
              kind,
              content_type: (media?.mime_type ?? copy?.content_type ?? defaultTypes[kind]).slice(0, 200),
              file_name: fileName,
              byte_size: copy?.byte_size ?? null,
              source,
            },
          ]
        : [],
  }
}

/** Without controls, and without what turns the reading direction: `exe.jpg` must not be `gpj.exe`. */
function cleanName(name: string | null | undefined): string | null {
  const kept = (name ?? '').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
  return kept.slice(0, 255).toWellFormed() || null
}
