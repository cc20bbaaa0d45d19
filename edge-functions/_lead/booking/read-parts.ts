/** Finds the parts of a day a text speaks of: "mornings", "Freitagvormittag". */
import type { PartOfDay } from '../../../shared/booking/booking-rules.ts'
import type { Lexicon } from '../extract/words/compile-words.ts'

export type PartFound = { part: PartOfDay; start: number; end: number }

const named = { morning: 'morning', afternoon: 'afternoon', evening: 'evening', night: 'evening' } as const
/** German and Dutch write a day and its part as one word. */
const joined: [RegExp, PartOfDay][] = [
  [/(?:tag|woch|dag)s?(?:vormittag|morgen|fruh|ochtend)s?\b/g, 'morning'],
  [/(?:tag|woch|dag)s?(?:nachmittag|middag|namiddag)s?\b/g, 'afternoon'],
  [/(?:tag|woch|dag)s?(?:abend|avond)s?\b/g, 'evening'],
]

export function readParts(folded: string, lexicons: Lexicon[]): PartFound[] {
  const patterns = [
    ...lexicons.flatMap(lexicon =>
      (Object.keys(named) as (keyof typeof named)[]).map((name): [RegExp, PartOfDay] => [
        lexicon.find(lexicon.words.parts[name]),
        named[name],
      ]),
    ),
    ...joined,
  ]
  return patterns.flatMap(([pattern, part]) =>
    [...folded.matchAll(pattern)].map(({ index, 0: text }) => ({
      part,
      start: index,
      end: index + text.length,
    })),
  )
}
