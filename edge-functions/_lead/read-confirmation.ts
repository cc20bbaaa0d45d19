/** Reads the answer to a confirming question: yes, no, or which of the two. */
import { type FactValue, unsure } from '../../shared/lead/fact.ts'
import { fold } from './extract/words/fold.ts'

/** What was asked: one value or two, each with the visitor's words for it. */
export type Confirming = { value: FactValue; quote: string }[]

export type Confirmed = { value: FactValue; confidence: number; quote: string }

const yes =
  /^\W*(?:(?:yes|yeah|yep|yup|correct|right|exactly|sure|ja|jawohl|genau|stimmt|richtig|oui|exact(?:ement)?|c'est (?:ca|cela|bien cela)|si|claro|correcto|exacto|sim|isso|certo|correto|giusto|esatto|klopt|inderdaad)\b[\s,.!]*)+(?:that'?s (?:right|correct|it)|it is|please|thanks?|thank you|bitte|danke|merci|gracias|obrigad[oa]|grazie|dank je|dank u)?\W*$/
const no =
  /^\W*(?:(?:no|nope|nah|not (?:really|quite|right)|wrong|nein|falsch|stimmt nicht|non|faux|nao|errado|incorrecto|sbagliato|nee|klopt niet)\b[\s,.!]*)+(?:that'?s (?:not (?:right|it|correct)|wrong)|it (?:isn'?t|is not)|thanks?|thank you|danke|merci|gracias)?\W*$/
const both = /\b(?:both|either|beide|les deux|amb[oa]s|entrambi|allebei)\b/
const first =
  /\b(?:(?:the )?(?:first|former|earlier)(?: one)?|erste\w*|premiere?|primer[oa]?|primeir[oa]|prim[oa]|eerste)\b/
const second =
  /\b(?:(?:the )?(?:second|latter|last|later)(?: one)?|zweite\w*|letzte\w*|deuxieme|second[oa]?|derniere?|segund[oa]|ultim[oa]|tweede|laatste)\b/

/** Null where they speak of something else. A "no" leaves the slot open, and nobody asks a third time. */
export function readConfirmation(text: string, asked: Confirming): Confirmed | null {
  const folded = fold(text)
  const quote = text.trim()
  if (no.test(folded)) return { value: unsure, confidence: 0.85, quote }
  const [one, other] = asked
  if (!one) return null
  if (!other) return yes.test(folded) ? { value: one.value, confidence: 0.95, quote } : null
  const chosen = both.test(folded) ? null : choose(folded, one, other)
  return chosen && { value: chosen.value, confidence: 0.95, quote }
}

function choose(folded: string, one: Confirming[0], other: Confirming[0]): Confirming[0] | null {
  const says = ({ quote }: Confirming[0]) => folded.includes(fold(quote))
  if (says(one) !== says(other)) return says(one) ? one : other
  if (first.test(folded) !== second.test(folded)) return first.test(folded) ? one : other
  return null
}
