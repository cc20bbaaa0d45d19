/** Answers one turn and stores the reply, once; the stored reply is what counts, whoever wrote it. */
import { assistantSpeaks } from '../../shared/lead/hand-off/assistant-speaks.ts'
import type { Deliver } from '../_channels/channel.ts'
import { channelFacts } from '../_channels/channel-facts.ts'
import type { Models } from '../_model/open-models.ts'
import type { Database } from '../_platform/database.ts'
import type { Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import { composeReply } from './compose-reply.ts'
import { findByMeaning } from './find-by-meaning.ts'
import { splitText } from './split-text.ts'

/** `functionsUrl`: where links to our doors begin. */
export type Answering = { database: Database; models: Models; log: Log; functionsUrl: string }

/** `hasDelivery`: the reply lies in the outbox, for a channel that does not come and fetch it. */
export async function replyToTurn(
  brief: TurnBrief,
  { database, models: offered, log, functionsUrl }: Answering,
  deliver: Deliver,
): Promise<{ hasDelivery: boolean }> {
  const startedAt = performance.now()
  const { turn, found } = await findByMeaning(brief, { embedder: offered.embedder, database, log })
  const models = offered.forTurn(brief.models)
  const composed = await composeReply(turn, {
    models,
    database,
    log,
    functionsUrl,
    onDelta: deliver.onDelta,
  })

  const { booking, ...reply } = composed
  const room = channelFacts[turn.channel].hardLimit - roomFor(reply.suggestions)
  const [text = '', ...more] = splitText(reply.text, room)
  const stored = await database.call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply: {
      ...reply,
      text,
      ...(more.length > 0 && { more }),
      details: {
        ...reply.details,
        ...found,
        ...(models.withheld && { model_withheld: models.withheld }),
        ...(booking !== undefined && { booking }),
      },
      model_calls: models.calls,
    },
  })

  log('turn_replied', {
    conversation: turn.conversation,
    turn: turn.turn,
    channel: turn.channel,
    outcome: reply.outcome,
    wrote: reply.details.wrote ?? null,
    silence: reply.silence?.reason ?? null,
    model_failed: reply.details.model_failed ?? null,
    model_withheld: models.withheld,
    model_calls: models.calls.length,
    refused: stored.refused ?? null,
    ms: Math.round(performance.now() - startedAt),
  })

  // Refused: a person took over, or the visitor asked more and the next turn answers both. If somebody else
  // answered this very turn first, theirs is the reply.
  if (stored.reply) deliver.onReply(stored.reply)
  const isNext = stored.mode === 'assistant' || stored.refused === 'superseded'
  deliver.onDone(stored.mode, !stored.reply && !reply.silence && isNext && assistantSpeaks(stored.mode))
  return { hasDelivery: stored.has_delivery ?? false }
}

/** What their numbers, and the line that explains them, add to a text message. */
function roomFor(suggestions: string[]): number {
  return suggestions.reduce((room, { length }) => room + length + 5, suggestions.length > 0 ? 40 : 0)
}
