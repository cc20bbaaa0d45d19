/** One turn, as answering sees it. */
import type { TurnModels } from './model-verbs.ts'

export type Match = {
  /** Id of the entry's version. */
  version: string
  question: string
  answer: string
  /** Calibrated, 0 to 1. */
  confidence: number
  outcome: Outcome
}

export type Outcome = 'answered' | 'offered' | 'unknown'

/** What answering one turn needs to know. Nothing in it names or reaches the visitor. */
export type TurnBrief = {
  conversation: string
  turn: number
  channel: 'widget' | 'sms' | 'whatsapp'
  company: {
    name: string
    description: string
    facts: { label: string; value: string }[]
    language: string
    /** Only sentences that stand in an entry or a fact may be said. */
    strict?: boolean
  }
  /** What the owner says about answering on this very channel. */
  assistant: { name: string; instructions: string }
  /** The visitor's messages since the last reply, oldest first, each with its best entries. */
  questions: { text: string; matches: Match[] }[]
  /** What was said before them, oldest first. */
  history: { author: 'visitor' | 'assistant' | 'member' | 'system'; text: string }[]
  /** How often answering was tried; only on turns that were taken over. */
  attempts?: number
  /** With their keys: taken out of the brief before anything else sees it. */
  models?: TurnModels
}
