/** Tells which language a visitor writes: by the question, by what they wrote before it, by what is known of them. */
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import { knownLanguage, type Language } from '../check/words/language.ts'
import { tellClearly } from './tell-clearly.ts'

/** Null where it is not certain; then the company's own is as good as any. */
export function tellVisitorLanguage({ questions, history, recalled }: TurnBrief): Language | null {
  const now = tellClearly(questions.map(({ text }) => text).join('\n'))
  if (now) return now
  const before = history.filter(({ author }) => author === 'visitor').map(({ text }) => tellClearly(text))
  return before.findLast(language => language !== null) ?? knownLanguage(recalled?.language ?? '')
}
