/** Says that a person will come back to them, and when that is likely. Pure. */
import type { HandOffBrief } from '../../_platform/hand-off-brief.ts'
import { handOffWordsFor } from './hand-off-words.ts'
import { tellWhen } from './tell-when.ts'

export function tellComing(brief: HandOffBrief, now: Date): string {
  return `${handOffWordsFor(brief.language).comesBack} ${tellWhen(brief, now).sentence}`
}
