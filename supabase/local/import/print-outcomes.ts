/** Prints what became of each row as a table for the terminal. */
import type { ImportRow, RowOutcome } from '../../../shared/import/reading.ts'

const width = 60

export function printOutcomes(outcomes: RowOutcome[], rows: ImportRow[]): void {
  const contents = new Map(rows.map(row => [row.row, row]))
  console.log(`${'row'.padStart(5)}  ${'line'.padStart(5)}  ${'outcome'.padEnd(7)}  question`)
  for (const { row, line, state, message } of outcomes) {
    const { question = '', line: readLine } = contents.get(row) ?? {}
    const place = `${String(row).padStart(5)}  ${String(line ?? readLine ?? '').padStart(5)}`
    console.log(
      `${place}  ${state.padEnd(7)}  ${cut(question)}${message ? `\n${' '.repeat(23)}${message}` : ''}`,
    )
  }
}

function cut(question: string): string {
  return question.length > width ? `${question.slice(0, width - 1)}…` : question
}
