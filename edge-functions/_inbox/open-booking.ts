/** Lets a conversation book, move and cancel appointments, where the company offers any. Whatever goes wrong, the answer goes out. */
import { scoreFacts } from '../../shared/lead/score/score-facts.ts'
import { asksForPerson } from '../_answer/asks-for-person.ts'
import { endLoop } from '../_answer/loop/end-loop.ts'
import { askAgain } from '../_lead/booking/ask-again.ts'
import { beginTalk, offerService } from '../_lead/booking/begin-talk.ts'
import { goOn } from '../_lead/booking/go-on.ts'
import { hearIntent } from '../_lead/booking/hear-intent.ts'
import { type BookingReply, isEmpty, type Moment } from '../_lead/booking/moment.ts'
import { noteSaid } from '../_lead/booking/note-said.ts'
import { readMeanwhile } from '../_lead/booking/read-meanwhile.ts'
import { readService } from '../_lead/booking/read-service.ts'
import { readWish } from '../_lead/booking/read-wish.ts'
import { tellOwn } from '../_lead/booking/tell-own.ts'
import { countSignals } from '../_lead/count-signals.ts'
import { hearTurn } from '../_lead/hear-turn.ts'
import { leadTextsFor } from '../_lead/lead-texts.ts'
import { readWallClock } from '../_lead/read-wall-clock.ts'
import { staysQuiet } from '../_lead/stays-quiet.ts'
import { tellTopic, wantsBooking } from '../_lead/tell-topic.ts'
import type { BookingBrief, BookingTalk } from '../_platform/booking-brief.ts'
import type { Database } from '../_platform/database.ts'
import type { LeadBrief, QuietBrief } from '../_platform/lead-brief.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { openMoment } from './open-moment.ts'
import { say } from './say.ts'

export type Booking = {
  /** To say instead of searching for an answer; null where the turn is about something else. */
  take(): Promise<Reply | null>
  /** Under an answer: what was asked before of an appointment, or the times somebody asked for besides. */
  resume(reply: Reply): Promise<Reply>
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
  resume: async reply => reply,
  invite: async reply => reply,
}
/** Nobody is asked what they have just said: their name, their number, their address. */
const isWho = /^(?:name|email|phone)$/
/** After so many replies about something else, what was asked is over. */
const mostAside = 2

export function openBooking(brief: BookingBrief | null | undefined, given: Given): Booking {
  const { lead, turn, database, functionsUrl, log } = given
  const last = turn.questions.at(-1)?.text ?? ''
  if (!brief || !lead || !('said' in lead) || asksForPerson(last) || endLoop(turn, true)?.silence)
    return nothing
  try {
    const { facts, rules } = hearTurn(lead)
    const knowing = { ...lead, facts: [...lead.facts, ...facts.filter(({ slot }) => isWho.test(slot))] }
    const moment = openMoment({ brief, lead: knowing, turn, database, functionsUrl })
    const score = () =>
      scoreFacts(rules, [...lead.facts, ...facts], countSignals(lead, moment.now), moment.now)
    return openTalk(readMeanwhile(moment), { ...given, lead, turnsAway: () => score().disqualified !== null })
  } catch (error) {
    log('booking_failed', { conversation: turn.conversation, turn: turn.turn, error: describeError(error) })
    return nothing
  }
}

/** `turnsAway`: whether the company's rules do, with what they have just said. */
type Talking = Given & { lead: LeadBrief; turnsAway: () => boolean }

function openTalk(moment: Moment, { lead, turn, log, turnsAway }: Talking): Booking {
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
    language: moment.language,
    country: moment.country,
    isTimeAsked: talk?.step === 'time',
  })
  const isGrave = /^(?:distress|danger|minor|legal|medical|complaint)$/.test(tellTopic([moment.text]) ?? '')
  const begin = () => (isGrave ? Promise.resolve(null) : beginTalk(wish, moment))
  /** Whoever is turned away is offered nothing; what they have stays theirs to move and to cancel. */
  const isRuledOut = () =>
    brief.upcoming.length === 0 && (talk !== null || hearIntent(moment, wish) !== null) && turnsAway()
  /** A company's own answer to a question comes first, unless a day or a time was named. */
  const isQuestion = lead.purpose !== 'book' || moment.text.includes('?')
  const isBeside = moment.knows && isQuestion && isEmpty(wish) && brief.upcoming.length === 0

  return {
    take: () =>
      safely(async () => {
        const own = isGrave ? null : tellOwn(moment)
        if (own) return write({ ...own, next: talk })
        if (isRuledOut())
          return hearIntent(moment, wish) === 'book' && !moment.knows ? turnDown(moment, lead) : null
        const going = talk && (await goOn(talk, wish, moment))
        const said = going ?? (isBeside ? null : await begin())
        return said && write(said)
      }, null),
    resume: reply =>
      safely(async () => {
        if (reply.booking !== undefined || isRuledOut()) return reply
        if (talk && talk.aside >= mostAside) return reply
        const going = talk && { ...talk, aside: talk.aside + 1 }
        if (!isSilentOn(reply)) return going ? { ...reply, booking: going } : reply
        if (going && !isWorthRepeating(talk, reply)) return { ...reply, booking: going }
        if (going) return append(reply, askAgain(going, moment), going)
        const said = isBeside ? await begin() : null
        return said ? append(reply, said, said.next && { ...said.next, aside: 0 }) : reply
      }, reply),
    invite: unnamed =>
      safely(async () => {
        const reply = noteSaid(unnamed, moment, lead)
        const state = reply.lead && 'state' in reply.lead ? reply.lead.state : null
        const isNews = (state === 'hot' || state === 'warm') && state !== lead.state && lead.state !== 'hot'
        if (!isNews || brief.was_offered || brief.upcoming.length > 0 || !mayCome(moment, lead)) return reply
        if (reply.booking !== undefined || reply.suggestions.length > 0 || !isSilentOn(reply)) return reply
        const said = await offerService({}, { ...moment, folded: moment.spoken.join(' ') }, 'invite')
        if (!said.next) return reply
        const suggestions =
          state === 'hot' ? [...said.suggestions.slice(0, 2), moment.askForPerson] : said.suggestions
        return append(reply, { text: said.text, suggestions }, { ...said.next, aside: 0 })
      }, unnamed),
  }
}

/** They want to come, or what they spoke of is one of the things to come for. Nobody is asked for a reason to. */
function mayCome({ brief, spoken }: Moment, { purpose }: LeadBrief): boolean {
  return (
    purpose === 'book' || spoken.some(wantsBooking) || readService(brief.services, spoken.join(' ')) !== null
  )
}

/** Why, the rule says under it (_lead/qualify-turn), and no more than once. */
function turnDown({ language }: Moment, { state }: LeadBrief): Reply {
  const { sorry, appeal, told } = leadTextsFor(language)
  return state === 'disqualified' ? say(`${sorry} ${appeal}`, 'booking') : say(told[0]!, 'acknowledgement')
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

/** Nothing is asked under a reply that hands over, that asks itself or leaves it at that. */
function isSilentOn(reply: Reply): boolean {
  const { silence, hands_over, text } = reply
  return !staysQuiet(reply) && !silence && !hands_over && !text.trimEnd().endsWith('?')
}

/** Once. What they would come for, in the very next reply or where nothing was answered, is no more than pressing. */
function isWorthRepeating({ step, aside }: BookingTalk, { outcome }: Reply): boolean {
  if (step === 'name') return false
  return step === 'service' ? aside > 0 && outcome === 'answered' : aside === 0
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
