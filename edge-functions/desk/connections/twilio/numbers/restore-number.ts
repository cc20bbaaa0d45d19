/** Puts a number back to where its messages went before it was imported. */
import { ProviderError } from '../../../../_channels/provider-error.ts'
import type { ConnectedLine } from '../../../../_platform/connection-verbs.ts'
import type { TwilioAccess } from '../list-all.ts'
import { leaveInboundToNumbers } from '../messaging-service.ts'
import { isSameWebhook, Previous } from './previous.ts'
import { changeNumber, readNumber } from './twilio-number.ts'

/**
 * `others`: the connection's lines that stay; a Messaging Service they rely on is left alone. Null when all is as it was,
 * else why the number was left as it is. Throws `ProviderError`.
 */
export async function restoreNumber(
  line: Pick<ConnectedLine, 'provider_id' | 'previous'>,
  others: ConnectedLine[],
  { access, url }: { access: TwilioAccess; url: string },
): Promise<string | null> {
  const previous = Previous.parse(line.previous)
  const isShared = others.some(other => Previous.parse(other.previous).service_sid === previous.service_sid)
  // Whatever became of the number: we changed the service, so it is changed back.
  if (previous.service_sid && !isShared) {
    await leaveInboundToNumbers(previous.service_sid, false, access).catch(unlessGone)
  }
  const number = await readNumber(line.provider_id, access).catch(unlessGone)
  if (!number) return 'The number is no longer in this account.'

  if (!isSameWebhook(number.sms_url, url)) return 'Its messages go elsewhere by now, so it was left as it is.'

  const form = {
    SmsUrl: previous.sms_url,
    SmsMethod: previous.sms_method || 'POST',
    SmsFallbackUrl: previous.sms_fallback_url,
    SmsFallbackMethod: previous.sms_fallback_method || 'POST',
    // Whoever has set one in the meantime wanted it.
    ...(!number.sms_application_sid &&
      previous.sms_application_sid && { SmsApplicationSid: previous.sms_application_sid }),
  }
  await changeNumber(number.sid, form, access)
  return null
}

function unlessGone(error: unknown): null {
  if (error instanceof ProviderError && error.status === 404) return null
  throw error
}
