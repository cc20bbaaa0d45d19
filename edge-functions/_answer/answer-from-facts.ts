/** Answers from the company's plain facts where no entry does: a fact is found by its name, or by what people call it. */
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'

const maxFacts = 4

/** How people ask for a fact without saying its name. */
const topics: { name: RegExp; asked: RegExp }[] = [
  { name: /\b(address|location)\b/, asked: /\b(where|address|located|location|directions|postcode)\b/ },
  {
    name: /\b(phone|telephone|mobile)\b/,
    asked: /\b(phone|telephone|call you|ring you|your number|contact)\b/,
  },
  { name: /\be-?mail\b/, asked: /\b(e-?mail|write to you|contact)\b/ },
  { name: /\b(hours|opening|open)\b/, asked: /\b(open|opening|close|closes|closed|closing|hours|shut)\b/ },
  { name: /\b(pay|payment|payments)\b/, asked: /\b(pay|card|cash|contactless|payment)\b/ },
  { name: /\bdelivery?\b/, asked: /\b(deliver|delivery|ship|shipping|courier)\b/ },
  { name: /\bparking\b/, asked: /\b(park|parking)\b/ },
  { name: /\bprices?\b/, asked: /\b(price|prices|cost|how much)\b/ },
  { name: /\blanguages?\b/, asked: /\b(languages?|do you speak)\b/ },
]
const asksAboutCompany =
  /\b(what do you( guys)? do|who are you|about (you|the company)|what is this( place| company)?)\b/

/** Null when no fact is asked for. */
export function answerFromFacts({ company, questions }: TurnBrief): Pick<Reply, 'text' | 'outcome'> | null {
  const asked = questions.at(-1)?.text.toLowerCase() ?? ''
  const facts = company.facts.filter(fact => isAskedFor(fact.label.toLowerCase(), asked)).slice(0, maxFacts)
  const lines = facts.map(fact => `${fact.label}: ${fact.value}`)
  if (asksAboutCompany.test(asked) && company.description) lines.unshift(company.description)
  return lines.length > 0 ? { text: lines.join('\n'), outcome: 'answered' } : null
}

function isAskedFor(name: string, asked: string): boolean {
  const words = name.match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const isNamed = words.length > 0 && words.every(word => asked.includes(word))
  return isNamed || topics.some(topic => topic.name.test(name) && topic.asked.test(asked))
}
