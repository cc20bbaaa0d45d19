/** Answers one turn and stores the reply, once; the stored reply is what counts, whoever wrote it. */
import { answerTurn } from '../_answer/answer-turn.ts'
import { textsForTurn } from '../_answer/language/texts-for-turn.ts'
import type { Deliver } from '../_channels/channel.ts'
import { channelFacts } from '../_channels/channel-facts.ts'
import type { Models } from '../_model/open-models.ts'
import type { Database } from '../_platform/database.ts'
import type { Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import { findByMeaning } from './find-by-meaning.ts'
import { openQualifying } from './open-qualifying.ts'
import { splitText } from './split-text.ts'

export type Answering = { database: Database; models: Models; log: Log }

/** `hasDelivery`: the reply lies in the outbox, for a channel that does not come and fetch it. */
export async function replyToTurn(
  { models: offered, lead, ...brief }: TurnBrief,
  { database, models, log }: Answering,
  deliver: Deliver,
): Promise<{ hasDelivery: boolean }> {
  const startedAt = performance.now()
  const { turn, found } = await findByMeaning(brief, { embedder: models.embedder, database, log })
  const facts = channelFacts[turn.channel]
  const asked = models.forTurn(offered)
  const qualifying = openQualifying(lead, turn, log)
  const answer =
    qualifying.acknowledgement ??
    (await answerTurn(turn, { model: asked.phrase, style: facts, onDelta: deliver.onDelta }))
  const reply = qualifying.finish(answer)
  if (qualifying.acknowledgement) deliver.onDelta(reply.text)
  else if (reply.text !== answer.text) deliver.onDelta(reply.text.slice(answer.text.length))
  const isFirst = !turn.history.some(({ author }) => author === 'assistant')
  const signature =
    facts.isSigned && isFirst && !reply.silence
      ? `\n\n${textsForTurn(turn).signature(turn.company.name, turn.assistant.name)}`
      : ''
  const [text = '', ...more] = splitText(reply.text + signature, facts.hardLimit)
  const stored = await database.call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply: {
      ...reply,
      text,
      ...(more.length > 0 && { more }),
      details: { ...reply.details, ...found, ...(asked.withheld && { model_withheld: asked.withheld }) },
      model_calls: asked.calls,
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
    model_withheld: asked.withheld,
    model_calls: asked.calls.length,
    refused: stored.refused ?? null,
    ms: Math.round(performance.now() - startedAt),
  })

  // Refused: a person took over, or the visitor asked more and the next turn answers both. If somebody else
  // answered this very turn first, theirs is the reply.
  if (stored.reply) deliver.onReply(stored.reply)
  deliver.onDone(stored.mode, !stored.reply && !reply.silence && stored.mode === 'assistant')
  return { hasDelivery: stored.has_delivery ?? false }
}
