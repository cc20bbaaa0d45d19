/** What a person of the business says from the WhatsApp Business app, and what was said before connecting. */
import { wamid } from '../../network/random-ids.ts'
import type { PhoneMessage } from '../../phones/phone.ts'
import type { Network } from '../../phones/phone-book.ts'
import type { Exchange } from '../exchange.ts'
import type { KapsoMessage, KapsoNumber } from '../kapso-state.ts'
import { enterStatus } from '../sending/enter-status.ts'
import { announceMessage } from './announce.ts'
import { openConversation, storeMessage } from './open-conversation.ts'
import { screen } from './receive-message.ts'

type Told = { line: string; phone: string; text: string; at: number } & Pick<
  KapsoMessage,
  'origin' | 'direction'
>

export async function answerFromApp(
  exchange: Exchange,
  { line, phone, text }: Parameters<NonNullable<Network['answerFromApp']>>[0],
): Promise<PhoneMessage> {
  const at = exchange.world.now()
  const { message, shown } = tell(exchange, {
    line,
    phone,
    text,
    at,
    origin: 'business_app',
    direction: 'outbound',
  })
  exchange.world.timers.run(
    enterStatus(exchange, message, 'sent').then(() => enterStatus(exchange, message, 'delivered')),
  )
  await exchange.world.saved()
  return shown
}

export async function syncHistory(
  exchange: Exchange,
  { line, phone, messages }: Parameters<NonNullable<Network['syncHistory']>>[0],
): Promise<void> {
  for (const { from, text, at } of messages) {
    const direction = from === 'phone' ? 'inbound' : 'outbound'
    const { message } = tell(exchange, {
      line,
      phone,
      text,
      at: at.getTime(),
      origin: 'history_sync',
      direction,
    })
    const event = direction === 'inbound' ? 'whatsapp.message.received' : 'whatsapp.message.sent'
    exchange.world.timers.run(announceMessage(exchange, message, { event }))
  }
  await exchange.world.saved()
}

function tell(exchange: Exchange, told: Told): { message: KapsoMessage; shown: PhoneMessage } {
  const { state, world } = exchange
  const number = state.numbers.find(one => one.displayNumber === told.line)
  if (!number) throw new Error(`Nobody has the WhatsApp number ${told.line}.`)
  const phone = world.phones.find(told.phone)
  const { conversation } = openConversation(exchange, { phoneNumberId: number.id, phone: phone.number })
  const message: KapsoMessage = { ...blank(number), ...toldOf(told), conversationId: conversation.id }
  storeMessage(exchange, conversation, message)
  const isOld = told.origin === 'history_sync'
  const shown = world.phones.show({
    ...screen(exchange, message, { number, phone }),
    text: told.text,
    state: isOld ? 'read' : 'sending',
  })
  return { message, shown }
}

const toldOf = ({ text, at, origin, direction }: Told) => ({
  content: { body: text },
  text,
  at,
  origin,
  direction,
})

const blank = (number: KapsoNumber) => ({
  id: wamid(),
  phoneNumberId: number.id,
  type: 'text' as const,
  mediaId: null,
  replyTo: null,
  callbackData: null,
  statuses: [],
  verdict: null,
})
