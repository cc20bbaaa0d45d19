/** Finds phone numbers, in digits or spelled out, and gives them in E.164. */
import { fold } from '../words/fold.ts'
import { digitWords } from './digit-words.ts'
import { parsePhone } from './parse-phone.ts'

export type PhoneFound = { start: number; end: number; value: string; isValid: boolean }

type Element = { start: number; end: number; digits: string }

const cue =
  /\b(?:phone|mobile|mob|cell|tel|telephone|call|ring|text|sms|whatsapp|reach|contact|number|num|dial|handy|mobil|telefon|nummer|anrufen|erreich\w*|portable|numero|appel\w*|joindre|joignable|telefono|movil|celular|llam\w*|telemovel|telefone|lig\w*|cellulare|chiam\w*|telefoon|mobiel|bel\w*|06|ph|fon)\b/
const otherNumber =
  /(?:\b(?:order|invoice|policy|ploicy|card|tracking|isbn|claim|account|booking|confirmation|reference|ref|ticket|ssn|serial|iban|vat|customer|member|membership|tax|passport|server|ip|bestell\w*|rechnung\w*|auftrag\w*|kunden\w*|commande|facture|pedido|factura|fatura|ordine|fattura|bestelling|factuur|postcode|zip)\b(?:[^.!?\n]|\b(?:nr|no|num)\.){0,22}|#\s?)$/
/** "Hers is …", "my husband's number: …". */
const othersNumber =
  /\b(?:hers|his|theirs|(?:wife|husband|partner|boss|mum|mom|dad|son|daughter|friend|colleague)'?s)(?: (?:number|mobile|cell|phone))?(?: is|:)? $/
/** A number out of a range no plan has given out yet. */
const startsLikeOne = /^\(?(?:\+|0)/
const correction =
  /\b(?:sorry|no|i mean|correction|rather|make that|actually|no wait|wait|oops|typo|nein|pardon|perdon|desculpe?|scusi|scusa|excuse\w*|sorry,? it'?s)\b[^\d]{0,25}(\d[\d -]{1,7}\d)(?!\d)/g

/** `isAsked`: then a number that no plan knows counts as well. `known`: numbers others have said, in E.164. */
export function readPhones(
  text: string,
  { country, isAsked, known }: { country: string; isAsked: boolean; known: Set<string> },
): PhoneFound[] {
  const folded = fold(text)
  const found = candidates(folded).flatMap(elements => {
    const phone = parseSome(elements, folded, country)
    if (!phone || known.has(phone.value)) return []
    const before = folded.slice(Math.max(0, phone.start - 40), phone.start)
    if (
      othersNumber.test(before) ||
      /^ ?(?:€|£|\$|euros?\b|pounds?\b|dollars?\b|k\b)/.test(folded.slice(phone.end))
    )
      return []
    if (otherNumber.test(before) || isDate(folded.slice(phone.start, phone.end))) return []
    if (isAsked) return [phone]
    const hasForm = /^[^a-z]*(?:\+|00|0|\()/.test(folded.slice(phone.start, phone.end)) || elements.length > 2
    const isAlone = folded.replace(/[^a-z]/g, '').length < 3
    const isCalled = cue.test(before) || /^ ?(?:is my|ist meine|es mi)/.test(folded.slice(phone.end))
    return (phone.isValid && (isCalled || hasForm || isAlone)) ||
      (isCalled && startsLikeOne.test(folded.slice(phone.start, phone.end)))
      ? [phone]
      : []
  })
  return found.map(phone => corrected(phone, folded, country))
}

/** The last digits again, as in "sorry, 0198": what is meant, or null. */
export function correctEnd(folded: string, number: string, country: string): PhoneFound | null {
  const match = [...folded.matchAll(correction)].at(-1)
  const digits = (match?.[1] ?? '').replace(/\D/g, '')
  if (!match || digits.length > 6) return null
  const phone = parsePhone(number.slice(1, -digits.length) + digits, true, country)
  return phone && { start: match.index, end: match.index + match[0].length, ...phone }
}

function corrected(phone: PhoneFound, folded: string, country: string): PhoneFound {
  const rest = correctEnd(folded.slice(phone.end), phone.value, country)
  return rest ? { ...rest, start: phone.start, end: phone.end + rest.end } : phone
}

/** Runs of digits, and of words for digits, with nothing between but what people put into numbers. */
function candidates(folded: string): Element[][] {
  const runs: Element[][] = []
  let last: Element | undefined
  const isSpelled = ({ start, end }: Element) => /[a-z]/.test(folded.slice(start, end))
  for (const element of elementsOf(folded)) {
    const between = last ? folded.slice(last.end, element.start) : null
    const isWord = isSpelled(element)
    const wasWord = last !== undefined && isSpelled(last)
    if (
      between !== null &&
      (/^[ ./()-]{0,4}$/.test(between) || ((isWord || wasWord) && /^,? $/.test(between)))
    )
      runs.at(-1)!.push(element)
    else runs.push([element])
    last = element
  }
  return runs.filter(run => digitsOf(run).length >= 6)
}

function elementsOf(folded: string): Element[] {
  const found: Element[] = []
  for (const match of folded.matchAll(
    /(?<![a-z\d,])\d+(?![a-z\d]|,\d)|(?<![a-z])(?:(double|triple) )?([a-z]+|\d)(?![a-z\d])/g,
  )) {
    const word = match[2]
    const digit = word === undefined ? match[0] : /\d/.test(word) ? word : digitWords[word]
    if (digit === undefined) continue
    const times = match[1] === 'double' ? 2 : match[1] === 'triple' ? 3 : 1
    found.push({ start: match.index, end: match.index + match[0].length, digits: digit.repeat(times) })
  }
  return found
}

function digitsOf(run: Element[]): string {
  return run.map(({ digits }) => digits).join('')
}

/** All of it; else without what stands before or after the number. */
function parseSome(run: Element[], folded: string, country: string): PhoneFound | null {
  const tries = [run, run.slice(1), run.slice(0, -1), run.slice(2), run.slice(0, -2)].filter(
    some => some.length > 0,
  )
  const parsed = tries.map(some => parse(some, folded, country))
  return parsed.find(phone => phone?.isValid) ?? parsed[0] ?? null
}

function parse(run: Element[], folded: string, country: string): PhoneFound | null {
  const first = run[0]!
  const opening = /\(? ?\+? ?\(?$/.exec(folded.slice(0, first.start))?.[0] ?? ''
  const digits = digitsOf(
    /\( ?0 ?\)/.test(folded.slice(first.start, run.at(-1)!.end))
      ? run.filter(({ digits }) => digits !== '0')
      : run,
  )
  const isInternational = opening.includes('+') || /^00[1-9]\d{7}/.test(digits)
  const phone = parsePhone(isInternational ? digits.replace(/^00/, '') : digits, isInternational, country)
  if (!phone) return null
  const start =
    first.start - (opening.includes('+') || opening.includes('(') ? opening.trimStart().length : 0)
  return { start, end: run.at(-1)!.end, ...phone }
}

function isDate(written: string): boolean {
  return /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d$/.test(
    written.trim(),
  )
}
