/** Answers the turns that are owed and that nobody is at: cut off, or received while nobody could answer. */
import { silently } from '../_channels/channel.ts'
import { leaseSeconds } from '../_inbox/receive-message.ts'
import { type Answering, replyToTurn } from '../_inbox/reply-to-turn.ts'
import { describeError } from '../_platform/log.ts'

/** Turns answered side by side in one sweep; the next sweep takes the rest. */
const maxTurns = 10

export async function answerDueTurns(answering: Answering): Promise<{ taken: number; failed: number }> {
  const turns = await answering.database.call('claim_turns', {
    max_turns: maxTurns,
    lease_seconds: leaseSeconds,
  })
  const answered = await Promise.allSettled(turns.map(turn => replyToTurn(turn, answering, silently)))
  const failed = answered.filter(result => result.status === 'rejected')
  for (const { reason } of failed) answering.log('turn_cut_off', { error: describeError(reason) })
  return { taken: turns.length, failed: failed.length }
}
