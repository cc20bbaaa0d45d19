/** Reads questions and answers from JSON: a list of objects, or one. */
import { type Meaning, meaningOf } from './find-columns.ts'
import { type ImportRow, type Reading, type RowOutcome, refuseRow } from './reading.ts'
import { writeRow } from './write-row.ts'

export function readJson(text: string): Reading {
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch (error) {
    return { problem: `This is not JSON${whereOf(error, text)}.` }
  }
  const items = Array.isArray(told) ? told : [told]
  const rows: ImportRow[] = []
  const refused: RowOutcome[] = []
  items.forEach((item, place) => {
    const read = readItem(item, place + 1)
    if ('state' in read) refused.push(read)
    else rows.push(read)
  })
  return { rows, refused }
}

/** Engines say the place in their own words, and some not at all. */
function whereOf(error: unknown, text: string): string {
  const at = /position (\d+)/.exec(String(error))?.[1]
  return at ? `: it cannot be read from line ${text.slice(0, Number(at)).split('\n').length} on` : ''
}

function readItem(item: unknown, row: number): ImportRow | RowOutcome {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return refuseRow({ row }, 'it is not an object with a question and an answer')

  const raw = { question: '', answer: '', language: '', alternatives: [] as string[] }
  for (const [name, value] of Object.entries(item)) {
    const meaning = meaningOf(name)
    if (!meaning || value === null) continue
    const texts = textsOf(value)
    if (!texts || (texts.length !== 1 && meaning !== 'alternatives'))
      return refuseRow({ row }, `the ${words[meaning]} no text`, meaning)
    if (meaning === 'alternatives') raw.alternatives.push(...texts)
    else raw[meaning] = texts.join()
  }
  return writeRow({ row }, raw)
}

const words: Record<Meaning, string> = {
  question: 'question is',
  answer: 'answer is',
  alternatives: 'other ways to ask are',
  language: 'language is',
}

/** A text, a number, or a list of them; `null` for anything else. */
function textsOf(value: unknown): string[] | null {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  const isText = (each: unknown) => typeof each === 'string' || typeof each === 'number'
  return values.every(isText) ? values.map(String) : null
}
