/** The verbs of entries: those that come from a file, and other ways to ask one. */
import type { ImportRow, RowOutcome } from '../../shared/import/reading.ts'
import type { ModelCall, TurnModels } from './model-verbs.ts'
import type { Refused } from './refused.ts'

/** What a model is told before it proposes other ways to ask an entry. */
export type PhrasingsBrief = {
  question: string
  answer: string
  /** What is known, proposed or dismissed already, the newest first; visitors' words only where they were accepted. */
  known: string[]
  /** BCP 47. */
  language: string
  models: TurnModels
}

export type EntryVerbs = {
  import_entries: {
    args: { member_id: string; company_id: string; rows: ImportRow[]; is_preview: boolean }
    /** In the order of the rows. */
    result: Refused | { rows: RowOutcome[] }
  }
  brief_phrasings: {
    args: { member_id: string; entry_id: string }
    result: Refused | PhrasingsBrief
  }
  propose_phrasings: {
    args: { member_id: string; entry_id: string; texts: string[]; model_calls: ModelCall[] }
    /** How many were new. */
    result: Refused | { proposed: number }
  }
}
