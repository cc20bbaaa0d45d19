/** Sends a checked message: within the window or by a template, stored, shown on the phone, carried. */

import { wamid } from '../../network/random-ids.ts'
import type { Phone } from '../../phones/phone.ts'
import type { Exchange } from '../exchange.ts'
import { graphRefusal } from '../kapso-refusal.ts'
import type { Conversation, KapsoMessage, KapsoNumber, Template } from '../kapso-state.ts'
import type { Json } from '../routes/kapso-env.ts'
import { announceConversation } from '../traffic/announce.ts'
import { openConversation, storeMessage } from '../traffic/open-conversation.ts'
import { screen } from '../traffic/receive-message.ts'
import type { CheckedMessage } from './check-message.ts'
import { carryMessage } from './enter-status.ts'
import { fillTemplate } from './fill-template.ts'
import { showRefused } from './show-refused.ts'

type Order = { number: KapsoNumber; phone: Phone; checked: CheckedMessage }

const dayMs = 24 * 60 * 60_000

/** `arrived` resolves when it has come to its end. Throws where WhatsApp refuses at once. */
export function sendMessage(
  exchange: Exchange,
  order: Order,
): { message: KapsoMessage; arrived: Promise<void> } {
  const { state, world } = exchange
  const { number, phone, checked } = order
  const filled =
    checked.kind === 'template'
      ? fillTemplate(state, number.businessAccountId, checked.content as Json)
      : null
  const mediaId = findMediaId(exchange, order)
  const known = state.conversations.find(one => one.phoneNumberId === number.id && one.phone === phone.number)
  const verdict = judge(exchange, { conversation: known ?? null, template: filled?.template ?? null, phone })
  if (verdict && verdict.when === 'now') {
    showRefused(exchange, order, { code: verdict.code, text: filled?.text ?? checked.text })
    throw graphRefusal(verdict.code)
  }

  const { conversation, isNew } = openConversation(exchange, {
    phoneNumberId: number.id,
    phone: phone.number,
  })
  if (isNew) void announceConversation(exchange, conversation)
  const message: KapsoMessage = {
    id: wamid(),
    phoneNumberId: number.id,
    conversationId: conversation.id,
    direction: 'outbound',
    origin: 'cloud_api',
    type: checked.kind,
    content: checked.content,
    text: filled?.text ?? checked.text,
    mediaId,
    replyTo: checked.replyTo,
    callbackData: checked.callbackData,
    statuses: [],
    verdict: verdict?.code ?? null,
    at: world.now(),
  }
  storeMessage(exchange, conversation, message)
  const onScreen = screen(exchange, message, { number, phone })
  world.phones.show({
    ...onScreen,
    media: linkedMedia(checked) ?? onScreen.media,
    text: message.text,
    choices: filled?.choices ?? checked.choices,
    choicesLabel: checked.choicesLabel,
    details: detailsOf(checked),
    state: 'sending',
  })
  const arrived = carryMessage(exchange, message)
  world.timers.run(arrived)
  return { message, arrived }
}

type Verdict = { code: number; when: 'now' | 'later' }

function judge(
  { state, world }: Exchange,
  {
    conversation,
    template,
    phone,
  }: { conversation: Conversation | null; template: Template | null; phone: Phone },
): Verdict | null {
  const { switches } = state
  const when = switches.refusesLater ? 'later' : 'now'
  const fate = state.fates[phone.number]
  if (fate) return fate
  if (switches.errorCode !== null) return { code: switches.errorCode, when }
  if (template?.category === 'MARKETING' && switches.marketingRefused) return { code: 131050, when }
  if (template?.category === 'AUTHENTICATION' && phone.hidesNumber) return { code: 131062, when: 'now' }
  const isOpen = !switches.windowClosed && world.now() - (conversation?.lastInboundAt ?? 0) < dayMs
  return template || isOpen ? null : { code: 131047, when }
}

/** Throws where the id names no upload of this number. */
function findMediaId({ state }: Exchange, { number, checked }: Order): string | null {
  const { id } = checked.content as Json
  if (!['image', 'audio', 'video', 'document', 'sticker'].includes(checked.kind) || id === undefined)
    return null
  const media = state.media.find(one => one.id === id && one.phoneNumberId === number.id)
  if (!media) throw graphRefusal(131009, 'There is no media with that id')
  return media.id
}

function linkedMedia({ kind, content }: CheckedMessage) {
  const { link, filename } = content as Json
  if (typeof link !== 'string') return null
  return [{ contentType: kind, fileName: typeof filename === 'string' ? filename : null, url: link }]
}

function detailsOf({ kind, content }: CheckedMessage) {
  if (kind === 'location') return { location: content as never }
  if (kind === 'contacts') return { contacts: content as never }
  if (kind !== 'reaction') return {}
  const { emoji, message_id: messageId } = content as Json
  return { reaction: { emoji: String(emoji ?? ''), messageId: String(messageId) } }
}
