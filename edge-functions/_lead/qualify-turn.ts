/** Qualifies one turn: scores what is known, and chooses the one question the reply may end with. Start reading here. */
import { findContradictions } from '../../shared/lead/facts/apply-fact.ts'
import { type LeadState, leadState } from '../../shared/lead/lead-state.ts'
import { chooseNextQuestion } from '../../shared/lead/questions/choose-next-question.ts'
import type { NextQuestion } from '../../shared/lead/questions/moment.ts'
import { type Score, scoreFacts } from '../../shared/lead/score/score-facts.ts'
import type { LeadBrief, LeadOutcome } from '../_platform/lead-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { beginsToAsk } from './begins-to-ask.ts'
import { countSignals } from './count-signals.ts'
import type { Heard } from './hear-turn.ts'
import { languageOf } from './language-of.ts'
import { leadTextsFor } from './lead-texts.ts'
import { putQuestion } from './put-question.ts'
import { saysNo, staysQuiet } from './stays-quiet.ts'
import { tellInterest } from './tell-interest.ts'
import { tellTopic, wantsBooking } from './tell-topic.ts'

export type Qualified = {
  /** What the reply goes on with; empty where nothing is asked. */
  addition: string
  /** It stands alone: what was only said to acknowledge is left out. */
  replaces: boolean
  /** What can be tapped to answer it. */
  suggestions: string[]
  /** They have just said what calls for a person at once. */
  isUrgent: boolean
  lead: LeadOutcome
}

/** `about`: the entries that answer it, by their questions. */
type Turn = { turn: number; channel: 'widget' | 'sms' | 'whatsapp'; about?: string[]; now: Date }

/** Pure. `reply`: the answer it may be appended to. */
export function qualifyTurn(heard: Heard, reply: Reply, { turn, channel, about = [], now }: Turn): Qualified {
  const { brief, rules } = heard
  const facts = [...brief.facts, ...heard.facts]
  const signals = countSignals(brief, now)
  const score = scoreFacts(rules, facts, signals, now)
  const isOnLine = channel !== 'widget'
  const next = chooseNextQuestion({
    rules,
    purpose: brief.purpose,
    channel: isOnLine ? 'text' : 'web',
    facts,
    signals,
    asked: heard.asked,
    turn,
    toldOther: heard.answer === 'given',
    interest: tellInterest(heard, about),
    usefulReplies: countUseful(brief) + (reply.outcome === 'answered' || heard.answer ? 1 : 0),
    opensWithIntent: signals.price_question + signals.booking_question > 0,
    topic: tellTopic(wordsOf(heard)),
    wants: whatTheyWant(heard, reply),
    isIdle: false, // they have just written; who is silent is settled by the clock
    now,
  })
  const dispute = findDispute(heard)
  const judged = leadState({ rules, facts, score, next, isOnLine, isDisputed: dispute !== null })
  const state = judged === 'disqualified' && !canTurnAway(heard, reply) ? 'qualifying' : judged
  const isTurnedAway = state === 'disqualified' && brief.state !== 'disqualified'
  const put = canAsk(reply, brief) ? putQuestion(next, turn, heard) : null
  const isAssent = reply.details.wrote === 'assent' // "ok": the next question is word enough
  const isAcknowledged = reply.details.wrote === 'acknowledgement' || isAssent
  const isForeign = put !== null && heard.foreign.has(put.asked.text)
  const question = isForeign && !isAcknowledged && !isNoted(reply) ? null : put
  const { fit, intent, total, cell, bucket, parts, disqualified, interval } = score
  return {
    addition: isTurnedAway ? turnAway(heard, score) : (question?.asked.text ?? ''),
    replaces: isAcknowledged && (isTurnedAway || isForeign || isAssent),
    suggestions: isTurnedAway ? [] : (question?.suggestions ?? []),
    isUrgent: next.kind === 'stop' && next.reason === 'urgent' && heard.facts.length > 0,
    lead: {
      seen: brief.seen ?? null,
      facts: heard.facts,
      signals,
      score: { fit, intent, total, cell, bucket, parts, disqualified, interval, at: now.toISOString() },
      rules_version: brief.rules_version,
      state,
      why: dispute ?? whyThere(state, score, next),
      asked: isTurnedAway ? null : (question?.asked ?? null),
    },
  }
}

/** Those of earlier turns: as many as they asked for, where any was answered. */
function countUseful({ is_useful, said }: LeadBrief): number {
  if (!is_useful) return 0
  const asks = (text: string) => text.includes('?') || beginsToAsk(text)
  const turns = said.filter(
    ({ author, text }, index) =>
      author === 'visitor' && said[index + 1]?.author === 'assistant' && asks(text),
  )
  return Math.max(1, turns.length)
}

function wordsOf({ brief }: Heard): string[] {
  return brief.said.filter(({ author }) => author === 'visitor').map(({ meaning, text }) => meaning ?? text)
}

/** Where a person has spoken, or is to decide, no question of ours comes in between. */
function whatTheyWant(heard: Heard, reply: Reply): 'person' | 'booking' | null {
  const isPersons = reply.hands_over || heard.brief.had_person || isObjected(heard)
  if (isPersons) return 'person'
  return wantsBooking(wordsOf(heard).at(-1) ?? '') ? 'booking' : null
}

/** What a person has to look at: an objection, for as long as nobody has; or words that still contradict one another. */
function findDispute(heard: Heard): 'objection' | 'contradiction' | null {
  if (isObjected(heard)) return 'objection'
  const { brief, facts, asked } = heard
  const isOpen = findContradictions([...brief.facts, ...facts]).some(({ slot }) =>
    asked.some(one => one.slot === slot && one.kind === 'confirm' && one.outcome === 'passed'),
  )
  return isOpen ? 'contradiction' : null
}

function isObjected({ objection, brief: { state, state_reason } }: Heard): boolean {
  if (objection !== null) return state === 'disqualified' || state === 'needs_review'
  return state === 'needs_review' && state_reason === 'objection'
}

/** Nobody is turned away in silence, nor in a reply that says something else. */
function canTurnAway({ brief }: Heard, { silence, hands_over, suggestions }: Reply): boolean {
  return brief.state === 'disqualified' || (!silence && !hands_over && suggestions.length === 0)
}

function turnAway({ brief, foreign }: Heard, { disqualified }: Score): string {
  const { reason } = disqualified!
  const { sorry, appeal } = leadTextsFor(foreign.has(reason) ? brief.language : languageOf(brief))
  return `${sorry} ${reason} ${appeal}`
}

/** The answer is not in the visitor's language, and says so. */
function isNoted({ details }: Reply): boolean {
  return details.answer_language !== undefined
}

/** What people have settled is not asked about again. */
const settled = ['booked', 'won', 'lost']

/** A reply that asks something itself, or leaves something unanswered, asks nothing on top of it. */
function canAsk(reply: Reply, { state }: LeadBrief): boolean {
  const { silence, hands_over, outcome, suggestions, open = [], text, booking } = reply
  if (staysQuiet(reply) || (state !== null && settled.includes(state))) return false
  if (silence || hands_over || suggestions.length > 0 || open.length > 0 || booking !== undefined)
    return false
  return outcome !== 'offered' && outcome !== 'unknown' && !text.trimEnd().endsWith('?') && !saysNo(text)
}

function whyThere(state: LeadState, { disqualified, review }: Score, next: NextQuestion): string {
  if (state === 'disqualified') return disqualified!.rule
  if (state === 'needs_review') return review[0]?.rule ?? state
  return next.kind === 'stop' || next.kind === 'wait' ? next.reason : next.kind
}
