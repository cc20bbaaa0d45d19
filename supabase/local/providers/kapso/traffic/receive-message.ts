/** What a phone sends to a business's WhatsApp number. */
import { createHash } from 'node:crypto'
import { digits, token, wamid } from '../../network/random-ids.ts'
import type { MessageKind, Phone, PhoneMessage } from '../../phones/phone.ts'
import type { OutgoingMedia, PhoneSend } from '../../phones/phones.ts'
import type { Exchange } from '../exchange.ts'
import type { KapsoMedia, KapsoMessage, KapsoNumber } from '../kapso-state.ts'
import { mediaUrl } from '../present/present-message.ts'
import { announceConversation, announceMessage, listeners } from './announce.ts'
import { openConversation, storeMessage } from './open-conversation.ts'
import { writeContent, writeText } from './write-content.ts'

const event = 'whatsapp.message.received'

/** Throws where no business has the number, and for more than one attachment. */
export async function receiveMessage(
  exchange: Exchange,
  sent: PhoneSend,
  phone: Phone,
): Promise<PhoneMessage> {
  const { state, world } = exchange
  const number = state.numbers.find(one => one.displayNumber === sent.to)
  if (!number) throw new Error(`Nobody has the WhatsApp number ${sent.to}.`)
  if ((sent.media?.length ?? 0) > 1) throw new Error('A WhatsApp message carries one attachment.')

  const media = sent.media?.[0] ? await keepUpload(exchange, number.id, sent.media[0]) : null
  const kind = sent.kind ?? tellKind(sent)
  const { conversation, isNew } = openConversation(exchange, {
    phoneNumberId: number.id,
    phone: phone.number,
  })
  const message: KapsoMessage = {
    id: wamid(),
    phoneNumberId: number.id,
    conversationId: conversation.id,
    direction: 'inbound',
    origin: 'cloud_api',
    type: kind,
    content: writeContent(kind, sent, media),
    text: writeText(kind, { sent, media, url: media ? mediaUrl(media, world.url()) : '' }),
    mediaId: media?.id ?? null,
    replyTo: sent.replyTo ?? null,
    callbackData: null,
    statuses: [],
    verdict: null,
    at: sent.at?.getTime() ?? world.now(),
  }
  storeMessage(exchange, conversation, message)
  const shown = world.phones.show({
    ...screen(exchange, message, { number, phone }),
    text: sent.text ?? sent.details?.reply?.title ?? null,
    details: sent.details ?? {},
    state: listeners(exchange, number.id, event).length > 0 ? 'sending' : 'lost',
  })
  if (isNew) void announceConversation(exchange, conversation)
  world.timers.run(announceMessage(exchange, message, { event, isNew }))
  await world.saved()
  return shown
}

/** What both directions have on a phone's screen. */
export function screen(
  { state, world }: Exchange,
  message: KapsoMessage,
  { number, phone }: { number: KapsoNumber; phone: Phone },
) {
  const media = state.media.find(one => one.id === message.mediaId)
  return {
    id: message.id,
    phone: phone.number,
    line: number.displayNumber,
    via: 'whatsapp' as const,
    from: message.direction === 'inbound' ? ('phone' as const) : ('business' as const),
    kind: message.type,
    media: media
      ? [{ contentType: media.contentType, fileName: media.fileName, url: mediaUrl(media, world.url()) }]
      : [],
    replyTo: message.replyTo,
    at: new Date(message.at).toISOString(),
  }
}

export async function keepUpload(
  { state, world }: Exchange,
  phoneNumberId: string,
  { contentType, fileName, bytes }: OutgoingMedia,
): Promise<KapsoMedia> {
  const media: KapsoMedia = {
    id: digits(16),
    phoneNumberId,
    contentType,
    fileName: fileName ?? `file.${contentType.split(/[/;]/)[1] ?? 'bin'}`,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    token: token(),
  }
  await world.media.keep(media.id, bytes)
  state.media.push(media)
  return media
}

function tellKind({ media, details }: PhoneSend): MessageKind {
  if (details?.location) return 'location'
  if (details?.contacts) return 'contacts'
  if (details?.reaction) return 'reaction'
  if (details?.reply) return details.reply.from === 'template' ? 'button' : 'interactive'
  const [top] = media?.[0]?.contentType.split('/') ?? []
  if (!top) return 'text'
  return top === 'image' || top === 'audio' || top === 'video' ? top : 'document'
}
