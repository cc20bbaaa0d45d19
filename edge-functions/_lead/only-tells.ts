/** Recognises somebody who tells something and asks nothing, though no fact can be made of it; in seven languages. */
import { beginsToAsk } from './begins-to-ask.ts'
import { fold } from './extract/words/fold.ts'

const beginnings =
  /^\W*(?:(?:and|so|well|oh|hm+|und|et|y|e|en) )?(?:it'?s|it is|it will|i'?m|i am|i|we'?re|we are|we|my|our|that'?s|this is|she|he|they|ich|wir|es ist|das ist|mein\w*|unser\w*|je|j'\w+|nous|c'est|mon|ma|mes|notre|es|soy|somos|mi|nuestr\w*|sou|somos|meu|minha|noss\w*|sono|siamo|mio|mia|nostr\w*|ik|wij|we|het is|mijn|ons|onze)\b/
const agrees =
  /^\W*(?:yes|yeah|yep|no|nope|ja|nein|oui|non|si|sim|nao|nee|ok(?:ay)?|k|alright|all right|fine|cool|great|perfect|lovely|nice|good|got it|i see|makes sense|sounds good|in ordnung|alles klar|gut|super|d'accord|entendu|parfait|vale|de acuerdo|perfecto|esta bien|esta bem|certo|perfeito|va bene|perfetto|prima|goed|oke)\W*$/

/** "It's for my daughter." */
export function onlyTells(text: string): boolean {
  return !text.includes('?') && beginnings.test(fold(text)) && !beginsToAsk(text)
}

/** "Ok", "great": there is nothing to answer. */
export function onlyAgrees(text: string): boolean {
  return agrees.test(fold(text))
}
