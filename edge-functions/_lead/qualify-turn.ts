/** Qualifies one turn: scores what is known, and chooses the one question the reply may end with. Start reading here. */
import type { Slot } from '../../shared/lead/fact.ts'
import { leadState } from '../../shared/lead/lead-state.ts'
import { chooseNextQuestion } from '../../shared/lead/questions/choose-next-question.ts'
import type { NextQuestion } from '../../shared/lead/questions/moment.ts'
import { scoreFacts } from '../../shared/lead/score/score-facts.ts'
import type { AskedQuestion, LeadOutcome } from '../_platform/lead-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { countSignals } from './count-signals.ts'
import type { Heard } from './hear-turn.ts'
import { leadTextsFor } from './lead-texts.ts'
import { tellTopic, wantsBooking } from './tell-topic.ts'

export type Qualified = {
  /** What the reply goes on with; empty where nothing is asked. */
  addition: string
  /** What can be tapped to answer it. */
  suggestions: string[]
  lead: LeadOutcome
}

type Turn = { turn: number; channel: 'widget' | 'sms' | 'whatsapp'; now: Date }

/** Pure. `reply`: the answer it may be appended to. */
export function qualifyTurn(heard: Heard, reply: Reply, { turn, channel, now }: Turn): Qualified {
  const { brief, rules } = heard
  const facts = [...brief.facts, ...heard.facts]
  const lines = brief.said
    .filter(({ author }) => author === 'visitor')
    .map(({ meaning, text }) => meaning ?? text)
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
    usefulReplies: brief.is_useful || reply.outcome === 'answered' || heard.answer ? 1 : 0,
    opensWithIntent: signals.price_question + signals.booking_question > 0,
    topic: tellTopic(lines),
    wants: reply.hands_over ? 'person' : wantsBooking(lines.at(-1) ?? '') ? 'booking' : null,
    isIdle: false,
    now,
  })
  const state = leadState({ rules, facts, score, next, isOnLine, isDisputed: false })
  const asked = canAsk(reply) ? askedQuestion(next, turn, heard) : null
  const isTurnedAway = state === 'disqualified' && brief.state !== 'disqualified' && canAsk(reply)
  const { fit, intent, total, cell, bucket, parts, disqualified, interval } = score
  return {
    addition: isTurnedAway ? score.disqualified!.reason : (asked?.text ?? ''),
    suggestions: asked && next.kind === 'ask' ? next.options.map(({ label }) => label).slice(0, 9) : [],
    lead: {
      facts: heard.facts,
      signals,
      score: { fit, intent, total, cell, bucket, parts, disqualified, interval, at: now.toISOString() },
      rules_version: brief.rules_version,
      state,
      why: score.disqualified?.rule ?? (next.kind === 'stop' ? next.reason : next.kind),
      asked,
    },
  }
}

/** A reply that asks something itself, or admits to know nothing, asks nothing on top of it. */
function canAsk({ silence, hands_over, outcome, suggestions, text }: Reply): boolean {
  if (silence || hands_over || suggestions.length > 0 || text.trimEnd().endsWith('?')) return false
  return outcome !== 'offered' && outcome !== 'unknown'
}

function askedQuestion(next: NextQuestion, turn: number, heard: Heard): AskedQuestion | null {
  if (next.kind === 'ask') return { slot: next.slot, kind: 'ask', turn, text: next.text }
  if (next.kind !== 'confirm') return null
  const words = next.values.map(value => quoteOf(heard, next.slot, value))
  const texts = leadTextsFor(heard.brief.language)
  const text = words.length === 2 ? texts.confirmOne(words[0]!, words[1]!) : texts.confirm(words[0] ?? '')
  return { slot: next.slot, kind: 'confirm', turn, text, values: next.values }
}

function quoteOf({ brief, facts }: Heard, slot: Slot, value: unknown): string {
  const said = [...brief.facts, ...facts].findLast(
    fact => fact.slot === slot && JSON.stringify(fact.value) === JSON.stringify(value),
  )
  return said?.quote ?? String(value)
}
