/** Recognises a question by how it begins, where its mark is missing; in seven languages. */
import { fold } from './extract/words/fold.ts'
import { wondersWhether } from './wonders-whether.ts'

const interrogatives =
  /^\W*(?:how|what|when|where|which|who|why|can|could|do|does|did|is|are|will|would|wie|was|wann|wo|wer|kann|konnen|gibt|habt|haben|comment|quand|combien|est-ce|avez|pouvez|como|cuando|cuanto|donde|puedo|tienen|quando|quanto|onde|posso|come|dove|avete|hoe|wat|wanneer|waar|kan|kunnen)\b/

export function beginsToAsk(text: string): boolean {
  return interrogatives.test(fold(text)) || wondersWhether(text)
}
