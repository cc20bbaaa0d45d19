/** Recognises a question by how it begins, where its mark is missing; in seven languages. */
import { fold } from './extract/words/fold.ts'
import { wondersWhether } from './wonders-whether.ts'

/** What may stand before it: "ok thx, where can I park". */
const before =
  '(?:(?:and|but|so|ok(?:ay)?|also|then|well|oh|ah|hm+|um+|(?:hi(?:ya)?|hey|hello)(?: there)?|thanks?|thx|great|cool|lovely|sorry|btw|actually|just|yes|yeah|und|aber|hallo|danke|et|mais|alors|bonjour|merci|y|pero|entonces|hola|gracias|e|mas|entao|ola|obrigad[oa]|ma|allora|ciao|grazie|en|maar|dus|hoi|bedankt)\\b\\W*)*'
const words =
  "(?:how|what|when|where|which|who|why|how'?s|what'?s|where'?s|who'?s|when'?s|can|could|do|does|did|is|are|isn'?t|aren'?t|don'?t you|will|would|should i|may i|any (?!time|day|week|morning|afternoon|evening)|wie|was|wann|wo|wer|warum|welche[rsnm]?|kann|konnen|gibt|habt|haben|macht ihr|machen sie|darf|liefer(?:n sie|t ihr)|comment|quand|combien|pourquoi|quel(?:le)?s?|est-ce|avez|pouvez|puis-je|peut-on|faites|livrez|como|cuando|cuanto|donde|cual(?:es)?|puedo|pueden?|tienen|hacen|quando|quanto|onde|qual|quais|posso|podem|fazem|come|dove|avete|potete|fate|quale|hoe|wat|wanneer|waar|waarom|welke|kan|kunnen|mag|hebben jullie|doen jullie)"
const interrogatives = new RegExp(`^\\W*${before}${words}\\b`)

export function beginsToAsk(text: string): boolean {
  return interrogatives.test(fold(text)) || wondersWhether(text)
}
