/** The verbs of finding by meaning: what waits for a vector, the vectors made, and a turn's matches weighed by them. */
import type { Match } from './turn-brief.ts'

/** A phrasing of an entry that has no vector of the model yet. */
export type UnreadPhrasing = { entry: string; print: string; text: string }

export type MeaningVerbs = {
  claim_unread: {
    args: { model: string; max_entries: number; lease_seconds: number }
    result: UnreadPhrasing[]
  }
  /** Vectors are of unit length. `kept`: those whose entry still has the phrasing. */
  record_vectors: {
    args: { model: string; vectors: { entry: string; print: string; vector: number[] }[] }
    result: { kept: number }
  }
  /** In the order of the questions; null where the company's entries have no vectors to compare with. */
  find_by_meaning: {
    args: {
      conversation_id: string
      model: string
      questions: { vector: number[]; matches: Pick<Match, 'version' | 'confidence'>[] }[]
    }
    result: (Match[] | null)[]
  }
}
