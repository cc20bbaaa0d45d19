/** Makes Twilio bring a number's messages to us. */
import type { TwilioAccess } from '../list-all.ts'
import { leaveInboundToNumbers, type MessagingService } from '../messaging-service.ts'
import { changeNumber, type TwilioNumber } from './twilio-number.ts'

/** Throws `ProviderError`; the number may then be half changed. */
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
  await changeNumber(number.sid, form, access)
  if (service && !service.use_inbound_webhook_on_number) {
    await leaveInboundToNumbers(service.sid, true, access)
  }
}
