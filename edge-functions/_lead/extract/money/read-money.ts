/** Finds amounts and ranges of money: "up to 10 grand", "€1.5k to €2k", "zwischen 15.000 und 20.000 Euro". */
import type { Money } from '../../../../shared/lead/fact.ts'
import type { Lexicon } from '../words/compile-words.ts'
import { currencyOf } from './currencies.ts'
import { type Amount, findAmounts } from './find-amounts.ts'

export type MoneyFound = {
  start: number
  end: number
  value: Money
  /** A currency is named; a bare number is money only where money was asked for. */
  hasCurrency: boolean
  /** For one head, hour or piece. */
  isPerUnit: boolean
}

const joint =
  / ?(?:-|\/|to|and|or|bis|und|oder|a|et|ou|y|o|e|ai|al|aos|tot|en|of|until|upto|up to) ?(?:about |around |maybe |like |max(?:imum|imal|imaal)? |hochstens |hooguit |como (?:mucho|maximo) |al massimo |no maximo |maxi )?(?:de |di |la |le |i |los |os )?$/
const capBefore =
  /(?:up to|upto|(?:i|we)(?:'d| would| could| can|'ll) (?:only )?(?:go|manage|stretch|afford)(?: to)?|not a (?:penny|cent) (?:over|more than)|max(?:imum)?\.?(?: of| is)?|maximal|maximaal|no more than|not more than|at most|under|below|(?<!no |not )less than|lower than|within|bis(?: zu)?|hochstens|unter|weniger als|jusqu'a|maxi|au plus|au maximum|moins de|pas plus de|hasta|maximo(?: de)?|como maximo|menos de|no mas de|ate|no maximo|fino a|massimo|al massimo|meno di|non piu di|tot|hooguit|onder|minder dan|not over|no(?:thing|where)? (?:over|above|north of|more than)|without going (?:over|above)|(?:absolute |very )?(?:top|maximum|ceiling|limit|cap)(?: end)?(?:,? (?:would be|is|of|at|has to be|being))|as (?:high|much) as|nicht mehr als|nicht uber|nao mais (?:de|que)|niet meer dan|(?:(?:do|wo|ca|would|should|could|must|did|have)n'?t|not|never|cannot|no way) ?[^.,]{0,26}(?:over|above|beyond|more than|exceed)|stay under|cap(?:ped)? (?:at|of)|the most (?:we|i) (?:can|could|would|want to) (?:do|pay|spend|go to|manage)(?: is)?|limit (?:is|of)) ?(?:about |around )?(?:the |de |den |les |los |i |os )?$/
const capAfter =
  /^,? ?(?:max(?:imum)?|maxi|tops|at (?:the )?(?:very |absolute )?most|or (?:lower|cheaper)|or less|(?:and )?(?:not|no) (?:a (?:penny|cent)|one penny) more|or below|or under|hochstens|maximal|maximum|oder weniger|ou moins|como mucho|o menos|ou menos|al massimo|o meno|maximaal|of minder|all in max|limit|absolute max|ceiling|(?:if [^.,]{2,30},? )?(?:and )?no (?:further|higher)|au (?:maximum|plus)|(?:como |no )?maximo|massimo|mehr nicht|nicht mehr|pas plus|no mas|nao mais|non di piu|niet meer|no(?:t| ) more|is (?:my|our|the) (?:\w+ )?(?:limit|max(?:imum)?|ceiling|top|cap))\b(?! (?:of |is )?[£€$]?\d)/
