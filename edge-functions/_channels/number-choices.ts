/** Choices as numbered lines under a text, for where there are no buttons; who writes stands below them. */
import type { Texts } from '../_answer/texts.ts'

const signature = /\n\n(– [^\n]+)$/

export function numberChoices(text: string, choices: string[], { replyWithNumber }: Texts): string {
  const lines = choices.map((choice, index) => `${index + 1}) ${choice}`)
  const [, signed = ''] = signature.exec(text) ?? []
  const parts = [text.replace(signature, ''), lines.join('\n'), replyWithNumber, signed]
  return parts.filter(Boolean).join('\n\n')
}
