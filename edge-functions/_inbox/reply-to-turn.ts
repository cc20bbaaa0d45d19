/** Answers one turn and stores the reply, once; the stored reply is what counts, whoever wrote it. */
import { answerTurn } from '../_answer/answer-turn.ts'
import type { Deliver } from '../_channels/channel.ts'
import type { Model } from '../_model/model.ts'
import type { Database } from '../_platform/database.ts'
import type { Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/verbs.ts'

export type Answering = { database: Database; model: Model | null; log: Log }

export async function replyToTurn(
  turn: TurnBrief,
  { database, model, log }: Answering,
  deliver: Deliver,
): Promise<void> {
  const startedAt = performance.now()
  const reply = await answerTurn(turn, { model, onDelta: deliver.onDelta })
  const stored = await database.call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply,
  })

  log('turn_replied', {
    conversation: turn.conversation,
    turn: turn.turn,
    channel: turn.channel,
    outcome: reply.outcome,
    wrote: reply.details.wrote ?? null,
    model_failed: reply.details.model_failed ?? null,
    refused: stored.refused ?? null,
    ms: Math.round(performance.now() - startedAt),
  })

  // Refused: a person took over, or the visitor asked more and the next turn answers both. If somebody else
  // answered this very turn first, theirs is the reply.
  if (stored.reply) deliver.onReply(stored.reply)
  deliver.onDone(stored.mode, !stored.reply && stored.mode === 'assistant')
}
