/** Sends what a webhook answered with, unless the person opted out meanwhile. */
import { type Exchange, numberOf, optOutKey } from '../exchange.ts'
import type { TwilioMessage } from '../twilio-state.ts'
import type { WebhookAnswer } from './plan-webhooks.ts'
import { readTwiml } from './read-twiml.ts'
import { sendMessage } from './send-message.ts'

export function answerTwiml(exchange: Exchange, inbound: TwilioMessage, answer: WebhookAnswer): void {
  const { state, world } = exchange
  world.phones.change(inbound.sid, { state: 'delivered' })
  const alert = (code: number) =>
    state.alerts.push({
      at: world.now(),
      accountSid: inbound.accountSid,
      code,
      url: '',
      messageSid: inbound.sid,
    })

  const replies = readTwiml(answer.text, answer.contentType)
  if (replies === null) return void alert(/xml/.test(answer.contentType) ? 12100 : 12300)
  const sender = numberOf(exchange, inbound.to)
  for (const reply of sender ? replies : []) {
    const to = reply.to ?? inbound.from ?? ''
    if (state.optOuts.includes(optOutKey(exchange, sender!, to))) {
      alert(21610)
      continue
    }
    sendMessage(exchange, {
      accountSid: inbound.accountSid,
      direction: 'outbound-reply',
      from: inbound.to,
      to,
      body: reply.body,
      mediaUrls: reply.media,
      statusCallback: reply.statusCallback,
      serviceSid: inbound.serviceSid,
    })
  }
}
