/** Finds which of a field's options a visitor means: its label, or the words that only it has. */
import type { Choice } from '../dialogue.ts'
import { fold } from '../words/fold.ts'

export type OptionChosen = { start: number; end: number; value: string; confidence: number }

/** Null when none fits, or more than one does. `isAsked` lets half of a label do. */
export function chooseOption(folded: string, options: Choice[], isAsked: boolean): OptionChosen | null {
  const whole = options.flatMap(({ id, label }) => {
    const start = wordAt(folded, fold(label))
    return start < 0 ? [] : [{ start, end: start + label.length, value: id, confidence: 0.9 }]
  })
  if (whole.length > 0) return whole.length === 1 ? whole[0]! : longest(whole)
  const heard = options.flatMap(option => {
    const own = ownWords(option, options)
    const hits = own.map(word => ({ word, start: stemAt(folded, word) })).filter(({ start }) => start >= 0)
    const isEnough = hits.length > 0 && (isAsked || hits.length * 2 >= own.length)
    return isEnough ? [{ ...hits[0]!, value: option.id, hits: hits.length }] : []
  })
  const [best, second] = heard.sort((one, other) => other.hits - one.hits)
  if (!best || best.hits === second?.hits) return null
  const end = best.start + (/^[a-z0-9ß]*/.exec(folded.slice(best.start))?.[0].length ?? 0)
  return { start: best.start, end, value: best.value, confidence: isAsked ? 0.85 : 0.7 }
}

function longest(found: OptionChosen[]): OptionChosen | null {
  const [first, second] = found.toSorted((one, other) => other.end - other.start - (one.end - one.start))
  return first!.start <= second!.start && second!.end <= first!.end ? first! : null
}

/** Words of four letters and more that no other option has. */
function ownWords({ id, label }: Choice, options: Choice[]): string[] {
  const others = new Set(options.filter(other => other.id !== id).flatMap(other => words(other.label)))
  return [...new Set(words(label))].filter(word => !others.has(word))
}

function words(label: string): string[] {
  return (fold(label).match(/[a-zß]{4,}/g) ?? []).filter(
    word => !/^(?:other|else|something|what|with|your|that|this|more|most|does)$/.test(word),
  )
}

function wordAt(folded: string, label: string): number {
  const escaped = label.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return escaped === '' ? -1 : folded.search(new RegExp(`(?<![a-z0-9ß])${escaped}(?![a-z0-9ß])`))
}

/** "repair" in "repairs" and "repairing", and the other way around. */
function stemAt(folded: string, word: string): number {
  const stem = word.length > 4 ? word.replace(/(?:ing|ungen|ung|ation|ations|s|es|e|en|n)$/, '') : word
  return folded.search(new RegExp(`(?<![a-z0-9ß])${stem}`))
}
