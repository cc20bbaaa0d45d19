/** What the visitor's messages tell of a lead, before anything is answered. */
import { declined, type Fact, type Slot } from '../../shared/lead/fact.ts'
import { expressFrom } from '../../shared/lead/facts/confidence.ts'
import { LeadRules } from '../../shared/lead/lead-rules.ts'
import type { Asked } from '../../shared/lead/questions/moment.ts'
import { withoutRules } from '../../shared/lead/score/without-rules.ts'
import { leadTemplate } from '../../shared/lead/templates/lead-template.ts'
import { sayRulesIn } from '../../shared/lead/templates/say-rules-in.ts'
import type { LeadBrief } from '../_platform/lead-brief.ts'
import { beginsToAsk } from './begins-to-ask.ts'
import type { ExtractedFact } from './extract/dialogue.ts'
import { fold } from './extract/words/fold.ts'
import { followQuestions } from './follow-questions.ts'
import { declines, givesUp } from './interest-words.ts'
import { languageOf } from './language-of.ts'
import { leadTextsFor } from './lead-texts.ts'
import { newLines } from './new-lines.ts'
import { extractorVersion, readFacts } from './read-facts.ts'
import { doubts, objects, wantsPersonToDecide } from './tell-objection.ts'
import { findsItDear, saysTheyLook } from './tell-reserve.ts'
import { asksWhyAsked, wantsNoQuestions } from './tell-weariness.ts'
import { wantsToBeReached } from './wants-to-be-reached.ts'
import { wondersWhether } from './wonders-whether.ts'

export type Heard = {
  brief: LeadBrief
  /** In the visitor's language, as far as there are words for it; `foreign`: what there is only in the company's. */
  rules: LeadRules
  foreign: Set<string>
  /** Read just now, and not known before. */
  facts: Fact[]
  asked: Asked[]
  /** They only told something: what was asked, or what decides; or that they would rather not say. */
  answer: 'given' | 'declined' | null
  /** They were turned away and do not agree; or want a person to decide. */
  objection: 'review' | 'person' | null
  /** They want to be asked nothing; or to know why they are asked. */
  weariness: 'no_questions' | 'why' | null
  /** They are only looking; leave it; or find it dear, and say no more. */
  reserve: 'looking' | 'leaving' | 'dear' | null
  /** They want to be called or written to. */
  wantsContact: boolean
}

const longestQuote = 200

/** Pure. `byModel`: what a model has read in the new messages, as `checkFact` has let it through. */
export function hearTurn(brief: LeadBrief, byModel: ExtractedFact[] = []): Heard {
  const stored = brief.rules === null ? leadTemplate('bant', brief.language) : LeadRules.parse(brief.rules)
  const own = withoutRules(stored, brief.reversed ?? [])
  const language = languageOf(brief)
  const rules = language === brief.language ? own : sayRulesIn(own, brief.language, language)
  const ours = new Set(textsIn(own))
  const weariness = readWeariness(brief)
  const read = readFacts(brief, rules, byModel).map(fact => hearTapped(fact, brief, rules))
  const facts = weariness === null ? read : [...read, ...declineAsked(brief, { rules, read, weariness })]
  const asked = followQuestions(brief.asked, [...brief.facts, ...facts])
  const objection = readObjection(brief)
  const answer = readAnswer(brief, rules, asked, facts)
  return {
    ...{ brief, rules, facts, asked, objection, weariness },
    foreign: new Set(language === brief.language ? [] : textsIn(rules).filter(text => ours.has(text))),
    answer,
    reserve: readReserve(brief, answer),
    wantsContact: newLines(brief).some(({ meaning, text }) => wantsToBeReached(meaning ?? text)),
  }
}

/** What a visitor reads of them. */
function textsIn({ fields, disqualifiers }: LeadRules): string[] {
  const questions = fields.flatMap(({ question }) => Object.values(question ?? {}))
  return [...questions, ...disqualifiers.map(({ reason }) => reason)].filter(text => text !== null)
}

/** Nobody is asked whether they meant what they tapped. */
function hearTapped(fact: Fact, brief: LeadBrief, { fields }: LeadRules): Fact {
  const field = fields.find(({ slot }) => slot === fact.slot)
  const offered = [
    ...(field?.type === 'enum' ? field.options.map(({ label }) => label) : []),
    ...(fact.slot === 'need' ? (brief.services ?? []) : []),
  ]
  const line = newLines(brief).find(({ id }) => id === fact.message)
  const said = line && fold(line.meaning ?? line.text).trim()
  return offered.some(label => fold(label) === said)
    ? { ...fact, confidence: Math.max(fact.confidence, expressFrom) }
    : fact
}

