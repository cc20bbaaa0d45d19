/** What the visitor's messages tell of a lead, before anything is answered. */
import { declined, type Fact } from '../../shared/lead/fact.ts'
import { LeadRules } from '../../shared/lead/lead-rules.ts'
import type { Asked } from '../../shared/lead/questions/moment.ts'
import { leadTemplate } from '../../shared/lead/templates/lead-template.ts'
import type { LeadBrief, Said } from '../_platform/lead-brief.ts'
import { countryOf } from './country-of.ts'
import { extractFacts } from './extract/extract-facts.ts'
import { fold } from './extract/words/fold.ts'
import { followQuestions } from './follow-questions.ts'
import { readWallClock } from './read-wall-clock.ts'

/** Of the rules in `extract/`; counts up when they read differently. */
const extractorVersion = 1

export type Heard = {
  brief: LeadBrief
  rules: LeadRules
  /** Read just now, and not known before. */
  facts: Fact[]
  asked: Asked[]
  /** They only told something: what was asked, or what decides; or that they would rather not say. */
  answer: 'given' | 'declined' | null
}

export function hearTurn(brief: LeadBrief): Heard {
  const rules = brief.rules === null ? leadTemplate('bant', brief.language) : LeadRules.parse(brief.rules)
  const facts = readFacts(brief, rules)
  const asked = followQuestions(brief.asked, [...brief.facts, ...facts])
  return { brief, rules, facts, asked, answer: readAnswer(brief, rules, asked, facts) }
}

/** A message that was read before says nothing new of the same slot. */
function readFacts(brief: LeadBrief, { fields }: LeadRules): Fact[] {
  const { said, language, time_zone: zone } = brief
  const last = said.findLast(({ author }) => author === 'visitor')
  if (!last) return []
  const question = brief.asked.at(-1)
  const isFollowing = question !== undefined && spokenSince(brief, question.at).length === 1
  const heard = extractFacts({
    dialogue: said.slice(0, said.indexOf(last) + 1).map(({ id, author, text, meaning, at }) => ({
      id,
      author,
      text: meaning ?? text,
      at: readWallClock(at, zone),
    })),
    asked: (isFollowing && fields.find(({ slot }) => slot === question.slot)) || null,
    language,
    zone,
    country: countryOf(language, zone),
    now: readWallClock(last.at, zone),
    fields,
  })
  const known = new Set(brief.facts.map(({ slot, message }) => `${slot} ${message}`))
  return heard
    .filter(({ slot, message }) => !known.has(`${slot} ${message}`))
    .flatMap(({ slot, value, quote, message, confidence }): Fact[] => {
      const line = said.find(({ id }) => id === message)
      if (!line) return []
      return [
        {
          slot,
          value,
          quote: line.meaning === null ? quote : line.text, // who writes "2" has said "2"
          message: line.id,
          source: 'visitor',
          confidence,
          extractor: 'rule',
          version: extractorVersion,
          at: line.at,
        },
      ]
    })
}

/** No question of their own, and something in it that was asked for, or that decides a lead. */
function readAnswer(brief: LeadBrief, rules: LeadRules, asked: Asked[], facts: Fact[]): Heard['answer'] {
  const replied = brief.said.findLastIndex(({ author }) => author === 'assistant' || author === 'member')
  const lines = brief.said.slice(replied + 1).filter(({ author }) => author === 'visitor')
  if (lines.some(({ text }) => text.includes('?'))) return null
  const told = facts.filter(({ message }) => lines.some(({ id }) => id === message))
  const last = asked.at(-1)
  const answer = told.find(({ slot }) => slot === last?.slot)
  if (answer) return answer.value === declined ? 'declined' : 'given'
  if (lines.some(({ text }) => interrogatives.test(fold(text)))) return null
  const decides = rules.fields.filter(({ part }) => part !== 'about').map(({ slot }) => slot)
  // an address where a number was asked for serves as well
  const serves = (slot: string) =>
    decides.includes(slot) || (last !== undefined && /^(?:email|phone)$/.test(slot))
  return told.some(({ slot, value }) => serves(slot) && value !== declined) ? 'given' : null
}

/** For questions without a question mark. */
const interrogatives =
  /^\W*(?:how|what|when|where|which|who|why|can|could|do|does|did|is|are|will|would|wie|was|wann|wo|wer|kann|konnen|gibt|habt|haben|comment|quand|combien|est-ce|avez|pouvez|como|cuando|cuanto|donde|puedo|tienen|quando|quanto|onde|posso|come|dove|avete|hoe|wat|wanneer|waar|kan|kunnen)\b/

function spokenSince({ said }: LeadBrief, at: string): Said[] {
  return said.filter(one => one.author === 'visitor' && one.at > at)
}
