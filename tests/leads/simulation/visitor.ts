/** Speaks as a persona does: answers what is asked and nothing else, refuses, asks back, changes their mind. */
import { type Persona, refusals, type Ways } from './persona.ts'

export type Question = { slot: string; kind: 'ask' | 'confirm' }

export type Visitor = {
  opening: string
  /** Their next message; null when they have nothing to say. */
  next(question: Question | null): string | null
  /** Slots they have told, and those they have refused, so far. */
  told: Set<string>
  refused: Set<string>
  hasChanged(): boolean
}

/** `seed`: which way of saying it is picked; the same seed says the same. */
export function visitorOf(persona: Persona, seed: number): Visitor {
  let [state, questions, isDue, hasChanged] = [seed * 2_654_435_761 + 1, 0, false, false]
  const pick = (ways: Ways): string => {
    state = (state * 48_271) % 2_147_483_647
    return ways[Math.abs(state) % ways.length]!
  }
  const told = new Set(persona.tells)
  const refused = new Set<string>()
  const { interrupts, changes } = persona
  let pending: Question | null = null // put off for a word of their own

  function answer({ slot, kind }: Question): string {
    if (kind === 'confirm') return confirm(slot)
    if (persona.refuses.includes(slot)) {
      refused.add(slot)
      return pick(refusals[persona.lang]!)
    }
    const ways = persona.answers[slot]
    if (!ways) return pick(refusals[persona.lang]!)
    told.add(slot)
    isDue = changes?.slot === slot
    return pick(ways)
  }

  /** Two values are told apart by saying the one that holds. */
  function confirm(slot: string): string {
    if (changes?.slot === slot) return pick(changes.says)
    return { en: 'yes', de: 'ja', fr: 'oui', es: 'sí', pt: 'sim', it: 'sì', nl: 'ja' }[persona.lang] ?? 'yes'
  }

  return {
    opening: pick(persona.opening),
    told,
    refused,
    hasChanged: () => hasChanged,
    next(question) {
      if (isDue && changes) {
        isDue = false
        hasChanged = true
        pending = question
        return pick(changes.says)
      }
      if (!question) {
        const last = pending
        pending = null
        return last && answer(last)
      }
      questions++
      if (interrupts?.at !== questions) return answer(question)
      pending = question
      return pick(interrupts.says)
    },
  }
}
