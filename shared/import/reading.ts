/** What a file of questions and answers says, and what an import makes of it. */

/** `row` is its number in a spreadsheet, or its place in a JSON list; both count from 1. */
export type ImportRow = {
  row: number
  /** In the file, where it is text in lines. */
  line?: number
  question: string
  answer: string
  alternatives: string[]
  /** BCP 47; without it the entry is in the company's language. */
  language?: string
}

export type ImportState = 'new' | 'changed' | 'same' | 'refused'

export type RowOutcome = {
  row: number
  /** Of a row that could not be read from a file of lines. */
  line?: number
  state: ImportState
  /** What is at fault; null where the row as a whole is, or nothing. */
  field: 'question' | 'answer' | 'alternatives' | 'language' | null
  /** One sentence that names the row; null unless it is refused. */
  message: string | null
  /** Null where there is no entry, or none yet. */
  entry_id: string | null
}

/**
 * `POST /functions/v1/desk/companies/{id}/entries/import`, with a file of at most a megabyte as `text/csv` or
 * `application/json`; with `?preview=true` nothing is saved. In the order of the file.
 */
export type ImportResponse = { rows: RowOutcome[] }

/** Rows that can be read, and those that cannot; or why nothing can. */
export type Reading = { rows: ImportRow[]; refused: RowOutcome[] } | { problem: string }

export const maxImportRows = 2000
export const maxImportBytes = 5 * 1000 * 1000

/** A row that cannot be read. `problem` is the sentence without its row and its full stop. */
export function refuseRow(
  place: { row: number; line?: number },
  problem: string,
  field: RowOutcome['field'] = null,
): RowOutcome {
  return { ...place, state: 'refused', field, message: `Row ${place.row}: ${problem}.`, entry_id: null }
}
