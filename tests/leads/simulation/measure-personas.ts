/** Counts what became of personas: what was learnt, what was asked for nothing, and where they were put. */
import type { FactValue } from '../../../shared/lead/fact.ts'
import { currentFacts } from '../../../shared/lead/facts/current-facts.ts'
import type { JudgedSlot } from '../extraction/dialogue-set.ts'
import { isRight } from '../extraction/is-right.ts'
import { type Conversation, converse } from './converse.ts'
import { countFormQuestions } from './fixed-form.ts'
import type { Persona } from './persona.ts'

export type PersonaFigures = {
  conversations: number
  slots: { told: number; found: number; right: number; false: number; empty: number }
  /** All told slots right at the end. */
  joint: number
  quotes: { all: number; valid: number }
  questions: { asked: number; form: number; redundant: number; afterRefusal: number; tooMany: number }
  routed: number
  disqualified: { all: number; right: number }
  /** Turns in which the visitor asked something; and those answered before anything is asked back. */
  visitorAsks: { all: number; answered: number }
  /** Visitor messages up to the decision, ascending. */
  turns: number[]
  misses: string[]
}

/** `seeds`: how often each persona visits, in other words each time. */
export function measurePersonas(personas: Persona[], seeds: number): PersonaFigures {
  const all = personas.flatMap(persona =>
    Array.from({ length: seeds }, (_, seed) => converse(persona, seed + 1)),
  )
  const figures: PersonaFigures = {
    conversations: all.length,
    slots: { told: 0, found: 0, right: 0, false: 0, empty: 0 },
    joint: 0,
    quotes: { all: 0, valid: 0 },
    questions: { asked: 0, form: 0, redundant: 0, afterRefusal: 0, tooMany: 0 },
    routed: 0,
    disqualified: { all: 0, right: 0 },
    visitorAsks: { all: 0, answered: 0 },
    turns: [],
    misses: [],
  }
  for (const conversation of all) {
    judgeFacts(conversation, figures)
    judgeQuestions(conversation, figures)
    judgeRoute(conversation, figures)
  }
  figures.turns.sort((one, other) => one - other)
  return figures
}

function judgeFacts({ persona, facts, visitor, brief }: Conversation, figures: PersonaFigures): void {
  const current = currentFacts(facts)
  let isJoint = true
  for (const slot of Object.keys({ ...persona.truth, name: null, phone: null, email: null, budget: null })) {
    const { changes, truth } = persona
    const isTold = visitor.told.has(slot) && truth[slot] !== undefined
    const value = current.get(slot)?.value ?? null
    const isFound = value !== null && value !== 'declined'
    const wanted = changes?.slot === slot && !visitor.hasChanged() ? changes.from : truth[slot]
    const isGood = isTold ? isFound && isSame(slot, value, wanted!) : !isFound
    figures.slots.told += Number(isTold)
    figures.slots.empty += Number(!isTold)
    figures.slots.found += Number(isFound)
    figures.slots.right += Number(isTold && isGood)
    figures.slots.false += Number(!isTold && isFound)
    isJoint &&= isGood
    if (!isGood)
      figures.misses.push(
        `${persona.id} ${slot}: ${JSON.stringify(value)}, not ${JSON.stringify(isTold ? wanted : null)}`,
      )
  }
  figures.joint += Number(isJoint)
  for (const { quote, message } of facts) {
    figures.quotes.all++
    figures.quotes.valid += Number(brief.said.find(({ id }) => id === message)?.text.includes(quote))
  }
}

function isSame(slot: string, value: FactValue, wanted: Persona['truth'][string]): boolean {
  if (wanted === 'unsure') return value === 'unsure'
  return isRight((slot === 'company_fit' ? 'size' : slot) as JudgedSlot, value, wanted as never)
}

function judgeQuestions(
  conversation: Conversation,
  { questions, visitorAsks, misses }: PersonaFigures,
): void {
  const { persona, turns } = conversation
  const asked = turns.filter(turn => turn.asked !== null)
  questions.asked += asked.length
  questions.form += countFormQuestions(conversation)
  questions.redundant += asked.filter(({ isRedundant }) => isRedundant).length
  questions.afterRefusal += asked.filter(({ isRefusedBefore }) => isRefusedBefore).length
  questions.tooMany += Number(asked.length > persona.gold.most)
  if (asked.length > persona.gold.most)
    misses.push(`${persona.id}: asked ${asked.map(turn => turn.asked!.slot).join(', ')}`)
  for (const turn of turns.filter(({ isQuestion }) => isQuestion)) {
    visitorAsks.all++
    visitorAsks.answered += Number(turn.isAnswered || turn.asked === null)
  }
}

function judgeRoute({ persona, state, decidedAfter }: Conversation, figures: PersonaFigures): void {
  const isRouted = persona.gold.state.includes(state)
  figures.routed += Number(isRouted)
  figures.disqualified.all += Number(state === 'disqualified')
  figures.disqualified.right += Number(state === 'disqualified' && isRouted)
  if (!isRouted) figures.misses.push(`${persona.id}: ${state}, not ${persona.gold.state.join(' or ')}`)
  if (decidedAfter !== null && persona.gold.most > 0) figures.turns.push(decidedAfter)
}
