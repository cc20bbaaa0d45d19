/** Opens a picture or file that came with a text message: with the account's credentials, which stay with Twilio. */
import type { ClaimedAttachment } from '../../_platform/delivery-verbs.ts'
import type { Env } from '../../_platform/env.ts'
import { openAddress } from '../media/open-address.ts'
import { basicAuth } from './call-twilio.ts'

/** Twilio redirects to where the bytes lie. */
const names = ['twilio.com', 'twiliocdn.com', 's3-external-1.amazonaws.com', 's3.amazonaws.com']

export function openTwilioMedia(
  attachment: ClaimedAttachment,
  { twilio }: Pick<Env, 'twilio'>,
): Promise<ReadableStream<Uint8Array>> {
  return openAddress({
    url: attachment.source.url ?? '',
    hosts: { names, baseUrl: twilio.apiUrl },
    authorization: basicAuth(attachment),
  })
}
