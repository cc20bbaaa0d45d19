/** The assistant's own sentences in the language of whoever reads them. */
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import { type Texts, textsFor } from '../texts.ts'
import { tellVisitorLanguage } from './tell-visitor-language.ts'

/** In the company's language as long as the visitor's is not certain. */
export function textsForTurn(turn: TurnBrief): Texts {
  return textsFor(tellVisitorLanguage(turn) ?? turn.company.language)
}
