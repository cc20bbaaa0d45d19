/** Finds a name beside the visitor's own address or number, or alone where these were asked for: "Xavier Hall, x@y.com". */
import { fold } from '../words/fold.ts'
import type { NameFound } from './name-found.ts'
import { openings } from './name-words.ts'
import { readEmails } from './read-emails.ts'
import { readPhones } from './read-phones.ts'
import { takeName } from './take-name.ts'

/** Nothing but a name may be left of the message: then it is one, even where no name was asked for. */
export function readSignedName(
  text: string,
  { country, isContactAsked }: { country: string; isContactAsked: boolean },
): NameFound | null {
  const [email] = readEmails(text, isContactAsked)
  const contacts = [
    ...(email ? [email] : []),
    ...readPhones(text, { country, isAsked: true, known: new Set() }),
  ]
  if (contacts.length === 0 && !isContactAsked) return null
  const rest = contacts.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  )
  const folded = fold(rest)
  let start = 0
  for (
    let match = openings.exec(folded);
    match && match[0] !== '';
    match = openings.exec(folded.slice(start))
  )
    start += match[0].length
  const taken = takeName(rest, folded, start)
  if (!taken) return null
  const isFromFirm = isContactAsked && taken.isCapital && firm.test(rest.slice(taken.end))
  if (!isFromFirm && !alone.test(folded.slice(taken.end))) return null
  const words = fold(taken.value).split(/[ -]/)
  const account = fold(email?.value.split('@')[0] ?? '')
  const isTheirs = words.some(word => word.length > 2 && account.includes(word))
  if (!taken.isCapital && !isTheirs) return null
  const isSure = isTheirs || taken.words > 1
  const isByItself = contacts.length > 0 || isFromFirm || text.trim() === taken.value
  if (!isSure && (!isByItself || pleased.test(folded) || leadsToNumber.test(words[0]!))) return null
  return { start: taken.start, end: taken.end, value: taken.value, confidence: isSure ? 0.9 : 0.75 }
}

/** "Rachel at Kirkstall Lets". */
const firm = /^,? (?:at|from|of|with|von|de|du|da|di|van) \p{Lu}[\p{L} '’&-]{1,40}\W*$/u
/** "Handy 0176 …". */
const leadsToNumber =
  /^(?:tel\w*|whats\w*|ring|text|handy|mobil\w*|portable|movil|cel\w*|fon|sms|num\w*|try|use|reach|order|ref\w*|invoice)$/

/** One word, and a capital because it comes first. */
const pleased =
  /^\W*(?:perfe\w+|parfait|lovely|awesome|brilliant|excellent\w*|wonderful|fantastic|amazing|bye\S*|cheers|absolutely|exactly|deal|done|none|never|tsch\w+|genau|super|toll|adieu|adios|genial|ciao|arrivederci|ottimo|otimo|doei|top|hm+|oh|wow|why|what|nope?|later|maybe|nothing|stop|help|start|end|quit|info)\W*$/
const alone =
  /^(?:\W|(?:and|my|e-?mail|mail|is|number|phone|mobile|tel|und|meine?|nummer|et|mon|numero|y|mi|correo|e|o|meu|il|mio|en|mijn|thanks|thank you|please|danke|merci|gracias|obrigad[oa]|grazie|bedankt)(?![a-z]))*$/