function readWeariness(brief: LeadBrief): Heard['weariness'] {
  const texts = newLines(brief).map(({ meaning, text }) => meaning ?? text)
  if (texts.some(wantsNoQuestions)) return 'no_questions'
  return brief.asked.length > 0 && texts.some(asksWhyAsked) ? 'why' : null
}

function readReserve(brief: LeadBrief, answer: Heard['answer']): Heard['reserve'] {
  const texts = newLines(brief).map(({ meaning, text }) => meaning ?? text)
  if (saysTheyLook(texts)) return 'looking'
  const last = brief.said.findLast(({ author }) => author !== 'visitor')
  const isAsked = last?.text.includes('?')
  if (givesUp(texts.at(-1) ?? '') || (!isAsked && declines(texts.at(-1) ?? ''))) return 'leaving'
  return answer === null && findsItDear(texts) ? 'dear' : null
}

type Weary = { rules: LeadRules; read: Fact[]; weariness: 'no_questions' | 'why' }

/** Whatever could still be asked for; "why do you need that? no" declines what was asked alone. */
function declineAsked(brief: LeadBrief, { rules, read, weariness }: Weary): Fact[] {
  const line = newLines(brief).findLast(({ meaning, text }) =>
    weariness === 'why' ? says(text, /\b(?:no|nein|non|nao|nee)\W*$/) : wantsNoQuestions(meaning ?? text),
  )
  const known = new Set<Slot>([...brief.facts, ...read].map(({ slot }) => slot))
  const last = brief.asked.at(-1)?.slot
  const slots = rules.fields
    .filter(({ slot, question }) => question !== null && !known.has(slot))
    .filter(({ slot }) => weariness === 'no_questions' || slot === last)
  return slots.flatMap(({ slot }) =>
    line
      ? {
          ...{ slot, value: declined, quote: line.text.slice(0, longestQuote), message: line.id },
          ...{
            confidence: 0.95,
            source: 'visitor',
            extractor: 'rule',
            version: extractorVersion,
            at: line.at,
          },
        }
      : [],
  )
}

function says(text: string, pattern: RegExp): boolean {
  return pattern.test(fold(text))
}

function readObjection(brief: LeadBrief): Heard['objection'] {
  const texts = newLines(brief).map(({ meaning, text }) => meaning ?? text)
  if (texts.some(wantsPersonToDecide)) return 'person'
  if (brief.state !== 'disqualified') return null
  return texts.some(objects) || (wasJustTurnedAway(brief) && texts.some(doubts)) ? 'review' : null
}

function wasJustTurnedAway(brief: LeadBrief): boolean {
  const last = brief.said.findLast(({ author }) => author === 'assistant' || author === 'member')
  return [languageOf(brief), brief.language].some(language =>
    last?.text.includes(leadTextsFor(language).sorry),
  )
}

/** No question of their own, and something in it that was asked for, or that decides a lead. */
function readAnswer(brief: LeadBrief, rules: LeadRules, asked: Asked[], facts: Fact[]): Heard['answer'] {
  const lines = newLines(brief)
  if (lines.some(({ text }) => (text.includes('?') || wondersWhether(text)) && !wantsToBeReached(text)))
    return null
  const told = facts.filter(({ message }) => lines.some(({ id }) => id === message))
  const last = asked.at(-1)
  const answer = told.find(({ slot }) => slot === last?.slot)
  if (answer) return answer.value === declined ? 'declined' : 'given'
  if (lines.some(({ text }) => beginsToAsk(text) && !wantsToBeReached(text))) return null
  const decides = rules.fields.filter(({ part }) => part !== 'about').map(({ slot }) => slot)
  const isContact = (slot: string | undefined) => slot === 'email' || slot === 'phone'
  // how to reach them is never a question to search an answer for; a name is none where that was asked for
  const serves = (slot: string) =>
    decides.includes(slot) ||
    isContact(slot) ||
    (isContact(last?.slot) && slot === 'name') ||
    slot === 'place'
  return told.some(({ slot, value }) => serves(slot) && value !== declined) ? 'given' : null
}
