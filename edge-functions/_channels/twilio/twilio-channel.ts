/** Text messages through a company's own Twilio account. */
import type { PhoneChannel } from '../channel.ts'
import type { TwilioDoor } from './call-twilio.ts'
import { classifyFailure } from './classify-failure.ts'
import { deliverReply } from './deliver-reply.ts'
import { fetchStatus } from './fetch-status.ts'
import { findSent } from './find-sent.ts'

export function twilioChannel(door: TwilioDoor): PhoneChannel {
  return {
    deliver: delivery => deliverReply(delivery, door),
    findSent: delivery => findSent(delivery, door),
    fetchStatus: silent => fetchStatus(silent, door),
    classifyFailure,
  }
}
