/** Takes one message from its arrival to its answer. Start reading here. */
import { assistantSpeaks } from '../../shared/lead/hand-off/assistant-speaks.ts'
import type { Deliver } from '../_channels/channel.ts'
import type { Refusal } from '../_platform/errors.ts'
import { isRefused, type Refused } from '../_platform/refused.ts'
import type { Verbs } from '../_platform/verbs.ts'
import { type Answering, replyToTurn } from './reply-to-turn.ts'

type Inbound = Omit<Verbs['receive_message']['args'], 'lease_seconds'>

/**
 * How long an answer may take before another process may take the turn over. Longer than every deadline of
 * answering together, so that two processes answer one turn only when the first is really gone.
 */
export const leaseSeconds = 30

export async function receiveMessage(
  inbound: Inbound,
  { refuse, deliver, ...answering }: Answering & { refuse: (no: Refused) => Refusal; deliver: Deliver },
): Promise<void> {
  const received = await answering.database.call('receive_message', {
    ...inbound,
    lease_seconds: leaseSeconds,
  })
  if (isRefused(received)) throw refuse(received)

  deliver.onAccepted(received)
  if (received.turn) {
    await replyToTurn(received.turn, answering, deliver)
    return
  }

  // A repeat: either it was answered, or the first arrival is still at it. Two answers are worse than one late one.
  if (received.reply) deliver.onReply(received.reply)
  deliver.onDone(received.mode, received.is_repeat && !received.reply && assistantSpeaks(received.mode))
}
