/** Takes an accepted message on its way: it is stored, shown on the phone's screen, and carried. */
import { twilioSid } from '../../network/random-ids.ts'
import { type Exchange, keepMessage } from '../exchange.ts'
import { mediaUrl } from '../present/present-message.ts'
import type { TwilioMessage } from '../twilio-state.ts'
import { carryMessage } from './carry-message.ts'

export type MessageOrder = Pick<TwilioMessage, 'accountSid' | 'direction' | 'to' | 'body'> & {
  from: string
  serviceSid?: string | null
  mediaUrls?: string[]
  statusCallback?: string | null
  sendAt?: number | null
}

/** `arrived` resolves when it has come to its end. Nothing is checked here. */
export function sendMessage(
  exchange: Exchange,
  order: MessageOrder,
): { message: TwilioMessage; arrived: Promise<void> } {
  const { state, world } = exchange
  const now = world.now()
  const urls = order.mediaUrls ?? []
  const fate = state.fates[order.to] ?? null
  const message: TwilioMessage = {
    sid: twilioSid(urls.length > 0 ? 'MM' : 'SM'),
    accountSid: order.accountSid,
    serviceSid: order.serviceSid ?? null,
    direction: order.direction,
    from: order.from,
    to: order.to,
    body: order.body,
    media: urls.map(url => ({ sid: twilioSid('ME'), contentType: 'application/octet-stream', url })),
    status: order.sendAt ? 'scheduled' : order.serviceSid ? 'accepted' : 'queued',
    errorCode: null,
    verdict: (fate && fate >= 30_000 ? fate : null) ?? state.switches.carrierError,
    statusCallback: order.statusCallback ?? null,
    sendAt: order.sendAt ?? null,
    createdAt: now,
    updatedAt: now,
    sentAt: null,
  }
  keepMessage(state, message)
  world.changed()
  return { message, arrived: startMessage(exchange, message) }
}

/** Carries a message from where it stands: when it was made, or after a restart. */
export function startMessage(exchange: Exchange, message: TwilioMessage): Promise<void> {
  const { world } = exchange
  const start = () => {
    if (message.status === 'canceled') return Promise.resolve()
    world.phones.show({
      id: message.sid,
      phone: world.phones.find(message.to).number,
      line: message.from ?? '',
      via: 'sms',
      from: 'business',
      text: message.body || null,
      media: message.media.map(media => ({
        contentType: media.contentType,
        fileName: null,
        url: media.url ?? mediaUrl(world.url(), message, media),
      })),
      kind: message.body || message.media.length === 0 ? 'text' : 'image',
      state: 'sending',
    })
    const carried = carryMessage(exchange, message)
    world.timers.run(carried)
    return carried
  }
  if (message.status !== 'scheduled' || message.sendAt === null) return start()
  setTimeout(() => void start(), Math.max(0, message.sendAt - world.now())).unref()
  return Promise.resolve()
}
