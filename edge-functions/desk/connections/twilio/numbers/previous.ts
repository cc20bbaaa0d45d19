/** Where a number's messages went before it was imported: kept with its line, put back when the line is let go. */
import * as z from 'zod/mini'
import type { ConnectedLine } from '../../../../_platform/connection-verbs.ts'
import type { MessagingService } from '../messaging-service.ts'
import type { TwilioNumber } from './twilio-number.ts'

const text = () => z._default(z.string(), '')

export const Previous = z.object({
  sms_url: text(),
  sms_method: text(),
  sms_fallback_url: text(),
  sms_fallback_method: text(),
  sms_application_sid: text(),
  /** The Messaging Service that received for its numbers, and is to receive for them again. */
  service_sid: text(),
})
export type Previous = z.infer<typeof Previous>

/**
 * `lines`: the connection's lines, this number's own among them when it is imported already. `url`: our webhook. A number
 * that points at us has nothing to remember but what was remembered before.
 */
export function rememberPrevious(
  number: TwilioNumber,
  service: MessagingService | null,
  { lines, url }: { lines: ConnectedLine[]; url: string },
): Previous {
  const own = lines.find(line => line.provider_id === number.sid)
  const known = Previous.parse(own?.previous ?? {})
  return {
    ...(isSameWebhook(number.sms_url, url) ? known : Previous.parse(number)),
    sms_application_sid: number.sms_application_sid || known.sms_application_sid,
    service_sid: rememberService(service, lines) || known.service_sid,
  }
}

/** A service that another line has changed was changed for this one too: the last of them puts it back. */
function rememberService(service: MessagingService | null, lines: ConnectedLine[]): string {
  if (!service) return ''
  if (!service.use_inbound_webhook_on_number) return service.sid
  return lines.some(line => Previous.parse(line.previous).service_sid === service.sid) ? service.sid : ''
}

/** Connection overrides, which Twilio takes in the fragment, do not lead elsewhere. */
export function isSameWebhook(one: string, other: string): boolean {
  return one.split('#')[0] === other
}
