/** Splits a sentence where it may turn: a no in one half says nothing about the other. */
import { foldedWords } from './words/fold.ts'

const turn = /(?:[,;]|\s-)\s+|\s(?=(?:but|aber|sondern|mais|pero|mas|ma|maar)\s)|\s\(|\)(?=\s|$)/giu
const interjection = /^\s*(?:no|yes|nein|ja|non|oui|si|sí|sim|não|nee|sorry|leider|unfortunately)\s*$/iu
/** “On Sundays,” is no half of its own. */
const fewestWords = 3

export function splitClauses(sentence: string): string[] {
  const clauses: string[] = []
  let open = ''
  for (const part of sentence.split(turn)) {
    if (interjection.test(part)) continue
    open = open === '' ? part : `${open}, ${part}`
    if (foldedWords(open).length < fewestWords) continue
    clauses.push(open)
    open = ''
  }
  if (open.trim() !== '') clauses.push(open)
  return clauses
}
