/** A message as webhooks and lists show it: Meta's shape, with what Kapso adds under `kapso`. */
import type { Phone } from '../../phones/phone.ts'
import { conversationOf, type Exchange } from '../exchange.ts'
import { graphTitle } from '../kapso-refusal.ts'
import type { KapsoMedia, KapsoMessage, Status } from '../kapso-state.ts'

const seconds = (at: number) => String(Math.floor(at / 1000))

export function presentMessage(exchange: Exchange, message: KapsoMessage) {
  const phone = exchange.world.phones.find(conversationOf(exchange, message).phone)
  const media = exchange.state.media.find(one => one.id === message.mediaId)
  const last = message.statuses.at(-1)
  const isInbound = message.direction === 'inbound'
  const waId = phone.hidesNumber ? {} : { [isInbound ? 'from' : 'to']: phone.waId }
  return {
    id: message.id,
    timestamp: seconds(last?.at ?? message.at),
    type: message.type,
    ...(message.content === null ? {} : { [message.type]: message.content }),
    ...waId,
    [isInbound ? 'from_user_id' : 'to_user_id']: phone.userId,
    ...(message.replyTo ? { context: { id: message.replyTo } } : {}),
    kapso: {
      direction: message.direction,
      status: last?.status ?? (isInbound ? 'received' : 'pending'),
      processing_status: isInbound ? 'pending' : 'completed',
      origin: message.origin,
      phone_number: phone.hidesNumber ? null : phone.number,
      phone_number_id: message.phoneNumberId,
      contact_name: phone.name,
      whatsapp_conversation_id: message.conversationId,
      has_media: media !== undefined,
      content: message.text,
      ...(media ? presentMedia(media, exchange.world.url()) : {}),
      ...(message.statuses.length > 0
        ? { statuses: message.statuses.map(status => presentStatus(message, { status, phone })) }
        : {}),
    },
  }
}

/** Where the bytes are; whoever knows the URL may have them. */
export const mediaUrl = ({ token, fileName }: KapsoMedia, base: string): string =>
  `${base}/kapso/rails/active_storage/blobs/redirect/${token}/${encodeURIComponent(fileName)}`

function presentMedia(media: KapsoMedia, base: string) {
  const url = mediaUrl(media, base)
  return {
    media_url: url,
    media_data: { url, filename: media.fileName, content_type: media.contentType, byte_size: media.size },
    message_type_data: { filename: media.fileName, mime_type: media.contentType },
  }
}

function presentStatus(message: KapsoMessage, { status, phone }: { status: Status; phone: Phone }) {
  const { errorCode } = status
  return {
    id: message.id,
    status: status.status,
    timestamp: seconds(status.at),
    recipient_id: phone.hidesNumber ? null : phone.waId,
    recipient_user_id: phone.userId,
    ...(message.callbackData === null ? {} : { biz_opaque_callback_data: message.callbackData }),
    ...(status.status === 'failed'
      ? {}
      : { pricing: { billable: true, pricing_model: 'PMP', category: 'service' } }),
    ...(errorCode === null
      ? {}
      : {
          errors: [
            {
              code: errorCode,
              title: graphTitle(errorCode),
              message: graphTitle(errorCode),
              error_data: { details: graphTitle(errorCode) },
              href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
            },
          ],
        }),
  }
}
