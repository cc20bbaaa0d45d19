/** Finds entries while someone types: every word has to occur, in question, other ways to ask, or answer. */
import type { Entry } from '../backend/rows.ts'

export type EntrySummary = Pick<
  Entry,
  'id' | 'question' | 'answer' | 'alternatives' | 'version' | 'updated_at'
>

export type Searchable = { entry: EntrySummary; question: string; everything: string }

/** Case and accents do not matter: "creme brulee" finds "Crème brûlée". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

export function toSearchable(entry: EntrySummary): Searchable {
  const question = fold(entry.question)
  return {
    entry,
    question,
    everything: `${question}\n${fold(entry.alternatives.join('\n'))}\n${fold(entry.answer)}`,
  }
}

/** Those whose question holds all the words come first; apart from that the order stays. */
export function findEntries(all: Searchable[], search: string): EntrySummary[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return all.map(({ entry }) => entry)
  const inQuestion: EntrySummary[] = []
  const elsewhere: EntrySummary[] = []
  for (const { entry, question, everything } of all) {
    if (words.every(word => question.includes(word))) inQuestion.push(entry)
    else if (words.every(word => everything.includes(word))) elsewhere.push(entry)
  }
  return [...inQuestion, ...elsewhere]
}
