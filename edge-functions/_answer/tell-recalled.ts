/** Writes what is known of a visitor as a model reads it: a line a fact, nothing that names or reaches anybody. */
import type { Recalled } from '../_platform/turn-brief.ts'

/** `isolate` masks and neutralises one text. Empty when there is nothing to tell. */
export function tellRecalled(
  { topics = [], unanswered, is_waiting }: Recalled,
  isolate: (text: string) => string,
): string {
  const line = (text: string) => isolate(text).replaceAll('\n', ' ')
  return [
    ...topics.map(({ question, on }) => `${on}: was answered “${line(question)}”`),
    ...(unanswered ? [`${unanswered.on}: asked, and got no answer: “${line(unanswered.question)}”`] : []),
    ...(is_waiting ? ['Waits for a person of the team, or speaks with one, on another channel.'] : []),
  ].join('\n')
}
