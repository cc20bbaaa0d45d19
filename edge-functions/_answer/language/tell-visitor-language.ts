/** Tells which language a visitor writes: by the question, by what they wrote before it, by what is known of them. What they only tapped is in our words. */
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import { knownLanguage, type Language } from '../check/words/language.ts'
import { tellClearly } from './tell-clearly.ts'
import { withoutContacts } from './without-contacts.ts'

/** Null where it is not certain; then the company's own is as good as any. */
export function tellVisitorLanguage({ questions, history, recalled }: TurnBrief): Language | null {
  const own = questions.filter(({ is_choice }) => !is_choice)
  const now = tellClearly(own.map(({ text }) => withoutContacts(text)).join('\n'))
  if (now) return now
  const before = history
    .filter(({ author, is_choice }) => author === 'visitor' && !is_choice)
    .map(({ text }) => tellClearly(withoutContacts(text)))
  return before.findLast(language => language !== null) ?? knownLanguage(recalled?.language ?? '')
}
