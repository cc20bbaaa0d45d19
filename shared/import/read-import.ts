/** Reads a file of questions and answers, CSV or JSON, into rows that the import takes. Start reading here. */

import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { maxImportBytes, maxImportRows, type Reading } from './reading.ts'

/** Bytes of a file, or text that was pasted. What is wrong is told in the reading: this never throws. */
export function readImport(file: Uint8Array | string): Reading {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  if (bytes.byteLength > maxImportBytes) return { problem: 'A file may have at most 5 MB.' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)
    return { problem: 'This is a workbook, not text. Save it as “CSV UTF-8” and choose that file.' }
  const text = decode(bytes)
  if (text === null)
    return {
      problem: 'This file is not in UTF-8. Save it as “CSV UTF-8”, or choose UTF-8 when you export it.',
    }

  const reading = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text)
  if ('problem' in reading) return reading
  const found = reading.rows.length + reading.refused.length
  if (found === 0) return { problem: 'There are no questions in this.' }
  if (found > maxImportRows)
    return {
      problem: `There are ${found} rows in this, and at most ${maxImportRows} come in at a time. Split it.`,
    }
  return reading
}

/** Without a byte order mark, with line ends of one kind; `null` when it is not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return null
  }
}
