/** Finds what a word or two may be about: "bread" asks a bakery nothing yet, but names what it is to be asked. */
import type { Match, TurnBrief } from '../../_platform/turn-brief.ts'
import { foldedWords } from '../check/words/fold.ts'

const mostWords = 2
const shortest = 3
/** "bread" and "breads", "Torte" and "Torten". */
const longestEnding = 2

/** The matches whose own question says every word of it, best first; none for a question that says more. */
export function findNamed({ text, matches }: TurnBrief['questions'][number]): Match[] {
  const asked = foldedWords(text)
  if (asked.length === 0 || asked.length > mostWords || asked.some(word => word.length < shortest)) return []
  return matches.filter(({ question }) => {
    const said = foldedWords(question)
    return asked.every(word => said.some(other => isForm(word, other) || isForm(other, word)))
  })
}

function isForm(word: string, other: string): boolean {
  return other.startsWith(word) && other.length - word.length <= longestEnding
}
