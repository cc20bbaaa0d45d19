/** Reads what is new in a conversation: by rule, with what a model has read beside it, and the yes to a confirming question. */
import { declined, type Fact, unsure } from '../../shared/lead/fact.ts'
import { expressFrom } from '../../shared/lead/facts/confidence.ts'
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import type { LeadBrief, Said } from '../_platform/lead-brief.ts'
import { asksForWork } from './asks-for-work.ts'
import { beginsToAsk } from './begins-to-ask.ts'
import { countryOf } from './country-of.ts'
import { expressesWish } from './expresses-wish.ts'
import { isUnsure, refuses } from './extract/asked/refuses.ts'
import type { ExtractedFact } from './extract/dialogue.ts'
import { extractFacts } from './extract/extract-facts.ts'
import { mergeFacts } from './extract/merge-facts.ts'
import { fold } from './extract/words/fold.ts'
import { namesNeed } from './names-need.ts'
import { namesOrder } from './names-order.ts'
import { newLines } from './new-lines.ts'
import { readConfirmation } from './read-confirmation.ts'
import { readWallClock } from './read-wall-clock.ts'
import { asksPrice, namesPriced, tellTopic } from './tell-topic.ts'
import { toldHere } from './told-here.ts'

/** Of the rules in `extract/`, and of what a model is asked; counts up when they read differently. */
export const extractorVersion = 4

/** Words; who writes more says something. */
const longestRefusal = 7

/** A message that was read before says nothing new of the same slot. */
export function readFacts(brief: LeadBrief, rules: LeadRules, byModel: ExtractedFact[]): Fact[] {
  const last = brief.said.findLast(({ author }) => author === 'visitor')
  if (!last) return []
  const confirmed = readConfirmed(brief)
  const others = readByRule(brief, rules, last)
  const byRule = [...others, ...readNeed(brief, rules, { last, others })].map(fact =>
    hearRefusal(fact, brief, rules),
  )
  const fresh = new Set<string | number>(newLines(brief).map(({ id }) => id))
  const heard = [
    ...byRule.filter(({ message }) => !fresh.has(message)),
    ...mergeFacts(
      byRule.filter(({ message }) => fresh.has(message)), // a model has read no more than these
      byModel,
    ),
  ]
    .map(fact => hearCorrection(fact, brief))
    .filter(({ slot, message }) => !confirmed.some(one => one.slot === slot && one.message === message))
  const known = new Set(brief.facts.map(({ slot, message }) => `${slot} ${message}`))
  return [...heard, ...confirmed]
    .filter(({ slot, message }) => !known.has(`${slot} ${message}`))
    .flatMap(fact => {
      const line = brief.said.find(({ id }) => id === fact.message)
      return line ? [toFact(fact, line, isAmong(byModel, fact) && !isAmong(byRule, fact))] : []
    })
}

function isAmong(facts: ExtractedFact[], { slot, value, quote }: ExtractedFact): boolean {
  return facts.some(one => one.slot === slot && one.value === value && one.quote === quote)
}

function toFact({ slot, value, quote, confidence }: ExtractedFact, line: Said, isModels: boolean): Fact {
  return {
    slot,
    value,
    quote: line.meaning === null ? quote : line.text, // who writes "2" has said "2"
    message: line.id,
    source: 'visitor',
    confidence,
    extractor: isModels ? 'model' : 'rule',
    version: extractorVersion,
    at: line.at,
  }
}

/** What they came for is read apart: of all they write, only this turn's words can tell it. */
function isNeed({ slot, type }: LeadRules['fields'][0]): boolean {
  return slot === 'need' && type === 'text'
}

function readByRule(brief: LeadBrief, { fields }: LeadRules, last: Said): ExtractedFact[] {
  const dialogue = brief.said.slice(0, brief.said.indexOf(last) + 1)
  return extract(brief, { lines: dialogue, fields: fields.filter(field => !isNeed(field)), last })
}

/** A question about the company is nothing they need; and once it is known, only who is asked says it anew. */
function readNeed(
  brief: LeadBrief,
  { fields }: LeadRules,
  { last, others }: { last: Said; others: ExtractedFact[] },
): ExtractedFact[] {
  const [first] = newLines(brief)
  if (!first || tellTopic(newLines(brief).map(({ text }) => text)) !== null) return []
  const isAsked = askedNow(brief)?.slot === 'need'
  if (!isAsked && toldHere(brief.facts).some(({ slot }) => slot === 'need')) return []
  const lines = brief.said.slice(Math.max(0, brief.said.indexOf(first) - 1), brief.said.indexOf(last) + 1)
  const besides = others
    .filter(({ message }) => lines.some(({ id }) => id === message))
    .map(({ quote }) => quote)
  const needs = extract(brief, { lines, fields: fields.filter(isNeed), last }).filter(
    ({ quote }) => namesNeed(quote, besides) && !isOptionOfAnother(quote, fields),
  )
  return needs.flatMap(need =>
    isAsked && !isQuestion(need, lines)
      ? need
      : asksForWork(need.quote)
        ? { ...need, confidence: Math.max(need.confidence, 0.85) }
        : namesOrder(need.quote) && !isQuestion(need, lines)
          ? { ...need, confidence: Math.max(need.confidence, 0.8) }
          : need.confidence >= 0.8 && isWish(need, lines)
            ? need
            : [],
  )
}

