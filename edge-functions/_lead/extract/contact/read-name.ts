/** Finds what the visitor is called, where the visitor says so: as an answer, or by way of introduction. */
import { fold } from '../words/fold.ts'
import type { NameFound } from './name-found.ts'
import { closesName, mayName, ofOthers, openings, othersName, saysName } from './name-words.ts'
import { readPlacedName } from './read-placed-name.ts'
import { type NameTaken, takeName } from './take-name.ts'

/** `isAsked`: this message answers "What is your name?". */
export function readName(text: string, isAsked: boolean): NameFound | null {
  const folded = fold(text)
  if (isAsked && isRefused(folded)) return null
  return (
    (isAsked ? official(text, folded) : null) ??
    introduced(text, folded, isAsked) ??
    closed(text, folded) ??
    (isAsked ? (answered(text, folded) ?? somewhere(text, folded)) : readPlacedName(text))
  )
}

function isRefused(folded: string): boolean {
  return /^(?:no|nope|nein|non|nee|nao)\b(?!\.? ?\d)|\b(?:rather not|prefer not|not important|doesn'?t matter|none of your|why do you)\b/.test(
    folded,
  )
}

/** "Everybody says Macca. For the invoice write Craig McAllister". */
function official(text: string, folded: string): NameFound | null {
  const match =
    /\b(?:for (?:the )?(?:papers?|paperwork|invoice|contract|records?|documents?|forms?)|officially|formally|on paper|legally|full name|real name|controller here|manager here|owner here)\b[^.!?]{0,24}?(?=\p{L})/u.exec(
      folded,
    )
  if (!match) return null
  for (const { index } of text.slice(match.index).matchAll(/(?<![\p{L}\p{N}@._-])\p{Lu}\p{Ll}/gu)) {
    const taken = takeName(text, folded, match.index + index)
    if (taken?.isCapital && taken.words > 1 && taken.start === match.index + index) return found(taken, 0.9)
  }
  return null
}

function introduced(text: string, folded: string, isAsked: boolean): NameFound | null {
  const isCased = /^\W*\p{Lu}/u.test(text) || /[.!?,] +\p{Lu}/u.test(text)
  const said = [...folded.matchAll(saysName)].flatMap(match => {
    if (othersName.test(folded.slice(0, match.index))) return []
    const taken = takeName(text, folded, match.index + match[0].length)
    const whole = taken && joinLastName(text, folded, saidAgain(text, folded, taken))
    return whole && (whole.isCapital || !isCased || isAsked || whole.words > 1) ? [found(whole, 0.95)] : []
  })
  if (said[0] && (!isAsked || said[0].value.includes(' '))) return said[0]
  const maySay = [...folded.matchAll(mayName)].flatMap(match => {
    if (/name/.test(match[0]) && othersName.test(folded.slice(0, match.index))) return []
    const taken = takeName(text, folded, match.index + match[0].length)
    const isName =
      taken &&
      (taken.isCapital ||
        /name/.test(match[0]) ||
        (!isCased && isLikely(match[0], isAsked, taken, opens(folded, match.index, taken))))
    return isName ? [found(saidAgain(text, folded, taken), isAsked ? 0.95 : 0.85)] : []
  })
  // "Everyone calls me Skip, it's Stephen Olsen": asked for it, people end up with the whole of it
  const full = isAsked ? [...said, ...maySay].find(({ value }) => value.includes(' ')) : undefined
  const plain = full ?? said[0] ?? maySay[0]
  if (plain) return plain
  return null
}

