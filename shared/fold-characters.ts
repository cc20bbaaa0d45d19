/** Writes typographic characters the plain way, where that alone keeps a text message in the short alphabet. */
import { isGsm7 } from './sms-segments.ts'

/** One such character doubles what a message costs. Letters with accents are language, and stay. */
const plain: [written: RegExp, sent: string][] = [
  [/[‘’‚‛′´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‹›]/g, "'"],
  [/[‐‑‒–—―−]/g, '-'],
  [/…/g, '...'],
  [/[•·‣◦]/g, '-'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' '],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/[\u2028\u2029]/g, '\n'],
]

/** Characters one text message may have: `…` becomes three, and what fitted must still fit. */
const longest = 1600

export function foldCharacters(text: string): string {
  const folded = plain.reduce((result, [written, sent]) => result.replace(written, sent), text)
  const fits = folded.length <= Math.max(longest, text.length)
  return fits && isGsm7(folded) ? folded : text
}