/** "I decide" is tapped to another question. */
function isOptionOfAnother(quote: string, fields: LeadRules['fields']): boolean {
  return fields.some(
    field => field.type === 'enum' && field.options.some(({ label }) => fold(label) === fold(quote).trim()),
  )
}

function isWish({ quote, message }: ExtractedFact, lines: Said[]): boolean {
  if (quote.trim().split(/\s+/).length < 2) return false
  if (asksPrice(quote)) return namesPriced(quote)
  if (expressesWish(quote)) return true
  return !isQuestion({ quote, message }, lines)
}

function isQuestion(need: Pick<ExtractedFact, 'quote' | 'message'>, lines: Said[]): boolean {
  const text = wordsOf(need, lines)
  const after = text.slice(text.indexOf(need.quote) + need.quote.length).trimStart()
  return need.quote.includes('?') || after.startsWith('?') || beginsToAsk(need.quote)
}

function wordsOf({ message }: Pick<ExtractedFact, 'message'>, lines: Said[]): string {
  const line = lines.find(({ id }) => id === message)
  return line?.meaning ?? line?.text ?? ''
}

const prices = /\b(?:budget|price|cost|preis|kosten|prix|presupuesto|precio|orcamento|preco|prezzo|prijs)\b/

/** Where any words would do for an answer, "rather not say" is none; nor is "no idea", where nothing else is said. */
function hearRefusal(fact: ExtractedFact, brief: LeadBrief, { fields }: LeadRules): ExtractedFact {
  const isFree = fields.some(({ slot, type }) => slot === fact.slot && type === 'text')
  const line = newLines(brief).find(({ id }) => id === fact.message)
  if (!isFree || !line || askedNow(brief)?.slot !== fact.slot) return fact
  const folded = fold(line.meaning ?? line.text)
  if (folded.split(/\s+/).length > longestRefusal) return fact
  const refusal = { ...fact, quote: line.text.trim(), confidence: 0.85 }
  if (refuses(folded, true)) return { ...refusal, value: declined }
  if (!isUnsure(folded)) return fact
  const money = prices.test(folded) ? fields.find(({ type }) => type === 'money') : undefined
  return { ...refusal, slot: money?.slot ?? fact.slot, value: unsure } // "I don't know the budget yet"
}

/** "Actually, it is £900": what was said before is unsaid, and nobody has to be asked which of the two it is. */
function hearCorrection(fact: ExtractedFact, brief: LeadBrief): ExtractedFact {
  const line = newLines(brief).find(({ id }) => id === fact.message)
  const isNew = toldHere(brief.facts).some(({ slot }) => slot === fact.slot)
  return line && isNew && corrections.test(fold(line.text))
    ? { ...fact, confidence: Math.max(fact.confidence, expressFrom) }
    : fact
}

const corrections =
  /^\W*(?:no|nein|non|nao|nee)\b\W+\w|\b(?:actually|sorry|i mean|i meant|correction|make (?:it|that)|instead|not \S+ but|changed (?:my|our) mind|eigentlich|doch|ich meine|ich meinte|stattdessen|en fait|plutot|je veux dire|pardon|en realidad|mejor dicho|quise decir|perdon|na verdade|quero dizer|alias|desculpe|in realta|anzi|volevo dire|scusi|eigenlijk|ik bedoel|toch)\b/

type Reading = { lines: Said[]; fields: LeadRules['fields']; last: Said }

function extract(brief: LeadBrief, { lines, fields, last }: Reading): ExtractedFact[] {
  if (fields.length === 0) return []
  const { language, spoken, time_zone: zone } = brief
  const question = askedNow(brief)
  return extractFacts({
    dialogue: lines.map(({ id, author, text, meaning, at }) => ({
      id,
      author,
      text: meaning ?? text,
      at: readWallClock(at, zone),
    })),
    asked: fields.find(({ slot }) => slot === question?.slot) ?? null,
    language: spoken ?? language,
    zone,
    country: countryOf(language, zone),
    now: readWallClock(last.at, zone),
    fields,
  })
}

/** The question that the last message answers, if it answers one: nothing was written in between. */
function askedNow(brief: LeadBrief): LeadBrief['asked'][0] | null {
  const question = brief.asked.at(-1)
  const since = brief.said.filter(({ author, at }) => author === 'visitor' && question && at > question.at)
  return question && since.length === 1 ? question : null
}

function readConfirmed(brief: LeadBrief): ExtractedFact[] {
  const question = askedNow(brief)
  const line = newLines(brief).at(-1)
  if (!line || question?.kind !== 'confirm' || !question.values) return []
  const asked = question.values.map(value => ({ value, quote: quoteOf(brief, question.slot, value) }))
  const read = readConfirmation(line.meaning ?? line.text, asked)
  return read ? [{ slot: question.slot, message: line.id, ...read }] : []
}

/** The visitor's own words for a value. */
export function quoteOf(brief: LeadBrief, slot: string, value: unknown, more: Fact[] = []): string {
  const said = toldHere([...brief.facts, ...more]).findLast(
    fact => fact.slot === slot && JSON.stringify(fact.value) === JSON.stringify(value),
  )
  return said?.quote ?? String(value)
}
