/** Finds the whole of a name of which only the first was said before: "its keisha", then "keisha rountree". */
import { fold } from '../words/fold.ts'
import type { NameFound } from './name-found.ts'
import { takeName } from './take-name.ts'

/** The family name, where that was asked for by itself: "Hensley" makes "Buck Hensley" of "Buck". */
export function joinAskedName(text: string, known: string, question: string): NameFound | null {
  if (known.includes(' ') || !asksRest.test(fold(question))) return null
  const folded = fold(text)
  const start = /^(?:\W|(?:it'?s|its|is|sure|yes|yeah|ok|oh|last|name|surname)\b)*/.exec(folded)![0].length
  const taken = takeName(text, folded, start)
  if (!taken || taken.words > 2 || !/^\W*$/.test(folded.slice(taken.end))) return null
  const value = taken.value.toLowerCase().startsWith(known.toLowerCase())
    ? taken.value
    : `${known} ${taken.value}`
  return { start: taken.start, end: taken.end, value, confidence: 0.9 }
}

const asksRest =
  /\b(?:last|sur|family|full) ?name|\bnachname|\bnom de famille|\bapellidos?\b|\bsobrenome|\bapelido|\bcognome|\bachternaam/

/** `known`: the name as it was heard. Only a short message that begins with it counts. */
export function readRestOfName(text: string, known: string): NameFound | null {
  const folded = fold(text)
  const first = fold(known)
  if (known.includes(' ') || !folded.startsWith(`${first} `) || folded.split(' ').length > 4) return null
  const taken = takeName(text, folded, 0)
  return taken && taken.words === 2
    ? { start: taken.start, end: taken.end, value: taken.value, confidence: 0.9 }
    : null
}
