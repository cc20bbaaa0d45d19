/** Opens the bytes of an attachment at the provider that holds them. */
import type { ClaimedAttachment } from '../../_platform/delivery-verbs.ts'
import type { Env } from '../../_platform/env.ts'
import { openKapsoMedia } from '../kapso/open-kapso-media.ts'
import { openTwilioMedia } from '../twilio/open-twilio-media.ts'

const openers = { twilio: openTwilioMedia, kapso: openKapsoMedia }

/** Throws `ProviderError`. */
export function openMedia(attachment: ClaimedAttachment, env: Env): Promise<ReadableStream<Uint8Array>> {
  return openers[attachment.provider](attachment, env)
}
