/** Has a model read facts in what the visitor has just written; whatever it says is believed only as far as it can be checked. */
import type { FactValue } from '../../shared/lead/fact.ts'
import { findDisqualification } from '../../shared/lead/score/find-disqualification.ts'
import type { JsonQuestion } from '../_model/complete-json.ts'
import type { Said } from '../_platform/lead-brief.ts'
import { checkFact } from './extract/check-fact.ts'
import type { ExtractedFact } from './extract/dialogue.ts'
import { fold } from './extract/words/fold.ts'
import type { Heard } from './hear-turn.ts'
import { newLines } from './new-lines.ts'
import { toldHere } from './told-here.ts'
import { type FactsRead, writeFactsQuestion } from './write-facts-question.ts'

/** What only a model has read counts and is known; but nobody is turned away for it before a person or a yes. */
const sureness = 0.8
const unsureness = 0.75

type Asking = {
  /** Throws when no model answers. */
  ask(question: JsonQuestion<FactsRead>, signal: AbortSignal): Promise<FactsRead>
  /** Takes out of a text what no model may see, and what could pass for a part of the prompt. */
  isolate(text: string): string
  signal: AbortSignal
}

/** Empty where nothing is worth a request; throws like `ask`. */
export async function readWithModel(
  heard: Heard,
  { ask, isolate, signal }: Asking,
): Promise<ExtractedFact[]> {
  const lines = newLines(heard.brief).filter(({ meaning }) => meaning === null)
  const fields = fieldsToRead(heard)
  const words = lines.flatMap(({ text }) => text.split(/\s+/)).length
  if (words < 3 || fields.length === 0) return []
  const read = await ask(writeFactsQuestion(heard.brief, { fields, isolate }), signal)
  return fields.flatMap(field => {
    const found = read[field.slot]
    return found ? check(found, { heard, field, lines }) : []
  })
}

/** Numbers and addresses are read by rule alone: a model never sees them. */
function fieldsToRead({ brief, rules, facts }: Heard): Heard['rules']['fields'] {
  const known = new Set([...toldHere(brief.facts), ...facts].map(({ slot }) => slot))
  return rules.fields
    .filter(({ type }) => type !== 'email' && type !== 'phone' && type !== 'signals')
    .filter(({ type, slot }) => type !== 'text' || !known.has(slot))
}

type Reading = { heard: Heard; field: Heard['rules']['fields'][0]; lines: Said[] }

function check(
  { value, quote }: { value: unknown; quote: string },
  { heard, field, lines }: Reading,
): ExtractedFact[] {
  const line = lines.findLast(({ text }) => quote.trim() !== '' && fold(text).includes(fold(quote)))
  if (!line) return []
  const start = fold(line.text).indexOf(fold(quote))
  const words = line.text.slice(start, start + quote.length)
  const isOwnWords = field.type === 'text' || field.type === 'place'
  if (isOwnWords && !(typeof value === 'string' && fold(words).includes(fold(value)))) return []
  const fact = checkFact(
    { slot: field.slot, value: value as FactValue, quote: words, message: line.id, confidence: sureness },
    { dialogue: lines, fields: [field] },
  )
  return fact ? [{ ...fact, confidence: ruledOut(heard, fact) ? unsureness : sureness }] : []
}

function ruledOut({ rules }: Heard, { slot, value, quote }: ExtractedFact): boolean {
  const alone = { slot, value, quote, message: null, confidence: 1, at: new Date(0).toISOString() }
  const fact = { ...alone, source: 'visitor', extractor: 'model', version: 0 } as const
  return findDisqualification(rules, new Map([[slot, fact]])).disqualified !== null
}
