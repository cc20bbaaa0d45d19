/** Tells whether somebody wants something of what the company offers, from all they have written in a conversation. */
import { declined, type RecordedFact, unsure } from '../../shared/lead/fact.ts'
import type { Interest } from '../../shared/lead/questions/moment.ts'
import { isSameWord } from './extract/fit/is-same-word.ts'
import { fold } from './extract/words/fold.ts'
import type { Heard } from './hear-turn.ts'
import { givesUp, isAside, isForSale, onlyLooks, wantsSomething } from './interest-words.ts'

const pricingPages = /pric|preis|tarif|preco|prezz|prij[sz]|cost/i

/** Pure. `about`: the entries that answer this turn, by their questions. Whoever said they only look has to want anew. */
export function tellInterest({ brief, rules, facts }: Heard, about: string[]): Interest {
  const lines = brief.said
    .filter(({ author }) => author === 'visitor')
    .map(({ meaning, text, at }) => ({ text: meaning ?? text, at: Date.parse(at) }))
  const looked = lines.findLastIndex(({ text }) => onlyLooks(text) || givesUp(text))
  const since = lines.slice(looked + 1)
  const from = lines[looked]?.at ?? Number.NEGATIVE_INFINITY
  const told = [...brief.facts, ...facts].filter(fact => Date.parse(fact.at) > from)

  if (told.some(fact => isWish(fact, rules.fields)) || since.some(({ text }) => wantsSomething(text)))
    return 'shown'
  if (since.length > 0 && about.some(question => isForSale(question) || isServed(question, brief.services)))
    return 'shown'
  if (looked !== -1) return 'withdrawn'
  if (brief.page && pricingPages.test(brief.page)) return 'shown'
  const isAsideOnly = lines.some(({ text }) => isAside(text)) && !brief.services?.some(isAside)
  return isAsideOnly ? 'aside' : 'none'
}

/** What decides a lead, or how to reach them; a name is neither, nor "I don't know". */
function isWish({ slot, value }: RecordedFact, fields: Heard['rules']['fields']): boolean {
  const field = fields.find(one => one.slot === slot)
  if (!field || value === null || value === declined || value === unsure) return false
  return field.part !== 'about' || field.type === 'email' || field.type === 'phone'
}

/** "What cake flavours can I choose from?", where cake tastings are to be had. */
function isServed(question: string, services: string[] = []): boolean {
  if (isAside(question) && !services.some(isAside)) return false
  const asked = wordsOf(question)
  return services.flatMap(wordsOf).some(word => asked.some(one => isSameWord(one, word)))
}

function wordsOf(text: string): string[] {
  return fold(text).match(/\p{L}{4,}/gu) ?? []
}
