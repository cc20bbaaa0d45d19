/** What facts are read from, and what a fact that was read looks like. */
import type { FactValue, ValueType } from '../../../shared/lead/fact.ts'

export type Line = {
  id?: string
  author: 'visitor' | 'assistant' | 'member' | 'system'
  text: string
  /** The visitor's wall clock as 'YYYY-MM-DDTHH:MM', where it is known; else `now`. */
  at?: string
}

export type Choice = { id: string; label: string }

/** As much of a company's field as reading needs. */
export type FieldRead = {
  slot: string
  type: ValueType | 'signals'
  options?: Choice[]
  /** In the company's words: of a size they tell what is counted. */
  label?: string
  question?: { web: string; sms: string } | null
}

export type ExtractedFact = {
  slot: string
  /** In the normal form of the field's type, or `declined`, or `unsure`. */
  value: FactValue
  /** The visitor's own words, as they stand in the message. */
  quote: string
  /** The message's id, or its place in the dialogue where it has none. */
  message: string | number
  /** 0 to 1. */
  confidence: number
}
