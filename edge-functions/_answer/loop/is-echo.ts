/** Recognises our own words coming back: a machine at the other end, not a person. */
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import { foldedWords } from '../check/words/fold.ts'
import { languages } from '../check/words/language.ts'
import { textsFor } from '../texts.ts'

/** A person may well say “Yes, of course” after us. */
const fewestWords = 5

export function isEcho(text: string, { history, company, assistant }: TurnBrief): boolean {
  const words = foldedWords(text)
  if (words.length < fewestWords) return false
  const said = words.join(' ')
  const ours = history
    .filter(({ author }) => author === 'assistant')
    .map(message => foldedWords(message.text).join(' '))
  return (
    ours.includes(said) ||
    signatures(company.name, assistant.name).some(signature => said.endsWith(signature))
  )
}

function signatures(company: string, name: string): string[] {
  return languages.map(language => foldedWords(textsFor(language).signature(company, name)).join(' '))
}
