/** Finds which of a field's options a visitor means: its label, or the words that only it has. */
import type { Choice } from '../dialogue.ts'
import { fold } from '../words/fold.ts'
import { isSameWord } from './is-same-word.ts'

export type OptionChosen = { start: number; end: number; value: string; confidence: number }

type Word = { start: number; end: number; word: string }

/** Null when none fits, or more than one does, or it is ruled out. `isAsked` lets half of a label do. */
export function chooseOption(folded: string, options: Choice[], isAsked: boolean): OptionChosen | null {
  const whole = options.flatMap(({ id, label }) => {
    const start = wordAt(folded, fold(label))
    return start < 0 || isRuledOut(folded, start)
      ? []
      : [{ start, end: start + label.length, value: id, confidence: 0.9 }]
  })
  if (whole.length > 0) return whole.length === 1 ? whole[0]! : longest(whole)
  const said = wordsOf(folded)
  const heard = options.flatMap(option => {
    const parts = ownParts(option, options)
    const hits = parts.flatMap(part => {
      const found = part.map(word => said.find(one => isSameWord(one.word, word)))
      const all = found.filter(one => one !== undefined && !isRuledOut(folded, one.start))
      return [{ found: all, share: part.length > 0 ? all.length / part.length : 0 }]
    })
    const best = hits.toSorted((one, other) => other.share - one.share)[0]
    const first = best?.found[0]
    const count = hits.reduce((sum, { found }) => sum + found.length, 0)
    return first && (isAsked || best.share >= 0.5)
      ? [{ ...first, value: option.id, count, share: best.share }]
      : []
  })
  const [best, second] = heard.sort((one, other) => other.count - one.count)
  if (!best || best.count === second?.count) return null
  return { start: best.start, end: best.end, value: best.value, confidence: isAsked ? 0.85 : 0.7 }
}

function longest(found: OptionChosen[]): OptionChosen | null {
  const [first, second] = found.toSorted((one, other) => other.end - other.start - (one.end - one.start))
  return first!.start <= second!.start && second!.end <= first!.end ? first! : null
}

/** "Cakes and tarts" are two, either of which will do: of each, the words of four letters and more that no other option has. */
function ownParts({ id, label }: Choice, options: Choice[]): string[][] {
  const others = options.filter(other => other.id !== id).flatMap(other => telling(other.label))
  return fold(label)
    .split(/[/,;+&()]| (?:and|or|und|oder|et|ou|y|o|e|en|of) /)
    .map(part => telling(part).filter(word => !others.some(other => isSameWord(word, other))))
    .filter(part => part.length > 0)
}

function telling(label: string): string[] {
  return wordsOf(fold(label))
    .map(({ word }) => word)
    .filter(
      word =>
        !/^(?:other|else|something|what|with|your|that|this|more|most|does|service|services)$/.test(word),
    )
}

function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(/[a-zß]{4,}/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word,
  }))
}

function wordAt(folded: string, label: string): number {
  const escaped = label.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return escaped === '' ? -1 : folded.search(new RegExp(`(?<![a-z0-9ß])${escaped}(?![a-z0-9ß])`))
}

/** "Not catering, a cake." */
function isRuledOut(folded: string, start: number): boolean {
  return /\b(?:not|no|except|without|kein\w*|nicht|ohne|pas(?: de| d')?|sans|sin|sem|nao|non|senza|geen|niet|zonder)(?: the| a| an)? $/.test(
    folded.slice(Math.max(0, start - 20), start),
  )
}
