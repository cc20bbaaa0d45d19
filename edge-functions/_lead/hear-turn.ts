/** What the visitor's messages tell of a lead, before anything is answered. */
import { declined, type Fact } from '../../shared/lead/fact.ts'
import { LeadRules } from '../../shared/lead/lead-rules.ts'
import type { Asked } from '../../shared/lead/questions/moment.ts'
import { withoutRules } from '../../shared/lead/score/without-rules.ts'
import { leadTemplate } from '../../shared/lead/templates/lead-template.ts'
import type { LeadBrief } from '../_platform/lead-brief.ts'
import { beginsToAsk } from './begins-to-ask.ts'
import type { ExtractedFact } from './extract/dialogue.ts'
import { followQuestions } from './follow-questions.ts'
import { languageOf } from './language-of.ts'
import { newLines } from './new-lines.ts'
import { readFacts } from './read-facts.ts'
import { objects, wantsPersonToDecide } from './tell-objection.ts'

export type Heard = {
  brief: LeadBrief
  rules: LeadRules
  /** Read just now, and not known before. */
  facts: Fact[]
  asked: Asked[]
  /** They only told something: what was asked, or what decides; or that they would rather not say. */
  answer: 'given' | 'declined' | null
  /** They were turned away and do not agree; or want a person to decide. */
  objection: 'review' | 'person' | null
}

/** Pure. `byModel`: what a model has read in the new messages, as `checkFact` has let it through. */
export function hearTurn(brief: LeadBrief, byModel: ExtractedFact[] = []): Heard {
  const stored = brief.rules === null ? leadTemplate('bant', languageOf(brief)) : LeadRules.parse(brief.rules)
  const rules = withoutRules(stored, brief.reversed ?? [])
  const facts = readFacts(brief, rules, byModel)
  const asked = followQuestions(brief.asked, [...brief.facts, ...facts])
  const objection = readObjection(brief)
  return { brief, rules, facts, asked, answer: readAnswer(brief, rules, asked, facts), objection }
}

function readObjection(brief: LeadBrief): Heard['objection'] {
  const texts = newLines(brief).map(({ meaning, text }) => meaning ?? text)
  if (texts.some(wantsPersonToDecide)) return 'person'
  return brief.state === 'disqualified' && texts.some(objects) ? 'review' : null
}

/** No question of their own, and something in it that was asked for, or that decides a lead. */
function readAnswer(brief: LeadBrief, rules: LeadRules, asked: Asked[], facts: Fact[]): Heard['answer'] {
  const lines = newLines(brief)
  if (lines.some(({ text }) => text.includes('?'))) return null
  const told = facts.filter(({ message }) => lines.some(({ id }) => id === message))
  const last = asked.at(-1)
  const answer = told.find(({ slot }) => slot === last?.slot)
  if (answer) return answer.value === declined ? 'declined' : 'given'
  if (lines.some(({ text }) => beginsToAsk(text))) return null
  const decides = rules.fields.filter(({ part }) => part !== 'about').map(({ slot }) => slot)
  // an address where a number was asked for serves as well
  const serves = (slot: string) =>
    decides.includes(slot) || (last !== undefined && /^(?:email|phone)$/.test(slot))
  return told.some(({ slot, value }) => serves(slot) && value !== declined) ? 'given' : null
}
