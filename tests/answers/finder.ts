/** What finds entries: Foyer, or a library beside it. */
import type { Topic } from './read-topics.ts'

export type Found = {
  /** Topics by their place in the list that was opened, best first, ten at most. */
  topics: number[]
  /** Orders the first matches of different questions; null where a finder has an order but no score. */
  certainty: number | null
}

export type Find = (question: string) => Promise<Found> | Found

export type Finder = {
  name: string
  /** `language` is BCP 47. */
  open(topics: Topic[], language: string): Promise<Find>
}
