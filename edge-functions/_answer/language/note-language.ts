/** Says in the visitor's language that what follows is in another; the company's words themselves stay as they are. */
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import { knownLanguage, type Language } from '../check/words/language.ts'
import { textsFor } from '../texts.ts'
import { tellClearly } from './tell-clearly.ts'
import { tellVisitorLanguage } from './tell-visitor-language.ts'

/** What must speak against the language that was declared before it is believed to be another. */
const enough = 4

/** `declared`: a BCP 47 tag, where somebody has said what it is written in. */
export type Written = { text: string; declared: string | null }

/**
 * `text` with the note before it, and the two languages for the conversation's event; as it is when both are the same, or
 * either is not certain.
 */
export function noteLanguage(turn: TurnBrief, written: Written[]) {
  const text = written.map(part => part.text).join('\n\n')
  const visitors = tellVisitorLanguage(turn)
  const [language, ...others] = new Set(written.map(tell))
  if (!visitors || !language || others.length > 0 || language === visitors) return { text, details: {} }

  const name = new Intl.DisplayNames([visitors], { type: 'language' }).of(language) ?? language
  return {
    text: `${textsFor(visitors).otherLanguage(name)}\n\n${text}`,
    details: { answer_language: language, visitor_language: visitors },
  }
}

function tell({ text, declared }: Written): Language | null {
  return declared === null ? tellClearly(text) : (tellClearly(text, enough) ?? knownLanguage(declared))
}
