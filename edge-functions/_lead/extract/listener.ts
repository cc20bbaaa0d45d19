/** What is known at one point of a conversation. */
import type { Topic } from './asked/topics.ts'
import type { ExtractedFact } from './dialogue.ts'

export type Listener = {
  facts: Map<string, ExtractedFact>
  /** Day and time that were said, perhaps apart. */
  appointment: { day: number | null; time: { hour: number; minute: number } | null }
  asked: Set<Topic>
  /** What was last said to the visitor ends in a question. */
  isQuestion: boolean
  /** Nothing was said since the question. */
  isFresh: boolean
  /** The day and time that were last offered to the visitor. */
  offered: { day: number | null; time: { hour: number; minute: number } | null }
  /** Numbers and addresses of others. */
  said: Set<string>
}
