/** What is said to one turn: an answer, and around it what its lead, its appointment and a hand-off have to say. Stores nothing. */
import { answerTurn } from '../_answer/answer-turn.ts'
import { textsForTurn } from '../_answer/language/texts-for-turn.ts'
import { endLoop } from '../_answer/loop/end-loop.ts'
import { channelFacts } from '../_channels/channel-facts.ts'
import type { ModelsOfTurn } from '../_model/open-models.ts'
import type { Database } from '../_platform/database.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { answerWhen } from './hand-off/answer-when.ts'
import { finishHandOff } from './hand-off/finish-hand-off.ts'
import { sayWhileWaiting } from './hand-off/say-while-waiting.ts'
import { tellHot } from './hand-off/tell-hot.ts'
import { openBooking } from './open-booking.ts'
import { openQualifying } from './open-qualifying.ts'

/** `models`: those this turn may ask. `functionsUrl`: where links to our doors begin. `onDelta`: hears the reply as it is written. */
type Composing = {
  models: ModelsOfTurn
  database: Database
  log: Log
  functionsUrl: string
  onDelta: (text: string) => void
}

/** Only an answer is streamed as it is written, and not to whoever waits for a person; whatever else is said follows in one piece. */
export async function composeReply(brief: TurnBrief, composing: Composing): Promise<Reply> {
  const { lead, hand_off, booking: appointments, models: _, ...turn } = brief
  const { models, database, log, functionsUrl, onDelta } = composing
  const facts = channelFacts[turn.channel]
  const qualifying = openQualifying(lead, { turn, models, log })
  // of our own accord, nothing is offered to whoever waits for a person
  const offering = turn.waiting && appointments ? { ...appointments, was_offered: true } : appointments
  const booking = openBooking(offering, { lead, turn, database, functionsUrl, log })
  const state = lead && 'state' in lead ? lead.state : null
  const told = { brief: hand_off, turn, state, now: new Date() }
  const hear = turn.waiting ? () => {} : onDelta // not everything is said then

  const { acknowledgement } = qualifying
  const loop = turn.waiting ? endLoop(turn, true) : null // what calls a person again goes round in circles, too
  const said = loop?.silence
    ? loop
    : acknowledgement?.hands_over
      ? acknowledgement // whoever needs a person needs no appointment
      : (beside(() => answerWhen(told), null) ?? (await booking.take()) ?? acknowledgement)
  const answered = said ?? (await answerTurn(turn, { model: models.phrase, style: facts, onDelta: hear }))

  const calling = qualifying.callFor(answered)
  const answer = beside(() => sayWhileWaiting(calling, told), calling)
  const qualified = await qualifying.finish(await booking.resume(answer))
  const hot = turn.waiting ? qualified : beside(() => tellHot(qualified, told), qualified)
  const invited = await booking.invite(hot)
  const finished = beside(() => finishHandOff(invited, told), invited)
  const isFirst = !turn.history.some(({ author }) => author === 'assistant')
  const signature =
    facts.isSigned && isFirst && !answer.silence
      ? `\n\n${textsForTurn(turn).signature(turn.company.name, turn.assistant.name)}`
      : ''
  const reply = { ...finished, text: finished.text + signature }

  const streamed = said || turn.waiting ? 0 : answered.text.length
  if (reply.text.length > streamed) onDelta(reply.text.slice(streamed))
  return reply

  /** A fault of what stands beside costs nobody the answer. */
  function beside<T>(work: () => T, instead: T): T {
    try {
      return work()
    } catch (error) {
      log('hand_off_failed', { conversation: turn.conversation, error: describeError(error) })
      return instead
    }
  }
}
