/** Writes a table for a spreadsheet: RFC 4180, in UTF-8 with its mark, and nothing in it is a formula. */
import Papa from 'papaparse'

export type CsvCell = string | number | null

/** What spreadsheets take for the beginning of a formula, in full width too. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
/** By it spreadsheets know UTF-8. */
const mark = '\uFEFF'

/**
 * Text that begins like a formula gets an apostrophe before it, as OWASP advises, without exception: so a phone number reads
 * '+44 117 496 0123, with all its digits, which as a number would become 4.4E+11. Numbers stay numbers.
 */
export function writeCsv(rows: CsvCell[][]): string {
  // papaparse's own pattern overlooks a formula with a line break in it
  return `${mark}${Papa.unparse(rows, { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}
