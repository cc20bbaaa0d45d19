/** Answers one turn and stores the reply, once; the stored reply is what counts, whoever wrote it. */
import { answerTurn } from '../_answer/answer-turn.ts'
import { textsForTurn } from '../_answer/language/texts-for-turn.ts'
import type { Deliver } from '../_channels/channel.ts'
import { channelFacts } from '../_channels/channel-facts.ts'
import type { Models } from '../_model/open-models.ts'
import type { Database } from '../_platform/database.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import { findByMeaning } from './find-by-meaning.ts'
import { answerWhen } from './hand-off/answer-when.ts'
import { finishHandOff } from './hand-off/finish-hand-off.ts'
import { tellHot } from './hand-off/tell-hot.ts'
import { openBooking } from './open-booking.ts'
import { openQualifying } from './open-qualifying.ts'
import { splitText } from './split-text.ts'

/** `functionsUrl`: where links to our doors begin. */
export type Answering = { database: Database; models: Models; log: Log; functionsUrl: string }

/** `hasDelivery`: the reply lies in the outbox, for a channel that does not come and fetch it. */
export async function replyToTurn(
  { models: offered, lead, hand_off, booking: appointments, ...brief }: TurnBrief,
  { database, models, log, functionsUrl }: Answering,
  deliver: Deliver,
): Promise<{ hasDelivery: boolean }> {
  const startedAt = performance.now()
  const { turn, found } = await findByMeaning(brief, { embedder: models.embedder, database, log })
  const facts = channelFacts[turn.channel]
  const asked = models.forTurn(offered)
  const qualifying = openQualifying(lead, { turn, models: asked, log })
  const booking = openBooking(appointments, { lead, turn, database, functionsUrl, log })
  const state = lead && 'state' in lead ? lead.state : null
  const told = { brief: hand_off, turn, state, now: new Date() }
  const { acknowledgement } = qualifying
  const said = acknowledgement?.hands_over
    ? acknowledgement // whoever needs a person needs no appointment
    : (beside(() => answerWhen(told), null) ?? (await booking.take()) ?? acknowledgement)
  const answered =
    said ?? (await answerTurn(turn, { model: asked.phrase, style: facts, onDelta: deliver.onDelta }))
  const answer = qualifying.callFor(answered)
  const isFirst = !turn.history.some(({ author }) => author === 'assistant')
  const signature =
    facts.isSigned && isFirst && !answer.silence
      ? `\n\n${textsForTurn(turn).signature(turn.company.name, turn.assistant.name)}`
      : ''
  const qualified = await qualifying.finish(await booking.resume(answer))
  const invited = await booking.invite(beside(() => tellHot(qualified, told), qualified))
  const finished = beside(() => finishHandOff(invited, told), invited)
  const reply = { ...finished, text: finished.text + signature }

  /** A fault of what stands beside costs nobody the answer. */
  function beside<T>(work: () => T, instead: T): T {
    try {
      return work()
    } catch (error) {
      log('hand_off_failed', { conversation: turn.conversation, error: describeError(error) })
      return instead
    }
  }

  const streamed = said ? 0 : answered.text.length
  if (reply.text.length > streamed) deliver.onDelta(reply.text.slice(streamed))
  const [text = '', ...more] = splitText(reply.text, facts.hardLimit - roomFor(reply.suggestions))
  const { booking: talk, ...rest } = reply
  const stored = await database.call('record_reply', {
    conversation_id: turn.conversation,
    turn: turn.turn,
    reply: {
      ...rest,
      text,
      ...(more.length > 0 && { more }),
      details: {
        ...reply.details,
        ...found,
        ...(asked.withheld && { model_withheld: asked.withheld }),
        ...(talk !== undefined && { booking: talk }),
      },
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

/** What their numbers, and the line that explains them, add to a text message. */
function roomFor(suggestions: string[]): number {
  return suggestions.reduce((room, { length }) => room + length + 5, suggestions.length > 0 ? 40 : 0)
}
