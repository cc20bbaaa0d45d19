/** The parameters of a webhook, as Twilio fills them in. */

import type { Exchange } from '../exchange.ts'
import { mediaUrl } from '../present/present-message.ts'
import type { MessageStatus, TwilioMessage } from '../twilio-state.ts'
import { countSegments } from './count-segments.ts'
import { countryOf } from './country-of.ts'

export function inboundParameters(
  { world }: Exchange,
  message: TwilioMessage,
  optOutType: string | null,
): Record<string, string> {
  const from = message.from ?? ''
  const parameters: Record<string, string> = {
    ToCountry: countryOf(message.to),
    ToState: '',
    SmsMessageSid: message.sid,
    NumMedia: String(message.media.length),
    ToCity: '',
    FromZip: '',
    SmsSid: message.sid,
    FromState: '',
    SmsStatus: 'received',
    FromCity: '',
    Body: message.body,
    FromCountry: countryOf(from),
    To: message.to,
    ToZip: '',
    NumSegments: String(Math.max(countSegments(message.body), message.media.length, 1)),
    MessageSid: message.sid,
    AccountSid: message.accountSid,
    From: from,
    ApiVersion: '2010-04-01',
  }
  if (message.serviceSid) parameters.MessagingServiceSid = message.serviceSid
  if (optOutType) parameters.OptOutType = optOutType
  for (const [index, media] of message.media.entries()) {
    parameters[`MediaUrl${index}`] = mediaUrl(world.url(), message, media)
    parameters[`MediaContentType${index}`] = media.contentType
  }
  return parameters
}

export function statusParameters(
  message: TwilioMessage,
  status: MessageStatus,
  errorCode: number | null,
): Record<string, string> {
  const parameters: Record<string, string> = {
    ApiVersion: '2010-04-01',
    AccountSid: message.accountSid,
    MessageSid: message.sid,
    MessageStatus: status,
    SmsSid: message.sid,
    SmsStatus: status,
    To: message.to,
  }
  if (message.from) parameters.From = message.from
  if (message.serviceSid) parameters.MessagingServiceSid = message.serviceSid
  if (errorCode !== null) parameters.ErrorCode = String(errorCode)
  if (status === 'delivered') {
    parameters.RawDlrDoneDate = new Date(message.updatedAt).toISOString().replace(/\D/g, '').slice(2, 12)
  }
  return parameters
}
