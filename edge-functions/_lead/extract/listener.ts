/** What is known at one point of a conversation. */
import type { Topic } from './asked/topics.ts'
import type { ExtractedFact } from './dialogue.ts'
import type { Clock, Offer } from './time/offer.ts'

export type Listener = {
  facts: Map<string, ExtractedFact>
  /** Day and time that were said, perhaps apart. */
  appointment: { day: number | null; time: Clock | null }
  asked: Set<Topic>
  /** Sums of thousands were spoken of: "6" may be one. */
  isInThousands: boolean
  /** What was last said to the visitor. */
  heard: string
  /** It ends in a question. */
  isQuestion: boolean
  /** Nothing was said since the question. */
  isFresh: boolean
  /** The days and times that were last put to the visitor. */
  offered: Offer[]
  /** Numbers and addresses of others. */
  said: Set<string>
}
