/** Figures of conversations, as the rows of a table. */
import type { DialogueFigures, SlotFigures } from './measure-dialogues.ts'

type Row = Record<string, string>

/** `alone`: what libraries make of the same, put beside; null leaves that column out. */
export function printDialogues(figures: DialogueFigures, alone: DialogueFigures | null): Record<string, Row> {
  const { slots, quotes, dialogues } = figures
  const rows: Record<string, Row> = {}
  for (const [slot, counts] of [...slots].sort(([one], [other]) => one.localeCompare(other))) {
    const { expected, empty, filled } = counts
    const { precision, recall } = sharesOf(counts)
    rows[slot] = {
      expected: String(expected),
      precision: write(precision),
      recall: write(recall),
      F1: write(harmonicMean(precision, recall)),
      'false slots': empty > 0 ? `${filled} of ${empty}` : '–',
      ...(alone ? { libraries: printAlone(alone.slots.get(slot)) } : {}),
    }
  }
  rows['quotes valid'] = { expected: String(quotes.all), precision: write(quotes.valid / quotes.all) }
  rows['whole dialogue'] = { expected: String(dialogues.all), recall: write(dialogues.right / dialogues.all) }
  return rows
}

/** Precision and recall; nothing for slots that no library reads. */
function printAlone(counts: SlotFigures | undefined): string {
  if (!counts || counts.found === 0) return '–'
  const { precision, recall } = sharesOf(counts)
  return `${write(precision)} / ${write(recall)}`
}

function sharesOf({ right, found, expected }: SlotFigures): {
  precision: number | null
  recall: number | null
} {
  return { precision: found > 0 ? right / found : null, recall: expected > 0 ? right / expected : null }
}

function harmonicMean(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return null
  return one + other > 0 ? (2 * one * other) / (one + other) : 0
}

function write(figure: number | null): string {
  return figure === null || Number.isNaN(figure) ? '–' : figure.toFixed(3)
}
