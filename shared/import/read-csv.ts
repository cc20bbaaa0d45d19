/** Reads questions and answers from a table: cells between commas, semicolons or tabs, with or without a line of names. */
import Papa from 'papaparse'
import { findColumns, type Meaning } from './find-columns.ts'
import { type ImportRow, type Reading, type RowOutcome, refuseRow } from './reading.ts'
import { writeRow } from './write-row.ts'

const delimiters = [',', ';', '\t']
const twoColumns: Record<Meaning, number[]> = { question: [0], answer: [1], alternatives: [], language: [] }

/** Where each row begins, and what stands in it; `isOpen`: a quotation mark in it is never closed. */
type CsvRow = { row: number; line: number; cells: string[]; isOpen: boolean }

/** `text` has line ends of one kind, `\n`. Without a line of names, the first two columns are question and answer. */
export function readCsv(text: string): Reading {
  const records = readRecords(text)
  const [first, ...others] = records
  const named = first ? findColumns(first.cells) : null
  if (named && named.question.length === 0)
    return { problem: 'The first line names a column of answers, but none of questions. Call it “question”.' }
  if (named && named.answer.length === 0)
    return { problem: 'The first line names a column of questions, but none of answers. Call it “answer”.' }

  const columns = named ?? twoColumns
  const width = named ? (first?.cells.length ?? 0) : 2
  const rows: ImportRow[] = []
  const refused: RowOutcome[] = []
  for (const record of named ? others : records) {
    const problem = problemOf(record, width)
    if (problem) refused.push(refuseRow({ row: record.row, line: record.line }, problem))
    else rows.push(readRow(record, columns))
  }
  return { rows, refused }
}

function readRecords(text: string): CsvRow[] {
  const records: CsvRow[] = []
  let row = 0
  let line = 1
  let start = 0
  Papa.parse<string[]>(text, {
    delimiter: findDelimiter(text),
    newline: '\n',
    delimitersToGuess: delimiters,
    step({ data, errors, meta }) {
      row += 1
      const cells = data.map(cell => cell ?? '')
      while (cells.at(-1)?.trim() === '') cells.pop() // spreadsheets pad short rows
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
      if (cells.length > 0) records.push({ row, line, cells, isOpen })
      line += text.slice(start, meta.cursor).split('\n').length - 1
      start = meta.cursor
    },
  })
  return records
}

/** The one that makes the first line a line of names; otherwise Papa guesses, from how evenly it cuts the rows. */
function findDelimiter(text: string): string {
  const [top = ''] = text.split('\n', 1)
  const isNames = (delimiter: string) => {
    const columns = findColumns(top.split(delimiter).map(cell => cell.replaceAll('"', '')))
    return columns !== null && columns.question.length > 0 && columns.answer.length > 0
  }
  return delimiters.find(isNames) ?? ''
}

/** What would otherwise cut an answer short, or swallow the rows after it, without a word. */
function problemOf({ cells, isOpen, line }: CsvRow, width: number): string | null {
  if (isOpen) return `a quotation mark is opened on line ${line} and never closed`
  if (cells.length > width)
    return `it has ${cells.length} cells where ${width} belong; a text that holds a separator needs quotation marks`
  return null
}

function readRow({ row, line, cells }: CsvRow, columns: Record<Meaning, number[]>): ImportRow {
  const all = (meaning: Meaning) => columns[meaning].map(place => cells[place] ?? '')
  const [question = ''] = all('question')
  const [answer = ''] = all('answer')
  const [language = ''] = all('language')
  return writeRow({ row, line }, { question, answer, language, alternatives: all('alternatives') })
}
