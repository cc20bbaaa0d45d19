/** What a phone sends to a Twilio number: opt-outs are obeyed first, then the business's webhook is told. */

import { twilioSid } from '../../network/random-ids.ts'
import type { Phone, PhoneMessage } from '../../phones/phone.ts'
import type { PhoneSend } from '../../phones/phones.ts'
import { type Exchange, keepMessage, numberOf, optOutKey, serviceOf } from '../exchange.ts'
import { mediaUrl } from '../present/present-message.ts'
import type { IncomingNumber, TwilioMessage } from '../twilio-state.ts'
import { findWebhook } from './find-webhook.ts'
import { type Keyword, keywordAnswers, readKeyword } from './read-keyword.ts'
import { sendMessage } from './send-message.ts'

/** Throws where no account has the number. */
export async function receiveText(exchange: Exchange, sent: PhoneSend, phone: Phone): Promise<PhoneMessage> {
  const { state, world } = exchange
  const number = numberOf(exchange, sent.to)
  if (!number) throw new Error(`Nobody has the number ${sent.to}.`)

  const message = await storeInbound(exchange, { sent, phone, number })
  const webhook = findWebhook(exchange, number)
  if (webhook.kind !== 'swallowed') keepMessage(state, message)
  const shown = world.phones.show({
    id: message.sid,
    phone: phone.number,
    line: number.phoneNumber,
    via: 'sms',
    from: 'phone',
    text: message.body || null,
    kind: message.body || message.media.length === 0 ? 'text' : 'image',
    media: message.media.map((media, index) => ({
      contentType: media.contentType,
      fileName: sent.media?.[index]?.fileName ?? null,
      url: mediaUrl(world.url(), message, media),
    })),
    at: new Date(message.createdAt).toISOString(),
    state: webhook.kind === 'webhook' ? 'sending' : 'lost',
  })

  const keyword = number.readsKeywords ? readKeyword(message.body) : null
  const obeyed = keyword && obeyKeyword(exchange, { keyword, number, phone })
  if (webhook.kind === 'webhook') {
    const hasAdvancedOptOut = serviceOf(exchange, number.serviceSid)?.hasAdvancedOptOut ?? false
    void exchange.courier.post({
      kind: 'inbound',
      id: crypto.randomUUID(),
      lane: null,
      tries: 0,
      messageSid: message.sid,
      optOutType: obeyed && hasAdvancedOptOut ? obeyed : null,
      isFallback: false,
      failure: null,
    })
  }
  await world.saved()
  return shown
}

async function storeInbound(
  { world }: Exchange,
  { sent, phone, number }: { sent: PhoneSend; phone: Phone; number: IncomingNumber },
): Promise<TwilioMessage> {
  const at = sent.at?.getTime() ?? world.now()
  const media = (sent.media ?? []).map(one => ({
    sid: twilioSid('ME'),
    contentType: one.contentType,
    url: null,
  }))
  for (const [index, { sid }] of media.entries()) await world.media.keep(sid, sent.media![index]!.bytes)
  return {
    sid: twilioSid(media.length > 0 ? 'MM' : 'SM'),
    accountSid: number.accountSid,
    serviceSid: number.serviceSid,
    direction: 'inbound',
    from: phone.number,
    to: number.phoneNumber,
    body: sent.text ?? '',
    media,
    status: 'received',
    errorCode: null,
    verdict: null,
    statusCallback: null,
    sendAt: null,
    createdAt: at,
    updatedAt: at,
    sentAt: at,
  }
}

/** The keyword, where it had an effect: YES means nothing to somebody who never opted out. */
function obeyKeyword(
  exchange: Exchange,
  { keyword, number, phone }: { keyword: Keyword; number: IncomingNumber; phone: Phone },
): Keyword | null {
  const { state } = exchange
  const key = optOutKey(exchange, number, phone.number)
  const wasOut = state.optOuts.includes(key)
  if (keyword === 'STOP' && wasOut) return keyword // answered once is enough
  if (keyword === 'START' && !wasOut) return null
  if (keyword === 'START') state.optOuts = state.optOuts.filter(one => one !== key)
  const { accountSid, phoneNumber: from } = number
  sendMessage(exchange, {
    accountSid,
    direction: 'outbound-reply',
    from,
    to: phone.number,
    body: keywordAnswers[keyword],
  })
  if (keyword === 'STOP') state.optOuts.push(key)
  return keyword
}