const floorBefore =
  /(?<!\b(?:not|n't|nt|nothing|never|nowhere|no)(?: \w+){0,4} )(?:at least|minimum(?: of)?|min\.?|from|over|above|more than|no less than|not less than|starting at|mindestens|uber|mehr als|ab|au moins|plus de|a partir de|al menos|mas de|pelo menos|mais de|almeno|piu di|da almeno|minstens|meer dan|vanaf) ?$/
const floorAfter =
  /^(?:\+| ?(?:or more|and up|plus\b|upwards|minimum|oder mehr|ou plus|o mas|ou mais|o piu|of meer))/
const perUnit =
  /^(?:pp|ph)\b|^ ?(?:per|a|an|each|\/|pro|je|par|por|al?|each)? ?(?:head|person|employee|hour|hr|unit|piece|seat|user|each|kopf|stunde|tete|personne|heure|persona|hora|pessoa|ora|testa|persoon|uur|stuk)\b/

const stretches =
  /\b(?:maybe|vielleicht|peut-etre|quizas?|talvez|forse|misschien|stretch|go (?:up )?to|push(?: it)? to|at a push|notfalls|zur not|bis hochstens|jusqu'a|quitte a|hasta|como maximo|ate|fino a|eventueel|uitschieten)\b/

/** `country` settles what a "$" is and, where no currency is named, which one is meant. */
export function readMoney(folded: string, lexicons: Lexicon[], country: string): MoneyFound[] {
  const amounts = findAmounts(folded, lexicons)
  const found: MoneyFound[] = []
  for (let index = 0; index < amounts.length; index++) {
    const one = amounts[index]!
    const next = amounts[index + 1]
    if (next && isRange(folded, one, next)) {
      found.push(rangeOf(one, next, folded, country))
      index++
    } else found.push(single(one, folded, country))
  }
  return joinStretched(found, folded)
}

function joinStretched(found: MoneyFound[], folded: string): MoneyFound[] {
  const kept: MoneyFound[] = []
  for (const next of found) {
    const last = kept.at(-1)
    const joined = last ? stretched(last, next, folded) : null
    if (joined) kept.pop()
    kept.push(joined ?? next)
  }
  return kept
}

function isRange(folded: string, one: Amount, next: Amount): boolean {
  const between = folded.slice(one.end, next.start)
  if (!joint.test(between) || !/^ ?\S+(?: \S+)? ?$/.test(between)) return false
  const isSpoken = /^(?:-| ?(?:to|bis|a|ai|al|aos|tot|until|upto|up to) )/.test(
    between.replace(/^ - /, '-').replace(/^ /, ' '),
  )
  return (
    isSpoken ||
    /\b(?:between|zwischen|entre|tra|fra|tussen|from|von|de|da)\b/.test(
      folded.slice(Math.max(0, one.start - 20), one.start),
    ) ||
    / ?-/.test(between) ||
    /^ or /.test(between)
  )
}

/** "5-6k" and "15 to 20 000" are in thousands on both sides. */
function rangeOf(one: Amount, next: Amount, folded: string, country: string): MoneyFound {
  const isShort =
    next.scale === 1 && next.amount >= 1_000 && one.amount < 1_000 && one.amount * 1_000 < next.amount
  const shared = isShort
    ? 1_000
    : one.scale === 1 && next.scale > 1 && one.amount < next.amount
      ? next.scale
      : one.scale
  const ends = [one.amount * shared, next.amount * next.scale].sort((a, b) => a - b)
  const sign = one.sign || next.sign
  return {
    start: one.start,
    end: next.end,
    value: { min: ends[0]!, max: ends[1]!, ...currency(sign, country) },
    hasCurrency: sign !== '' || next.scale > 1,
    isPerUnit: perUnit.test(folded.slice(next.end)),
  }
}

function single(
  { start, end, amount, scale: times, sign }: Amount,
  folded: string,
  country: string,
): MoneyFound {
  const before = folded.slice(0, start)
  const after = folded
    .slice(end)
    .replace(
      /^ ?(?:a|per|pro|par|por|al|im|each)? ?(?:month|monat|mois|mes|mese|maand|year|jahr|week|mo|pm)\b/,
      '',
    )
  const total = Math.round(amount * times * 100) / 100
  const cap = capBefore.exec(before)?.[0] ?? ''
  const isCapLater =
    /^[^.?!\d]{0,20}[.,;][^.?!\d]{0,20}\b(?:not|n'?t|never)\b[^.?!\d]{0,30}(?:more|over|above|beyond)(?: than)? (?:that|it)\b/.test(
      after,
    ) // "He pays £30. I should not like to pay more than that."
  const floor = floorBefore.exec(before)?.[0] ?? ''
  const from = start - (cap || floor).length
  const rest = { hasCurrency: sign !== '' || times > 1, isPerUnit: perUnit.test(folded.slice(end)), end }
  if (cap || isCapLater || capAfter.test(after))
    return { ...rest, start: from, value: { max: total, ...currency(sign, country) } }
  if (floor || floorAfter.test(after))
    return { ...rest, start: from, value: { min: total, ...currency(sign, country) } }
  return { ...rest, start, value: { amount: total, ...currency(sign, country) } }
}

function currency(sign: string, country: string): { currency?: string } {
  const known = currencyOf(sign, country)
  return known === null ? {} : { currency: known }
}

/** "around 5k, could stretch to 6": the second is the end of a range. Null where it is not. */
function stretched(one: MoneyFound, next: MoneyFound, folded: string): MoneyFound | null {
  const small = one.value.amount
  const top = next.value.amount ?? next.value.max
  const between = folded.slice(one.end, next.end)
  if (
    one.value.max !== undefined &&
    one.value.min === undefined &&
    next.value.amount !== undefined &&
    next.value.amount < one.value.max * (next.value.amount < 100 ? 1_000 : 1) &&
    wishes.test(folded.slice(one.end, next.start))
  )
    return cappedWish(one, next)
  const isCapped =
    next.value.max !== undefined &&
    next.value.min === undefined &&
    /^, (?:[a-z]+ ){0,2}[£€$]?\d/.test(between) // "unos 4 mil, 5 como mucho"
  if (small === undefined || top === undefined || !(isCapped || stretches.test(between))) return null
  if (small < 20 && top >= small * 100)
    return stretched({ ...one, value: { ...one.value, amount: small * 1_000 } }, next, folded)
  const times = top < small ? scaleBetween(small, top) : 1
  if (top * times < small) return null
  const { currency: named } = one.value
  return {
    ...one,
    end: next.end,
    value: { min: small, max: top * times, ...(named ? { currency: named } : {}) },
  }
}

/** "Max 5 grand but ideally 4". */
const wishes =
  /\b(?:ideally|preferably|hoping|closer to|rather|lieber|am liebsten|idealerweise|idealement|plutot|idealmente|preferiblemente|de preferencia|meglio|liefst)\b/

function cappedWish(one: MoneyFound, next: MoneyFound): MoneyFound {
  const max = one.value.max!
  const wish = next.value.amount!
  const min = wish < 100 && max >= 1_000 ? wish * 1_000 : wish
  return {
    ...one,
    end: next.end,
    value: { min, max, ...(one.value.currency ? { currency: one.value.currency } : {}) },
  }
}

function scaleBetween(small: number, top: number): number {
  return [10, 100, 1_000, 10_000, 100_000, 1_000_000].find(times => top * times > small) ?? 1
}
