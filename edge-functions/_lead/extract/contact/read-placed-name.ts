/** Finds a name by where it stands: under a message, after a greeting, beside a party's size, with what is booked for it. */
import { fold } from '../words/fold.ts'
import type { NameFound } from './name-found.ts'
import { takeName } from './take-name.ts'

const booked =
  '(?:reservation|booking|booked|reserved?|table|appointment|lunch|dinner|order|lesson|class|session|slot|held|deposit(?: down)?|invoice|room|waiting list)'
/** What leads up to the name, with how sure that is; `isFull`: only a first and a last name count. */
const places: { leads: RegExp; confidence: number; isFull: boolean; isEnd: boolean }[] = [
  {
    leads:
      /(?:^|[.!?,\n] ?|\s)(?:(?:kind |best |warm |many )?regards|sincerely|yours|cheers|thanks(?: a lot| again| so much)?|thank you|many thanks|all the best|best|love|xx?|mfg|(?:viele|liebe|mit freundlichen|beste) grusse?n?|lg|cordialement|bien a vous|merci|un saludo|saludos|gracias|atenciosamente|abracos?|obrigad[oa]|(?:cordiali |distinti )?saluti|grazie|met vriendelijke groet(?:en)?|groet(?:en|jes)?|bedankt),? +/g,
    confidence: 0.75,
    isFull: false,
    isEnd: true,
  },
  {
    leads:
      /^\W*(?:(?:yes|yeah|oh|hi|hello|hey|good (?:morning|afternoon|evening)|hallo|bonjour|hola|ola|ciao),? ?)+, /g,
    confidence: 0.8,
    isFull: true,
    isEnd: false,
  },
  {
    leads: new RegExp(
      `\\b${booked}\\b[^.!?]{0,50}? (?:for|under|to|as|name of|on behalf of|auf|fur|pour|para|per|voor|a nombre de|em nome de|a nome) (?=[a-z])`,
      'g',
    ),
    confidence: 0.7,
    isFull: true,
    isEnd: false,
  },
  {
    leads:
      /\b(?:booking|table|reservation|order)s? (?:is |was )?(?:held |booked )?for (?=[a-z'’-]+, (?:party|table|group) of\b)/g,
    confidence: 0.75,
    isFull: false,
    isEnd: false,
  },
  {
    leads: /\b(?:a|the|my) (?=[a-z'’-]+ [a-z'’-]+ (?:booking|reservation|table|appointment)\b)/g,
    confidence: 0.7,
    isFull: true,
    isEnd: false,
  },
  {
    leads: /(?:^|, )(?=[a-z'’-]+ [a-z'’-]+, (?:(?:a )?(?:party|table|group) (?:of|for)|for \d))/g,
    confidence: 0.75,
    isFull: true,
    isEnd: false,
  },
]

/** Only what is written like a name counts. */
export function readPlacedName(text: string): NameFound | null {
  const folded = fold(text)
  for (const { leads, confidence, isFull, isEnd } of places)
    for (const match of folded.matchAll(leads)) {
      const taken = takeName(text, folded, match.index + match[0].length)
      if (!taken?.isCapital || taken.start !== match.index + match[0].length) continue
      if (isFull && taken.words < 2) continue
      if (
        isEnd &&
        (!/^[\s.!]*$/.test(folded.slice(taken.end)) ||
          taken.words > 3 ||
          (taken.words < 2 && folded.slice(0, match.index + 1).split(' ').length < 4))
      )
        continue
      return { start: taken.start, end: taken.end, value: taken.value, confidence }
    }
  return uncased(text, folded)
}

/** "booking under sadi nellis, i need to …": where nothing has a capital. */
function uncased(text: string, folded: string): NameFound | null {
  if (/\p{Lu}/u.test(text.slice(1))) return null
  for (const match of folded.matchAll(
    new RegExp(`\\b${booked}\\b[^.!?]{0,50}? under (?!the\\b|an?\\b|my\\b|\\d)(?=[a-z])`, 'g'),
  )) {
    const taken = takeName(text, folded, match.index + match[0].length)
    if (
      taken &&
      taken.words <= 2 &&
      /^ ?(?:[,.!?]|$|for\b|please|i\b|and\b|tomorrow|today|tonight)/.test(folded.slice(taken.end))
    )
      return { start: taken.start, end: taken.end, value: taken.value, confidence: 0.7 }
  }
  return null
}
