/** Whatever reads facts out of a conversation, so that several can be asked the same. */
import type { ExtractedFact } from '../../../edge-functions/_lead/extract/dialogue.ts'
import type { JudgedDialogue } from './dialogue-set.ts'

export type Extractor = {
  name: string
  /** `message` of a fact is the line's place in the dialogue. */
  extract(dialogue: JudgedDialogue): ExtractedFact[]
}
