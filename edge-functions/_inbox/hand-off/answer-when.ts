/** Answers who wants to know when somebody comes back to them, while somebody is to. */
import { purposes } from '../../../shared/lead/purposes.ts'
import { tellVisitorLanguage } from '../../_answer/language/tell-visitor-language.ts'
import type { HandOffBrief } from '../../_platform/hand-off-brief.ts'
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { asksWhen } from './asks-when.ts'
import { handOffWordsFor } from './hand-off-words.ts'
import { tellComing } from './tell-coming.ts'

type Turn = { brief: HandOffBrief | null | undefined; turn: TurnBrief; state: string | null; now: Date }

/** Pure. Null where they ask something else, or nobody is to come. */
export function answerWhen({ brief, turn, state, now }: Turn): Reply | null {
  const last = turn.questions.at(-1)?.text ?? ''
  if (!brief || !asksWhen(last)) return null
  const isHot = state === 'hot' && purposes[brief.purpose].handsOver.includes('qualified')
  if (!isHot && brief.claim !== 'offered' && brief.claim !== 'owner_told') return null
  const language = tellVisitorLanguage(turn) ?? turn.company.language
  const text = isToldAtAnyHour(turn, language)
    ? `${handOffWordsFor(language).comesBack} ${handOffWordsFor(language).atAnyHour}`
    : tellComing({ ...brief, language }, now)
  return { text, outcome: null, sources: [], suggestions: [], details: { wrote: 'hand-off' } }
}

/** An opening time would take back what an emergency was told. */
function isToldAtAnyHour({ history }: TurnBrief, language: string): boolean {
  const { atAnyHour } = handOffWordsFor(language)
  return history.some(({ author, text }) => author === 'assistant' && text.includes(atAnyHour))
}
