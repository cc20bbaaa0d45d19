/** A conversation, and what has to be known to read it. */
import type { FieldRead, Line } from './dialogue.ts'

export type Conversation = {
  /** Oldest first. Facts are read from the visitor's lines; what others say tells what was asked. */
  dialogue: Line[]
  /** What was asked right before the last line, where it is known; it can also be told from the words. */
  asked: FieldRead | null
  /** BCP 47. */
  language: string
  /** IANA; part of what `now` means, never looked at: all of this is wall clock. */
  zone: string
  /** ISO 3166; says how numbers, dates and dollars are meant. */
  country: string
  /** The visitor's wall clock at the last line: 'YYYY-MM-DDTHH:MM', with or without seconds. */
  now: string
  /** What the company wants to know. Nothing else is read. */
  fields: FieldRead[]
}
