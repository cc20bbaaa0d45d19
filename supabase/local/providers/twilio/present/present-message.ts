/** A message as the API shows it. */
import { countSegments } from '../traffic/count-segments.ts'
import type { MessageMedia, TwilioMessage } from '../twilio-state.ts'
import { carrierErrors } from '../twilio-switches.ts'
import { rfc2822 } from './rfc2822.ts'

const path = ({ accountSid, sid }: TwilioMessage) => `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`

export function presentMessage(message: TwilioMessage) {
  const isUnassigned = message.status === 'accepted' || message.status === 'scheduled'
  return {
    account_sid: message.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: message.errorCode === null ? null : sentence(message.errorCode),
    from: message.from,
    messaging_service_sid: message.serviceSid,
    num_media: String(message.media.length),
    num_segments: isUnassigned ? '0' : String(Math.max(countSegments(message.body), 1)),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${path(message)}/Media.json` },
    to: message.to,
    uri: `${path(message)}.json`,
  }
}

export function presentMedia(message: TwilioMessage, media: MessageMedia) {
  return {
    account_sid: message.accountSid,
    content_type: media.contentType,
    date_created: rfc2822(message.createdAt),
    date_updated: rfc2822(message.createdAt),
    parent_sid: message.sid,
    sid: media.sid,
    uri: `${path(message)}/Media/${media.sid}.json`,
  }
}

/** Where the bytes are: needs credentials, and answers with a redirect. */
export const mediaUrl = (base: string, message: TwilioMessage, media: MessageMedia): string =>
  `${base}/twilio/api${path(message)}/Media/${media.sid}`

function sentence(code: number): string {
  return carrierErrors[code as keyof typeof carrierErrors] ?? 'Unknown error'
}
