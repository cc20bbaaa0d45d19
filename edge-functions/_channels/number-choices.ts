/** Choices as numbered lines under a text, for where there are no buttons. */
import type { Texts } from '../_answer/texts.ts'

export function numberChoices(text: string, choices: string[], { replyWithNumber }: Texts): string {
  const lines = choices.map((choice, index) => `${index + 1}) ${choice}`)
  return [text, lines.join('\n'), replyWithNumber].join('\n\n')
}