/** In a message without capitals, only the plainest of introductions count. */
function isLikely(opening: string, isAsked: boolean, { words }: NameTaken, isOpening: boolean): boolean {
  if (isAsked) return words <= 3
  return (
    /under|name/.test(opening) ||
    (/it'?s/.test(opening) && words === 2) ||
    (isOpening && !/it'?s|that'?s|c'?est/.test(opening))
  )
}

/** "hi im leah, can i …": said first, and nothing but it. */
function opens(folded: string, from: number, { end, words }: NameTaken): boolean {
  return (
    words <= 2 &&
    /^(?:\W|hi|hello|hey|hallo|hola|ola|ciao|bonjour|good (?:morning|afternoon|evening))*$/.test(
      folded.slice(0, from),
    ) &&
    /^ ?(?:[,.!]|$|from\b|here\b|calling\b|speaking\b|again\b)/.test(folded.slice(end))
  )
}

/** "Thabo Mokoena here". */
function closed(text: string, folded: string): NameFound | null {
  const start = /^(?:\W|(?:hi|hello|hey|hallo|bonjour|hola|ola|ciao)\b)*/.exec(folded)![0].length
  const taken = takeName(text, folded, start)
  if (!taken) return null
  const rest = folded.slice(taken.end)
  const isHere =
    closesName.test(rest) ||
    (taken.isCapital && /^,? (?:at|from|with|of|von|de|da) [^.,!?]{2,40} (?:here|speaking|hier)\b/.test(rest))
  const isPlain =
    taken.isCapital || (taken.words <= 2 && /^ here\b/.test(rest) && !/\p{Lu}/u.test(text.slice(1)))
  return isHere && isPlain ? found(taken, 0.9) : null
}

function answered(text: string, folded: string): NameFound | null {
  let start = 0
  for (let rest = openings.exec(folded); rest && rest[0] !== ''; rest = openings.exec(folded.slice(start)))
    start += rest[0].length
  const taken = takeName(text, folded, start)
  if (!taken) return null
  const rest = folded.slice(taken.end)
  const isCased = /^\W*\p{Lu}/u.test(text)
  if (/^\W*(?:\w+ )?(?:what|how|where|when|which|why|can|could|do|does|is|are)\b/.test(folded)) return null
  const isFull = taken.isCapital && taken.words > 1
  const endsThere =
    isFull ||
    /^\W*$|^ *[,/(;.\n<-]|^\W*[a-z]{0,4} ?\d|^ (?:and|from|here|or|und|et|y|e|en|with|booking|confirmation|ssn|email|phone|number|please|is|i)\b/.test(
      rest,
    )
  if (!endsThere || /\?\s*$/.test(folded)) return null
  if (isCased && !taken.isCapital && start > 0) return null
  return found(joinLastName(text, folded, saidAgain(text, folded, taken)), 0.9)
}

/** "you can put Olu Adeyemi down": what is written like a name, in a short answer, and is not somebody else's. */
function somewhere(text: string, folded: string): NameFound | null {
  if (/\?\s*$/.test(folded) || folded.split(/\s+/).length > 20) return null
  const names: NameTaken[] = []
  let from = 0
  for (const match of text.matchAll(/(?<![\p{L}\p{N}@._-])\p{Lu}\p{Ll}/gu)) {
    const taken = match.index < from ? null : takeName(text, folded, match.index)
    if (!taken?.isCapital || taken.start !== match.index) continue
    from = taken.end
    const before = folded.slice(0, match.index)
    if (ofOthers.test(before) && !/^\W*(?:(?:this is|it'?s|i'?m) )?(?:her|his|their|the) \w+, $/.test(before))
      continue
    names.push(saidAgain(text, folded, taken))
  }
  const name = names.find(({ words }) => words > 1) ?? names[0]
  return name ? found(name, 0.8) : null
}

/** "Marcus. Marcus Bell." */
function saidAgain(text: string, folded: string, first: NameTaken): NameTaken {
  const between =
    /^(?:[.,;]| -|,? (?:well|aber|pero|mas|ma|mais)[ ,]+(?:soy|sou|sono|ich bin)?)(?: ?(?:well|sorry|actually|or rather|officially|properly|i mean|but|full name)\b[ ,:]*(?:it'?s |is )?)* ?/.exec(
      folded.slice(first.end),
    )
  const again = between && takeName(text, folded, first.end + between[0].length)
  const isPut = between !== null && /[a-z]/.test(between[0])
  const isMore =
    again &&
    again.words > first.words &&
    (again.value.toLowerCase().split(' ').includes(first.value.toLowerCase()) || (isPut && again.isCapital))
  return isMore ? again : first
}

/** "My first name is Shoshana and my last name is Cordwell". */
function joinLastName(text: string, folded: string, first: NameTaken): NameTaken {
  const rest =
    /^[^.]{0,6}\b(?:my )?(?:(?:last|sur|family) ?name|nachname|nom de famille|apellidos?|sobrenome|apelido|cognome|achternaam)(?: is| ist| est| es| e)? /.exec(
      folded.slice(first.end),
    )
  const last = rest && takeName(text, folded, first.end + rest[0].length)
  return last
    ? { ...last, start: first.start, value: `${first.value} ${last.value}`, words: first.words + last.words }
    : first
}

function found({ start, end, value }: NameTaken, confidence: number): NameFound {
  return { start, end, value, confidence }
}
