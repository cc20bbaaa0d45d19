/** One whole conversation of a persona with the code that qualifies, or with a form that asks everything. */
import { hearTurn } from '../../../edge-functions/_lead/hear-turn.ts'
import { qualifyTurn } from '../../../edge-functions/_lead/qualify-turn.ts'
import type { LeadBrief, LeadOutcome } from '../../../edge-functions/_platform/lead-brief.ts'
import type { Fact } from '../../../shared/lead/fact.ts'
import { answerPlainly } from './answer-plainly.ts'
import { emptyBrief, morning } from './brief-of.ts'
import type { Persona } from './persona.ts'
import { type Question, type Visitor, visitorOf } from './visitor.ts'

export type Turn = {
  said: string
  /** The visitor asked something of their own. */
  isQuestion: boolean
  isAnswered: boolean
  asked: Question | null
  /** It was told, or refused, before it was asked. */
  isRedundant: boolean
  isRefusedBefore: boolean
}

export type Conversation = {
  persona: Persona
  turns: Turn[]
  facts: LeadBrief['facts']
  visitor: Visitor
  /** Where it ends: a state of the board, `person`, or `none`. */
  state: string
  /** Visitor's messages up to the decision; null where there was none. */
  decidedAfter: number | null
  brief: LeadBrief
}

type Kept = Extract<LeadOutcome, { facts: Fact[] }>

const most = 14

/** Pure: the same persona and seed give the same. */
export function converse(persona: Persona, seed: number): Conversation {
  const visitor = visitorOf(persona, seed)
  const brief = emptyBrief(persona)
  const turns: Turn[] = []
  const keepsLeads = persona.purpose === 'qualify' || persona.purpose === 'book'
  let [state, decidedAfter]: [string, number | null] = [keepsLeads ? 'engaged' : 'none', null]
  let text: string | null = visitor.opening
  for (let turn = 1; text !== null && turn <= most; turn++) {
    const at = new Date(morning.getTime() + turn * 60_000)
    say(brief, 'visitor', text, at)
    const heard = keepsLeads ? hearTurn(brief) : null
    const reply = answerPlainly(text, heard, persona)
    const qualified = heard && qualifyTurn(heard, reply, { turn, channel: persona.channel, now: at })
    const lead = qualified && 'facts' in qualified.lead ? qualified.lead : null
    const isHandedOver = reply.hands_over === true || qualified?.isUrgent === true
    const asked: Question | null = (!isHandedOver && lead?.asked) || null
    turns.push({
      said: text,
      isQuestion: text.includes('?'),
      isAnswered: reply.outcome === 'answered',
      asked,
      isRedundant: asked?.kind === 'ask' && visitor.told.has(asked.slot),
      isRefusedBefore: asked !== null && visitor.refused.has(asked.slot),
    })
    if (lead) keep(brief, lead, at)
    state = isHandedOver ? 'person' : (lead?.state ?? state)
    say(brief, 'assistant', `${reply.text}\n\n${qualified?.addition ?? ''}`, at)
    brief.is_useful ||= reply.outcome === 'answered'
    const isOpen = asked !== null && !/^(?:email|phone|name)$/.test(asked.slot) // how to reach them decides nothing
    if (keepsLeads && !isOpen && turns.length > 0) decidedAfter ??= turn
    text = isHandedOver ? null : visitor.next(asked)
  }
  return { persona, turns, facts: brief.facts, visitor, state, decidedAfter, brief }
}

function keep(brief: LeadBrief, lead: Kept, at: Date): void {
  brief.facts = [...brief.facts, ...lead.facts]
  brief.signals = lead.signals
  brief.state = lead.state
  if (lead.asked)
    brief.asked = [...brief.asked, { ...lead.asked, values: lead.asked.values ?? null, at: at.toISOString() }]
}

function say(brief: LeadBrief, author: 'visitor' | 'assistant', text: string, at: Date): void {
  const number = String(brief.said.length + 1).padStart(12, '0')
  const id = `00000000-0000-7000-8000-${number}`
  const time = author === 'assistant' ? new Date(at.getTime() + 1_000) : at
  brief.said = [...brief.said, { id, author, text: text.trim(), meaning: null, at: time.toISOString() }]
}
