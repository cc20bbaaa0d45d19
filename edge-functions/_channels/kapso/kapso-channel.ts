/** WhatsApp messages through Kapso, in the name of the platform's project. */
import type { PhoneChannel } from '../channel.ts'
import type { KapsoDoor } from './call-kapso.ts'
import { classifyFailure } from './classify-failure.ts'
import { deliverReply } from './deliver-reply.ts'
import { fetchStatus } from './fetch-status.ts'
import { findSent } from './find-sent.ts'

export function kapsoChannel(door: KapsoDoor): PhoneChannel {
  return {
    deliver: delivery => deliverReply(delivery, door),
    findSent: delivery => findSent(delivery, door),
    fetchStatus: silent => fetchStatus(silent, door),
    classifyFailure,
  }
}
