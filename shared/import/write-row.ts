/** One row as an import takes it, from what stood in the file. */
import { cleanLine, cleanText } from './clean-text.ts'
import type { ImportRow } from './reading.ts'

export type RawRow = { question: string; answer: string; alternatives: string[]; language: string }

export function writeRow(place: { row: number; line?: number }, raw: RawRow): ImportRow {
  const language = languageTag(raw.language)
  return {
    ...place,
    question: cleanLine(raw.question),
    answer: cleanText(raw.answer),
    alternatives: raw.alternatives.flatMap(splitAlternatives).map(cleanLine).filter(Boolean),
    ...(language && { language }),
  }
}

/** Other ways to ask share a cell: each on a line of its own, or between vertical bars. */
function splitAlternatives(cell: string): string[] {
  return cleanText(cell).split(/[|\n]/)
}

/** "EN" is "en" and "pt_br" is "pt-BR"; what is no tag stays as it is, for the database to refuse. */
function languageTag(written: string): string {
  const tag = cleanLine(written).replaceAll('_', '-')
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ''
  } catch {
    return tag
  }
}
