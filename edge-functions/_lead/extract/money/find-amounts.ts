/** Finds numbers that may be money, each by itself: in digits or in words, with a scale and a currency or without. */
import type { Lexicon } from '../words/compile-words.ts'
import type { Counted } from '../words/count-words.ts'
import { signAfter, signBefore } from './currencies.ts'
import { readNumber } from './read-number.ts'

/** `scale`: 1000 for "k". `sign` is empty where no currency is named. */
export type Amount = { start: number; end: number; amount: number; scale: number; sign: string }

const scales: [RegExp, number][] = [
  [/^(?:hundred|hundert|honderd|cento)$/, 100],
  [/^(?:k|grand|thousands?|thou|mil|mille|mila|tausend|tsd\.?|duizend)$/, 1_000],
  [/^(?:lakhs?|lacs?)$/, 100_000],
  [/^(?:m|mio\.?|mn|millions?|millionen|millones|milhoes|milioni|miljoen)$/, 1_000_000],
  [/^(?:crores?|cr)$/, 10_000_000],
  [/^(?:bn|billions?)$/, 1_000_000_000],
]
const scale =
  '(?: ?(k|m|mio\\.?|mn|bn|cr)\\b| ?-?(hundred|hundert|honderd|cento|grand|thousands?|thou|mil|mille|mila|tausend|tsd\\.?|duizend|lakhs?|lacs?|millions?|millionen|millones|milhoes|milioni|miljoen|crores?|billions?)\\b)?'
const digits =
  "\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)|\\d{1,3}(?:[.,' ]\\d{3})+(?![\\d])(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d{1,2}(?!\\d))?"
const notMoney =
  /^(?: ?(?:%|percent|prozent|people|ppl|persons?|guests?|adults?|kids|employees|staff|users|seats|of us|personen|leute|mitarbeiter|gaste|personnes?|invites|personas?|pessoas?|persone|rooms?|bed|bath|bhk|sqm|sqft|sq|m2|qm|units|pieces|items|pm\b|am\b|uhr|o'?clock|days?|weeks?|months?|years?|hours?|minutes?|tage|wochen|monate|jahre|jours|semaines|mois|dias|semanas|meses|giorni|settimane|mesi|dagen|weken|maanden|km|miles|kg|st\b|nd\b|rd\b|th\b|times)|:\d|\/\d{1,2}(?!\d)|-\d{4}| ?(?:lbs?|kilos?|inch\w*|feet|ft|cm|mm|metres?|meters?|litres?|acres?|hectares?|square|hours|branches|sites|locations|copies|stores?|shops?)\b| (?!(?:pounds|euros|dollars|bucks|grands|pesos|rupees|reais|dolares|crores|lakhs|rands|dirhams|tops|plus|thanks|this|perhaps|always|less|unless|does|mais|dans|sans|menos|moins|apres|alles|minus)\b)[a-z]{3,}[^s\W]s\b)/

const afterwards = new RegExp(`^ ?(${signAfter})(?![a-z])`)

/** In the order of the text. Numbers of people, rooms, days and the like are none. */
export function findAmounts(folded: string, lexicons: Lexicon[]): Amount[] {
  const pattern = new RegExp(
    `(?<![a-z\\d.,:/#-]|\\d-)(?:(${signBefore}) ?)?(${digits})( and a half| et demie?| y medio| e mezzo| e mei[oa])?${scale}(?: ?(${signAfter})(?![a-z]))?`,
    'g',
  )
  // After a range's dash the number is free to stand close.
  const ranged = new RegExp(
    `(?<=\\d ?(?:k|m|€|£|\\$)? ?-|\\d{3} ?/ ?)(?:(${signBefore}) ?)?(${digits})( and a half| et demie?| y medio| e mezzo| e mei[oa])?${scale}(?: ?(${signAfter})(?![a-z]))?`,
    'g',
  )
  const found: Amount[] = []
  for (const match of [...folded.matchAll(pattern), ...folded.matchAll(ranged)]) {
    const [whole, before = '', number = '', half, short, long, after = ''] = match
    const end = match.index + whole.length
    const isFree =
      !/[a-z\d]/.test(folded[end] ?? '') || /^(?:x|ish|pp|ph|pcm|pm|pw|pa)\b/.test(folded.slice(end))
    if (ofThings.test(folded.slice(0, match.index))) continue
    if (!isFree || notMoney.test(folded.slice(end)) || found.some(({ start }) => start === match.index))
      continue
    const cents = /^ ?(?:and )?(\d{1,2}) ?(?:cents?|c|pence|p|ct)\b/.exec(folded.slice(end))
    const amount = readNumber(number) + (cents ? Number(cents[1]) / 100 : 0) + (half ? 0.5 : 0)
    found.push({
      start: match.index,
      end: end + (cents?.[0].length ?? 0),
      amount,
      scale: scaleOf(short ?? long),
      sign: before || after,
    })
  }
  found.push(...inFractions(folded))
  for (const lexicon of lexicons)
    found.push(
      ...inWords(folded, lexicon).filter(
        ({ start, end }) => !found.some(other => other.start < end && start < other.end),
      ),
    )
  return found.sort((one, other) => one.start - other.start)
}

/** "Half a million", "a quarter of a million". */
function inFractions(folded: string): Amount[] {
  const pattern = new RegExp(
    `(?<![a-z])(?:(${signBefore}) ?)?(half|(?:a )?quarter|three[- ]quarters) (?:of )?an? (million|grand|thousand|mil|hundred|crore)(?![a-z])(?: ?(${signAfter})(?![a-z]))?`,
    'g',
  )
  return [...folded.matchAll(pattern)].map(
    ({ index: start, 0: whole, 1: before, 2: part, 3: of, 4: after }) => ({
      start,
      end: start + whole.length,
      amount: part === 'half' ? 0.5 : part!.startsWith('three') ? 0.75 : 0.25,
      scale: of === 'mil' ? 1_000_000 : scaleOf(of),
      sign: before ?? after ?? '',
    }),
  )
}

/** "Unit 14", "flight BA 2490", "born in 1968". */
const ofThings =
  /\b(?:unit|flat|apt|apartment|suite|room|platform|gate|flight(?: [a-z]{2})?|bus|floor|junction|page|version|born in|since|aged?|i'?m|extension|ext|plot|lot) $/

/** "Fifty thousand dollars"; a small number by itself is one of people, days or times, unless a currency follows. */
function inWords(folded: string, lexicon: Lexicon): Amount[] {
  return inHundreds(lexicon.counted(folded), folded).flatMap(({ start, end, amount, scale }) => {
    const rest = folded.slice(end)
    const sign = afterwards.exec(rest)?.[1] ?? ''
    if (notMoney.test(rest)) return []
    return [{ start, end: end + (sign ? rest.indexOf(sign) + sign.length : 0), amount, scale, sign }]
  })
}

/** "Three fifty" is 350, "twelve fifty" 1250. */
function inHundreds(counted: Counted[], folded: string): Counted[] {
  const kept: Counted[] = []
  for (const next of counted) {
    const last = kept.at(-1)
    const isHundreds =
      last?.scale === 1 &&
      next.scale === 1 &&
      last.amount < 20 &&
      next.amount >= 20 &&
      next.amount < 100 &&
      next.amount % 5 === 0 &&
      folded.slice(last.end, next.start) === ' '
    if (isHundreds)
      kept[kept.length - 1] = { ...last, end: next.end, amount: last.amount * 100 + next.amount }
    else kept.push(next)
  }
  return kept
}

function scaleOf(word: string | undefined): number {
  return scales.find(([pattern]) => pattern.test(word ?? ''))?.[1] ?? 1
}
