/** Recognises somebody who tells something and asks nothing, though no fact can be made of it; in seven languages. */
import { beginsToAsk } from './begins-to-ask.ts'
import { fold } from './extract/words/fold.ts'

const beginnings =
  /^\W*(?:(?:and|so|well|oh|hm+|hi(?:ya)?|hey|hello|there|hallo|bonjour|hola|ola|ciao|hoi|und|et|y|e|en)\W+)*(?:it'?s|it is|it will|i'?m|i am|i|we'?re|we are|we|my|our|that'?s|this is|she|he|they|ich|wir|es ist|das ist|mein\w*|unser\w*|je|j'\w+|nous|c'est|mon|ma|mes|notre|es|soy|somos|mi|nuestr\w*|sou|somos|meu|minha|noss\w*|sono|siamo|mio|mia|nostr\w*|ik|wij|we|het is|mijn|ons|onze)\b/
const agrees =
  /^\W*(?:yes|yeah|yep|no|nope|ja|nein|oui|non|si|sim|nao|nee|ok(?:ay)?|k|alright|all right|fine|cool|great|perfect|lovely|nice|good|got it|i see|makes sense|sounds good|in ordnung|alles klar|gut|super|d'accord|entendu|parfait|vale|de acuerdo|perfecto|esta bien|esta bem|certo|perfeito|va bene|perfetto|prima|goed|oke|(?:ok(?:ay)?,? )?that works(?: for me)?|works for me|sounds great|will do|no problem|no worries)\W*$/

/** "It's for my daughter." */
export function onlyTells(text: string): boolean {
  return !text.includes('?') && beginnings.test(fold(text)) && !beginsToAsk(text)
}

/** "Ok", "great": there is nothing to answer. */
export function onlyAgrees(text: string): boolean {
  return agrees.test(fold(text))
}

const praises =
  /^\W*(?:(?:you'?re|you are|ur|u r|that'?s|this is|very|so|what an?|really|ha(?:ha)+|lol|sehr|tres|muy|muito|molto|heel) ?)*(?:nice|cool|funny|great|lovely|lol|ha(?:ha)+|cute|sweet|kind|awesome|amazing|schone?|tolle?|super|genial|joli|precios[oa]|bonit[oa]|bell[oa]|mooie?|leuke?)\b(?: (?!and |but |for |thank|thx|bye|danke|merci|gracias|obrigad|grazie|dank)[a-z']+){0,3}(?:[.,!]+ ?(?:thanks?|thx|cheers|haha|lol))?\W*$/

/** "Nice website btw", "ur funny". */
export function onlyPraises(text: string): boolean {
  return !text.includes('?') && praises.test(fold(text))
}
