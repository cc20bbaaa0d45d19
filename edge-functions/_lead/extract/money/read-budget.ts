/** Finds what a visitor would spend: an answer to "Budget?", or an amount beside words that say so. */
import type { Money } from '../../../../shared/lead/fact.ts'
import type { Lexicon } from '../words/compile-words.ts'
import { type MoneyFound, readMoney } from './read-money.ts'

export type BudgetFound = { start: number; end: number; value: Money; confidence: number }

const cue =
  /\b(?:budget\w*|(?:i|we)'?d go (?:up )?to|want (?:it|this|that) (?:at|for|under|below|down to)|if you can do|(?:my|our) (?:limit|maximum|max|ceiling|cap)|spend(?:ing)?|afford|price range|willing to pay|can pay|(?:looking|hoping|want|happy) to pay|pay (?:up to|around|about)|have (?:about |around |up to )?[$€£]?\d[\d.,k]* ?(?:k|euros?|dollars?|pounds?)? (?:to spend|available|for (?:it|this))|preisvorstellung|preisrahmen|ausgeben|investieren|darf .{0,30}kosten|zur verfugung|depenser|mettre|presupuesto|gastar|invertir|orcamento|investir|spendere|investire|uitgeven|besteden|not more than|no more than|maximum of)\b/
/** "We have about £900"; a bare number might be anything else they have. */
const owns =
  /\b(?:(?:i|we)(?: only)? (?:have|got)|(?:i|we)'ve(?: only)? got|wir haben|ich habe|nous avons|j'ai|tenemos|tengo|temos|tenho|abbiamo|ho|(?:we|wij) hebben|ik heb) (?:(?:only|just|about|around|roughly|up to|maybe|nur|etwa|ca\.?|rund|ungefahr|bis zu|environ|jusqu'a|unos|como|hasta|cerca de|ate|circa|fino a|ongeveer|zo'?n|tot) ){0,2}[£€$]?\d/
/** Of one wish in several parts: "and have about £900". */
const alsoOwns = /\band (?:have|got) (?:(?:only|about|around|roughly|up to) ){0,2}[£€$]\d/
/** A price that somebody else asks, or that was paid. */
const price =
  /\b(?:charged|invoice[ds]?|paid|refund|cost me|costs?\b|is it|gift ?cards?|vouchers?|do you (?:sell|have)|how much|priced?|fee|deposit|salary|income|rechnung|bezahlt|gutschein|kostet|facture|paye|coute|bon cadeau|factura|pague|cuesta|fatura|paguei|custa|fattura|pagato|costa|factuur|betaald|kost)\b/

/**
 * `isAsked`: then a bare number is an amount. `isAnswer`: something else was asked, or it is not known what. `isInThousands`: such sums were
 * spoken of before. Of several, what is for one head or hour gives way, then the latest wins.
 */
export function readBudget(
  folded: string,
  lexicons: Lexicon[],
  country: string,
  {
    isAsked,
    isAnswer,
    isKnown,
    isInThousands,
  }: { isAsked: boolean; isAnswer: boolean; isKnown: boolean; isInThousands: boolean },
): BudgetFound | null {
  const read = inThousands(readMoney(folded, lexicons, country))
  const all = isAsked && isInThousands ? read.map(asThousands) : read
  const amounts = all.filter(found => {
    const sentence = sentenceAround(folded, found.start)
    if (isAsked) return isAmount(found, folded)
    if (isKnown && found.hasCurrency && corrects.test(folded.slice(0, found.start))) return true
    if (isAnswer && found.hasCurrency && isAlone(all, folded) && !isWeight(found, folded, country))
      return true
    if (found.hasCurrency && found.value.max !== undefined && limits.test(sentence)) return true
    if (saysOnlyHowMuch(found, all, folded) || isPaidFor(found, folded, sentence)) return true
    return (
      (cue.test(sentence) || (found.hasCurrency && (owns.test(sentence) || alsoOwns.test(sentence)))) &&
      !(price.test(sentence) && !/budget|presupuesto|orcamento/.test(sentence)) &&
      (found.hasCurrency || isLarge(found))
    )
  })
  const isMarked = amounts.some(({ hasCurrency }) => hasCurrency)
  const likely = amounts.filter(
    ({ hasCurrency, start, end }) => hasCurrency || !isMarked || !/^\d{5}$/.test(folded.slice(start, end)), // a postcode
  )
  const whole = likely.filter(({ isPerUnit }) => !isPerUnit)
  const best = (whole.length > 0 ? whole : likely).at(-1)
  return best
    ? {
        start: best.start,
        end: best.end,
        value: best.value,
        confidence: isAsked ? 0.95 : isKnown ? 0.9 : 0.85,
      }
    : null
}

/** "As long as it's not over a grand", whatever was asked. */
const limits =
  /\b(?:long as|provided|if it'?s|must|can|should|keep|stay)\w*\b[^.?!]{0,30}\b(?:over|under|below|within|above|more than|exceed)\b/

/** Where pounds are no money, they are what a dog weighs. */
function isWeight({ start, end }: MoneyFound, folded: string, country: string): boolean {
  return /pounds?$/.test(folded.slice(start, end)) && /^(?:US|CA)$/.test(country)
}

/** "Sorry, I meant 4,000 pounds." */
const corrects =
  /\b(?:sorry|i meant?|no wait|wait|actually|make (?:it|that)|entschuldigung|ich meinte|nein|doch|pardon|je voulais dire|non|plutot|perdon|queria decir|mejor|desculpe?|queria dizer|melhor|scus[ia]|volevo dire|meglio|nee|ik bedoel\w*)\b[^.!?\d]{0,40}$/

/** "Under 6", where thousands are spoken of; a single number might be of anything. */
function asThousands(found: MoneyFound): MoneyFound {
  const { amount, max, min, currency } = found.value
  if (found.hasCurrency || found.isPerUnit || amount !== undefined || Math.max(max ?? 0, min ?? 0) >= 20)
    return found
  const value = {
    ...(min && { min: min * 1_000 }),
    ...(max && { max: max * 1_000 }),
    ...(currency && { currency }),
  }
  return { ...found, value }
}

/** "Quoted 9k, but we want to spend about 7": what comes after is in thousands, too. */
function inThousands(all: MoneyFound[]): MoneyFound[] {
  return all.map((found, index) => {
    const before = all[index - 1]?.value
    const { amount, max, min, currency } = found.value
    const of = Math.max(before?.amount ?? 0, before?.max ?? 0)
    const own = Math.max(amount ?? 0, max ?? 0, min ?? 0)
    if (
      found.hasCurrency ||
      found.isPerUnit ||
      of < 2_000 ||
      of % 100 !== 0 ||
      own >= 100 ||
      own * 1_000 > of * 3 ||
      own * 10_000 < of
    )
      return found
    const times = (end: number | undefined) => (end === undefined ? undefined : end * 1_000)
    const value = Object.fromEntries(
      Object.entries({ amount: times(amount), min: times(min), max: times(max), currency }).filter(
        ([, end]) => end !== undefined,
      ),
    )
    return { ...found, value }
  })
}

/** "About 2 grand", and nothing else: whatever the question was, that is the answer. */
function isAlone(all: MoneyFound[], folded: string): boolean {
  const rest = all.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), folded)
  return !rest.includes('?') && rest.replace(/[^a-z]/g, '').length <= 12
}

