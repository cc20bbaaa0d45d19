/** One line of the visitor's with all that bears upon it, and what is read out of it. */
import type { FactValue } from '../../../shared/lead/fact.ts'
import type { Topic } from './asked/topics.ts'
import type { Conversation } from './conversation.ts'
import type { Listener } from './listener.ts'
import type { Lexicon } from './words/compile-words.ts'

export type Reading = { start: number; end: number; value: FactValue; confidence: number }

/** One line, and what it answers. */
export type Scene = {
  text: string
  folded: string
  /** The line's id, or its place in the dialogue. */
  message: string | number
  lexicons: Lexicon[]
  asked: Set<Topic>
  /** Nothing was said since the question. */
  isFresh: boolean
  now: string
  /** The field that was asked for, where that is known other than by words. */
  askedSlot: string | null
  listener: Listener
  conversation: Conversation
}
