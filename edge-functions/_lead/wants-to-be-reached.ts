/** Hears that somebody wants to be called or written to: "can you call me?", "could you send me an offer to …"; in seven languages. */
import { fold } from './extract/words/fold.ts'

const wishes =
  /\b(?:(?:can|could|would|will|please|should|have|get|ask|want|like|need) (?:\w+ ){0,3}(?:to )?(?:call|ring|phone|text|e?-?mail|contact) (?:me|us)\b|^\W*(?:yeah |yes |ok |please |just )*(?:call|ring|phone|text|e?-?mail) (?:me|us)\b|(?:call|ring) (?:me|us) back|send (?:me|us) (?:an? |the |your )?(?:offer|quote|details|prices?|proposal|info\w*)|(?:rufen sie|ruft|ruf) (?:mich|uns) (?:\w+ ){0,3}an|(?:mich|uns) (?:bitte )?(?:anrufen|zuruckrufen|kontaktieren)|(?:rappele[rz]|appele[rz]|contacte[rz])[- ](?:moi|nous)|(?:me|nous) (?:rappeler|appeler|contacter)|(?:llamenme|llameme|llamarme|contactarme)|pueden? llamarme|(?:liguem?-me|ligar-me|contactar-me)|me (?:ligar|contactar)|(?:mi chiami|chiamatemi|mi richiami|richiamarmi|chiamarmi|contattarmi)|(?:bel|belt|bellen) (?:mij|me|ons)|(?:mij|me|ons) (?:\w+ )?(?:terug)?bellen)\b/
/** Of somebody else's calling, or of none wanted. */
const others = /\b(?:don'?t|do not|never|if you|when you|before you|nicht|ne me|no me|nao me|non mi|niet)\b/

export function wantsToBeReached(text: string): boolean {
  const folded = fold(text)
  return wishes.test(folded) && !others.test(folded)
}
