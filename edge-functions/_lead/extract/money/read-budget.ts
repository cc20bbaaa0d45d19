/** Finds what a visitor would spend: an answer to "Budget?", or an amount beside words that say so. */
import type { Money } from '../../../../shared/lead/fact.ts'
import type { Lexicon } from '../words/compile-words.ts'
import { type MoneyFound, readMoney } from './read-money.ts'

export type BudgetFound = { start: number; end: number; value: Money; confidence: number }

const cue =
  /\b(?:budget\w*|(?:my|our) (?:limit|maximum|max|ceiling|cap)|spend(?:ing)?|afford|price range|willing to pay|can pay|(?:looking|hoping|want|happy) to pay|pay (?:up to|around|about)|have (?:about |around |up to )?[$€£]?\d[\d.,k]* ?(?:k|euros?|dollars?|pounds?)? (?:to spend|available|for (?:it|this))|preisvorstellung|preisrahmen|ausgeben|investieren|darf .{0,30}kosten|zur verfugung|depenser|mettre|presupuesto|gastar|invertir|orcamento|investir|spendere|investire|uitgeven|besteden|not more than|no more than|maximum of)\b/
/** "We have about £900"; a bare number might be anything else they have. */
const owns =
  /\b(?:(?:i|we)(?: only)? (?:have|got)|(?:i|we)'ve(?: only)? got|wir haben|ich habe|nous avons|j'ai|tenemos|tengo|temos|tenho|abbiamo|ho|(?:we|wij) hebben|ik heb) (?:(?:only|just|about|around|roughly|up to|maybe|nur|etwa|ca\.?|rund|ungefahr|bis zu|environ|jusqu'a|unos|como|hasta|cerca de|ate|circa|fino a|ongeveer|zo'?n|tot) ){0,2}[£€$]?\d/
/** Of one wish in several parts: "and have about £900". */
const alsoOwns = /\band (?:have|got) (?:(?:only|about|around|roughly|up to) ){0,2}[£€$]\d/
/** A price that somebody else asks, or that was paid. */
const price =
  /\b(?:charged|invoice[ds]?|paid|refund|cost me|costs?\b|is it|gift ?cards?|vouchers?|do you (?:sell|have)|how much|priced?|fee|deposit|salary|income|rechnung|bezahlt|gutschein|kostet|facture|paye|coute|bon cadeau|factura|pague|cuesta|fatura|paguei|custa|fattura|pagato|costa|factuur|betaald|kost)\b/

/** `isAsked`: then a bare number is an amount. `isAnswer`: something else was asked, or it is not known what. Of several, what is for one head or hour gives way, then the latest wins. */
export function readBudget(
  folded: string,
  lexicons: Lexicon[],
  country: string,
  { isAsked, isAnswer, isKnown }: { isAsked: boolean; isAnswer: boolean; isKnown: boolean },
): BudgetFound | null {
  const all = readMoney(folded, lexicons, country)
  const amounts = all.filter(found => {
    const sentence = sentenceAround(folded, found.start)
    if (isAsked) return isAmount(found, folded)
    if (isKnown && found.hasCurrency && corrects.test(folded.slice(0, found.start))) return true
    if (isAnswer && found.hasCurrency && isAlone(all, folded)) return true
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

/** "Sorry, I meant 4,000 pounds." */
const corrects =
  /\b(?:sorry|i meant?|no wait|wait|actually|make (?:it|that)|entschuldigung|ich meinte|nein|doch|pardon|je voulais dire|non|plutot|perdon|queria decir|mejor|desculpe?|queria dizer|melhor|scus[ia]|volevo dire|meglio|nee|ik bedoel\w*)\b[^.!?\d]{0,40}$/

/** "About 2 grand", and nothing else: whatever the question was, that is the answer. */
function isAlone(all: MoneyFound[], folded: string): boolean {
  const rest = all.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), folded)
  return !rest.includes('?') && rest.replace(/[^a-z]/g, '').length <= 12
}

const lastTime =
  /^[^.?!]{0,10}\b(?:last time|last year|before|letztes mal|la derniere fois|la ultima vez|da ultima vez|l'ultima volta|vorige keer)\b/

/** Not what somebody else has paid, a long number, or "3" of something. */
function isAmount(found: MoneyFound, folded: string): boolean {
  if (
    /\b(?:paid|quoted(?: me)?|charged(?: me)?|spent|bezahlt|payait|pago|pagato) ?(?:about |around )?$/.test(
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
