/** Whether what they sent is no more than a question of the company's that we offered them. Pure. */
import type { TurnBrief } from '../_platform/turn-brief.ts'

type Question = TurnBrief['questions'][number]

/**
 * An option of a question of ours, or a time to choose, is their own word. What opens a conversation on the website in the
 * very letters of an entry was offered there to begin with.
 */
export function isTappedEntry(
  { text, matches, is_choice }: Question,
  { channel, history }: Pick<TurnBrief, 'channel' | 'history'>,
): boolean {
  if (channel === 'widget' && history.length === 0) return matches.some(({ question }) => question === text)
  return is_choice === true && matches.some(({ question }) => isSame(question, text))
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