/** "Hmm, maybe more like 10k", asked or not; without a currency, only "500 max". */
function saysOnlyHowMuch({ hasCurrency, value }: MoneyFound, all: MoneyFound[], folded: string): boolean {
  if (folded.includes('?') || !(hasCurrency || (value.max ?? 0) >= 100)) return false
  const rest = all.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), folded)
  return !/[\p{L}\d]/u.test(rest.replace(beside, ''))
}

const beside =
  /\b(?:hmm*|maybe|more|like|somewhere|between|whatever|about|around|roughly|probably|perhaps|say|up|to|max(?:imum)?|tops|at|most|under|than|i|we|think|guess|reckon|it'?s|ok|so|well|actually|for|zwischen|etwa|vielleicht|ungefahr|hochstens|maximal|eher|environ|entre|peut-etre|plutot|maximum|unos|quizas|maximo|mas|bien|cerca|de|talvez|no|tra|circa|forse|massimo|al|tussen|ongeveer|misschien|eerder|maximaal)\b/g

/** "Can you fit a new boiler for 300 quid". */
function isPaidFor({ hasCurrency, start }: MoneyFound, folded: string, sentence: string): boolean {
  return (
    hasCurrency &&
    /\bfor (?:about |around |under |max )?$/.test(folded.slice(0, start)) &&
    /\b(?:(?:can|could|would|will) (?:you|u|ya|someone|i|we)|need|want)\b/.test(sentence) &&
    !price.test(sentence)
  )
}

const lastTime =
  /^[^.?!]{0,10}\b(?:last time|last year|before|letztes mal|la derniere fois|la ultima vez|da ultima vez|l'ultima volta|vorige keer)\b/

/** Not what somebody else has paid, a long number, or "3" of something. */
function isAmount(found: MoneyFound, folded: string): boolean {
  if (
    found.value.max === undefined &&
    /\b(?:paid|(?:mob|guys?|company|one|firm|place|they|he|she|neighbou?r|other \w+) (?:said|wants?|gave|quoted|pays?|paid|takes|charges)|takes|quoted(?: me)?|charged(?: me)?|spent|bezahlt|payait|pago|pagato) ?(?:about |around )?$/.test(
      folded.slice(0, found.start),
    )
  )
    return false
  if (lastTime.test(folded.slice(found.end))) return false
  return found.hasCurrency || (!/\d{8}/.test(folded.slice(found.start, found.end)) && isLarge(found))
}

function isLarge({ value }: MoneyFound): boolean {
  return (value.amount ?? value.max ?? value.min ?? 0) >= 20
}

function sentenceAround(folded: string, at: number): string {
  const from =
    Math.max(folded.lastIndexOf('. ', at), folded.lastIndexOf('? ', at), folded.lastIndexOf('! ', at)) + 1
  const end = folded.slice(at).search(/[.?!](?:\s|$)/)
  return folded.slice(from, end < 0 ? undefined : at + end)
}
