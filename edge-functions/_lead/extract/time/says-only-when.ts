/** Tells a message that is a time and nothing else: "sat 5 dec", "would be for summer". Whatever was asked, that is when. */
import type { Moments } from './read-moments.ts'

/** What stands around a time and tells nothing. */
const beside =
  /\b(?:would be|will be|it'?s?|is|that'?s|for|on|by|the|in|at|maybe|perhaps|about|around|ideally|hopefully|probably|preferably|oh|ok|okay|so|then|hmm*|please|pls|thanks|if poss(?:ible)?|best|latest|am|im|bis|zum|den|der|fur|vielleicht|wenn|moglich|bitte|pour|le|vers|en|si|possible|peut-etre|para|el|para o|o|a|talvez|se|possivel|per|il|forse|possibile|voor|op|misschien|graag|indien|mogelijk)\b/g

export function saysOnlyWhen(folded: string, { days, spans }: Moments): boolean {
  if (folded.includes('?')) return false
  const rest = [...days, ...spans]
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), folded)
  return !/[\p{L}\d]/u.test(rest.replace(beside, ''))
}
