/** Lets a conversation book, move and cancel appointments, where the company offers any. Whatever goes wrong, the answer goes out. */
import { asksForPerson } from '../_answer/asks-for-person.ts'
import { endLoop } from '../_answer/loop/end-loop.ts'
import { beginTalk, offerService } from '../_lead/booking/begin-talk.ts'
import { askAgain, goOn } from '../_lead/booking/go-on.ts'
import { type BookingReply, isEmpty, type Moment } from '../_lead/booking/moment.ts'
import { readWish } from '../_lead/booking/read-wish.ts'
import { readWallClock } from '../_lead/read-wall-clock.ts'
import { tellTopic } from '../_lead/tell-topic.ts'
import type { BookingBrief, BookingTalk } from '../_platform/booking-brief.ts'
import type { Database } from '../_platform/database.ts'
import type { LeadBrief, QuietBrief } from '../_platform/lead-brief.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { openMoment } from './open-moment.ts'

export type Booking = {
  /** To say instead of searching for an answer; null where the turn is about something else. */
  take(): Promise<Reply | null>
  /**
   * Under an answer: what was asked before of an appointment, or the times somebody asked for besides. What is left of the
   * signature comes back: nothing stands between a question and its choices.
   */
  resume(reply: Reply, signature: string): Promise<{ reply: Reply; signature: string }>
  /** Offers times, once, to a lead that has just become hot or warm. */
  invite(reply: Reply): Promise<Reply>
}

type Given = {
  lead: LeadBrief | QuietBrief | null | undefined
  turn: TurnBrief
  database: Database
  functionsUrl: string
  log: Log
}

const nothing: Booking = {
  take: async () => null,
  resume: async (reply, signature) => ({ reply, signature }),
  invite: async reply => reply,
}
/** After so many replies about something else, what was asked is over. */
const mostAside = 2

export function openBooking(brief: BookingBrief | null | undefined, given: Given): Booking {
  const { lead, turn, database, functionsUrl, log } = given
  const last = turn.questions.at(-1)?.text ?? ''
  if (!brief || !lead || !('said' in lead) || asksForPerson(last) || endLoop(turn, true)?.silence)
    return nothing
  try {
    const moment = openMoment({ brief, lead, turn, database, functionsUrl })
    return openTalk(moment, { ...given, lead })
  } catch (error) {
    log('booking_failed', { conversation: turn.conversation, turn: turn.turn, error: describeError(error) })
    return nothing
  }
}

function openTalk(moment: Moment, { lead, turn, log }: Given & { lead: LeadBrief }): Booking {
  const { brief } = moment
  const { talk } = brief

  async function safely<T>(work: () => Promise<T>, instead: T): Promise<T> {
    try {
      return await work()
    } catch (error) {
      log('booking_failed', { conversation: turn.conversation, turn: turn.turn, error: describeError(error) })
      return instead
    }
  }

  const wish = readWish({
    text: moment.text,
    now: readWallClock(moment.now.toISOString(), moment.zone),
    language: moment.locale,
    country: moment.country,
    isTimeAsked: talk?.step === 'time',
  })
  // with a question before it, any words find something
  const knows = turn.questions.some(({ matches: [best] }) => best?.outcome === 'answered' && !best.heard_with)
  const isGrave = /^(?:distress|minor|legal|medical|complaint)$/.test(tellTopic([moment.text]) ?? '')
  const begin = () => (isGrave ? Promise.resolve(null) : beginTalk(wish, moment))
  /** A company's own answer to a question comes first, unless a day or a time was named. */
  const isQuestion = lead.purpose !== 'book' || moment.text.includes('?')
  const isBeside = knows && isQuestion && isEmpty(wish) && brief.upcoming.length === 0

  return {
    take: () =>
      safely(async () => {
        const going = talk && (await goOn(talk, wish, moment))
        const said = going ?? (isBeside ? null : await begin())
        return said && write(said)
      }, null),
    resume: (reply, signature) =>
      safely(
        async () => {
          if (reply.booking !== undefined) return signAbove(reply, signature)
          if (talk && talk.aside >= mostAside) return { reply, signature }
          const going = talk && { ...talk, aside: talk.aside + 1 }
          if (!isSilentOn(reply)) return { reply: going ? { ...reply, booking: going } : reply, signature }
          if (going && !isWorthRepeating(talk, reply))
            return { reply: { ...reply, booking: going }, signature }
          if (going) return appendSigned(reply, askAgain(going, moment), { signature, talk: going })
          const said = isBeside ? await begin() : null
          if (!said) return { reply, signature }
          return appendSigned(reply, said, { signature, talk: said.next && { ...said.next, aside: 0 } })
        },
        { reply, signature },
      ),
    invite: reply =>
      safely(async () => {
        const state = reply.lead && 'state' in reply.lead ? reply.lead.state : null
        const isNews = (state === 'hot' || state === 'warm') && state !== lead.state && lead.state !== 'hot'
        if (!isNews || brief.was_offered || brief.upcoming.length > 0) return reply
        if (reply.booking !== undefined || reply.suggestions.length > 0 || !isSilentOn(reply)) return reply
        const said = await offerService({}, moment, 'invite')
        if (!said.next) return reply
        const suggestions =
          state === 'hot' ? [...said.suggestions.slice(0, 2), moment.askForPerson] : said.suggestions
        return append(reply, { text: said.text, suggestions }, { ...said.next, aside: 0 })
      }, reply),
  }
}

function write({ text, suggestions, did, next }: BookingReply): Reply {
  return {
    text,
    outcome: null,
    sources: [],
    suggestions,
    details: { wrote: 'booking', did },
    booking: next && { ...next, aside: 0 },
  }
}

/** Nothing is asked under a reply that hands over, or that asks itself. */
function isSilentOn({ silence, hands_over, text }: Reply): boolean {
  return !silence && !hands_over && !text.trimEnd().endsWith('?')
}

/** What they would come for, in the very next reply or where nothing was answered, is no more than pressing. */
function isWorthRepeating({ step, aside }: BookingTalk, { outcome }: Reply): boolean {
  return step !== 'service' || (aside > 0 && outcome === 'answered')
}

/** Above choices rather than between them and their question. */
function signAbove(reply: Reply, signature: string): { reply: Reply; signature: string } {
  if (reply.suggestions.length === 0 || signature === '') return { reply, signature }
  return { reply: { ...reply, text: `${signature.trim()}\n\n${reply.text}` }, signature: '' }
}

function appendSigned(
  reply: Reply,
  said: Pick<BookingReply, 'text' | 'suggestions'>,
  { signature, talk }: { signature: string; talk: BookingTalk | null },
): { reply: Reply; signature: string } {
  if (reply.suggestions.length > 0) return { reply: append(reply, said, talk), signature }
  return { reply: append({ ...reply, text: reply.text + signature }, said, talk), signature: '' }
}

/** Where the reply has choices of its own, they stay, and what was asked is only remembered. */
function append(
  reply: Reply,
  { text, suggestions }: Pick<BookingReply, 'text' | 'suggestions'>,
  booking: BookingTalk | null,
): Reply {
  if (reply.suggestions.length > 0) return { ...reply, booking }
  return { ...reply, text: `${reply.text}\n\n${text}`, suggestions, booking }
}
