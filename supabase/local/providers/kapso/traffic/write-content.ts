/** What a phone sent, as Meta writes it under the type's name, and in words as Kapso does. */
import type { MessageKind } from '../../phones/phone.ts'
import type { PhoneSend } from '../../phones/phones.ts'
import type { KapsoMedia } from '../kapso-state.ts'

/** Null where the type has no object. */
export function writeContent(
  kind: MessageKind,
  { text, media: [sent] = [], details = {} }: PhoneSend,
  media: KapsoMedia | null,
): unknown {
  const { reply } = details
  switch (kind) {
    case 'text':
      return { body: text ?? '' }
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return {
        id: media?.id,
        mime_type: media?.contentType,
        sha256: media?.sha256,
        ...(text && kind !== 'audio' && kind !== 'sticker' ? { caption: text } : {}),
        ...(kind === 'document' ? { filename: media?.fileName } : {}),
        ...(kind === 'audio' ? { voice: sent?.isVoice ?? false } : {}),
      }
    case 'location':
      return details.location
    case 'contacts':
      return details.contacts
    case 'reaction':
      return { message_id: details.reaction?.messageId, emoji: details.reaction?.emoji }
    case 'button':
      return { payload: reply?.id, text: reply?.title }
    case 'interactive': {
      const { from, ...choice } = reply ?? { from: 'button' }
      return from === 'list'
        ? { type: 'list_reply', list_reply: choice }
        : { type: 'button_reply', button_reply: choice }
    }
    default:
      return null
  }
}

export function writeText(
  kind: MessageKind,
  { sent, media, url }: { sent: PhoneSend; media: KapsoMedia | null; url: string },
): string | null {
  const { text = '', details = {} } = sent
  if (media) {
    const about = `(${media.fileName}) [Size: ${Math.ceil(media.size / 1024)} KB | Type: ${media.contentType}] URL: ${url}`
    return `${text} ${kind[0]?.toUpperCase()}${kind.slice(1)} attached ${about}`.trim()
  }
  switch (kind) {
    case 'text':
      return text
    case 'location':
      return `Location: ${[details.location?.name, details.location?.address].filter(Boolean).join(', ')}`
    case 'contacts':
      return details.contacts?.map(card => card.name.formatted_name).join(', ') ?? ''
    case 'reaction':
      return details.reaction?.emoji ?? ''
    case 'button':
    case 'interactive':
      return details.reply?.title ?? ''
    default:
      return null
  }
}
