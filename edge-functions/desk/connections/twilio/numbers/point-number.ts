/** Makes Twilio bring a number's messages to us. */
import { Refusal } from '../../../../_platform/errors.ts'
import type { TwilioAccess } from '../list-all.ts'
import { leaveInboundToNumbers, type MessagingService } from '../messaging-service.ts'
import { changeNumber, type TwilioNumber } from './twilio-number.ts'

const stillInApplication =
  'Twilio left this number in its TwiML app. Take it out in Twilio’s console, then import it again.'

/** Throws `ProviderError`, and a `Refusal` when Twilio did not do what it was asked to; the number may then be half changed. */
export async function pointNumber(
  number: TwilioNumber,
  service: MessagingService | null,
  { access, url }: { access: TwilioAccess; url: string },
): Promise<void> {
  const form = {
    SmsUrl: url,
    SmsMethod: 'POST',
    // Twilio asks once and then the fallback: so it asks us twice, and a message stored twice is stored once.
    SmsFallbackUrl: url,
    SmsFallbackMethod: 'POST',
    ...(number.sms_application_sid && { SmsApplicationSid: '' }),
  }
  const changed = await changeNumber(number.sid, form, access)
  // No contract says that an empty value clears it; and while it is set, the address beside it counts for nothing.
  if (changed.sms_application_sid) throw new Refusal(502, 'provider_refused', stillInApplication)
  if (service && !service.use_inbound_webhook_on_number) {
    await leaveInboundToNumbers(service.sid, true, access)
  }
}
