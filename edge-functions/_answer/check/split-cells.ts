/** Splits a text into stretches that say one thing each: “shoes are £3” and “harnesses £2.50” apart. */
import { splitClauses } from './split-clauses.ts'
import { splitSentences } from './split-sentences.ts'

const joint = /\s(?:and|or|und|oder|sowie|et|ou|y|o|e|en|of)\s/iu

/**
 * A stretch that `says` nothing goes with the next, as “on Saturday and Sunday at 9” does; one that is `bare`, without
 * words of its own, with the one before: “on 15 September and 12 January”.
 */
export function splitCells(
  text: string,
  { says, isBare }: { says: (stretch: string) => boolean; isBare: (stretch: string) => boolean },
): string[] {
  return splitSentences(text, true)
    .sentences.flatMap(splitClauses)
    .flatMap(clause => {
      const cells: string[] = []
      let open = ''
      for (const part of clause.split(joint)) {
        open = open === '' ? part : `${open} & ${part}`
        if (!says(open)) continue
        if (cells.length > 0 && isBare(open)) cells.push(`${cells.pop()} & ${open}`)
        else cells.push(open)
        open = ''
      }
      if (open !== '') cells.push(cells.length > 0 ? `${cells.pop()} & ${open}` : open)
      return cells
    })
}
