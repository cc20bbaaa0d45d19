/** Asks an extractor every conversation, and counts what it got right, slot by slot. */
import type { ExtractedFact } from '../../../edge-functions/_lead/extract/dialogue.ts'
import type { Expected, JudgedDialogue, JudgedSlot } from './dialogue-set.ts'
import type { Extractor } from './extractor.ts'
import { isRight } from './is-right.ts'

export type SlotFigures = {
  /** Expected, found, and found as expected. */
  expected: number
  found: number
  right: number
  /** Of conversations in which the slot must stay empty: how many, and in how many it did not. */
  empty: number
  filled: number
}

export type Miss = { id: string; slot: JudgedSlot; expected: unknown; found: unknown; quote: string | null }

export type DialogueFigures = {
  slots: Map<string, SlotFigures>
  quotes: { all: number; valid: number }
  dialogues: { all: number; right: number }
  misses: Miss[]
}

export function measureDialogues(extractor: Extractor, dialogues: JudgedDialogue[]): DialogueFigures {
  const figures: DialogueFigures = {
    slots: new Map(),
    quotes: { all: 0, valid: 0 },
    dialogues: { all: dialogues.length, right: 0 },
    misses: [],
  }
  for (const dialogue of dialogues) {
    const facts = extractor.extract(dialogue)
    for (const fact of facts) {
      figures.quotes.all++
      figures.quotes.valid += Number(isQuoted(fact, dialogue))
    }
    const judged = Object.keys(dialogue.expected) as JudgedSlot[]
    const right = judged.filter(slot => judge(slot, dialogue, facts, figures))
    figures.dialogues.right += Number(right.length === judged.length)
  }
  return figures
}

function judge(
  slot: JudgedSlot,
  { id, expected, dialogue }: JudgedDialogue,
  facts: ExtractedFact[],
  figures: DialogueFigures,
): boolean {
  const fact = facts.find(one => one.slot === slot)
  const wanted = expected[slot] as Expected[JudgedSlot]
  const isEmpty = !fact || (wanted !== fact.value && (fact.value === 'declined' || fact.value === 'unsure'))
  const isGood =
    wanted === null || wanted === undefined ? isEmpty : !isEmpty && isRight(slot, fact.value, wanted)
  for (const name of rowsOf(slot, wanted)) {
    const row = figures.slots.get(name) ?? { expected: 0, found: 0, right: 0, empty: 0, filled: 0 }
    row.expected += Number(wanted !== null)
    row.found += Number(!isEmpty)
    row.right += Number(wanted !== null && isGood)
    row.empty += Number(wanted === null)
    row.filled += Number(wanted === null && !isEmpty)
    figures.slots.set(name, row)
  }
  if (!isGood)
    figures.misses.push({
      id,
      slot,
      expected: wanted,
      found: fact?.value ?? null,
      quote: fact ? `${fact.quote} @ ${dialogue[Number(fact.message)]?.text}` : null,
    })
  return isGood
}

/** Appointments also apart: a day alone is easier than a day and a time. */
function rowsOf(slot: JudgedSlot, wanted: Expected[JudgedSlot]): string[] {
  if (slot !== 'appointment' || typeof wanted !== 'string') return [slot]
  return [slot, wanted.includes('T') ? 'appointment: day and time' : 'appointment: day']
}

function isQuoted({ quote, message }: ExtractedFact, { dialogue }: JudgedDialogue): boolean {
  const line = dialogue[Number(message)]
  return quote !== '' && line?.role === 'visitor' && line.text.includes(quote)
}
