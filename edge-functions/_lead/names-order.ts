/** Recognises a need that is only named: "wedding cake for 120 people in May", "una torta per 20 persone"; in seven languages. */
import { fold } from './extract/words/fold.ts'

const orders = [
  /^\W*((?:[a-zß-]+ ){1,5})(?:for|fur|pour|para|per|voor) (?:(?:about|around|roughly|etwa|rund|ca\.?|environ|unos|unas|cerca de|circa|ongeveer) )?\d/,
  /^\W*((?:an?|one|some|ein|eine|einen|un|une|una|uno|um|uma|een) (?:[a-zß-]+ ){1,4})(?:for|fur|pour|para|per|voor) (?:my|our|the|mein\w*|unser\w*|mon|ma|notre|mi|nuestr\w*|meu|minha|noss\w*|mio|mia|nostr\w*|il|la|mijn|onze|ons)\b/,
]
/** What tells of something else: a sentence, a time, a price, a visit. */
const others =
  /\b(?:i|we|it|its|is|are|was|were|be|you|my|our|this|that|have|had|budget|price|maybe|not|no|yes|ok|sorry|thanks?|open|free|available|ready|table|time|appointment|ich|wir|es|ist|sind|haben|mein|unser|nicht|nein|danke|tisch|termin|je|nous|est|pas|merci|non|yo|son|gracias|eu|nos|nao|obrigad[oa]|io|noi|grazie|ik|wij|niet|nee|bedankt)\b/

export function namesOrder(text: string): boolean {
  const folded = fold(text)
  const named = orders.map(order => order.exec(folded)?.[1]).find(found => found !== undefined)
  return named !== undefined && !others.test(named)
}
