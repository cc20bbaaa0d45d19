/** Tells numbers that only look like the hour of a visit: how many there are, which one is meant, when their work ends. */

/** When they finish work, or are open, says nothing of when they would come. */
const ofTheirs =
  /\b(?:finish(?: (?:work|school))?|get off(?: work)?|get home|off work|work(?: until| till| til)?|(?:kids|school|children) (?:finish|get out|ends?)|clos(?:e|ed|es|ing)|feierabend(?: habe ich)?|arbeite) (?:at|until|till|til|by|um|bis) $/
/** How many sit at a table is no hour. */
const forPeople =
  /\b(?:table|party|group|dinner|lunch|breakfast|reservation|booking|room|tickets?|seats?|tisch|tafel|table|mesa|tavolo|reserva|reservering) (?:for|of|fur|pour|para|per|voor|de|da|di|von|van) $/
/** What makes an hour of it all the same. */
const ofDay = /^ ?(?:[ap]\.?m|in the|o'?clock|uhr|h\b|heures|uur)\b/
/** "The next one" is no hour. */
const pointsAt =
  /\b(?:the|this|that|next|last|first|second|third|fourth|which|other|earli\w+|lat\w+|following|new|free|any|every|each|no|old|good|better|morning|afternoon|evening|\w+day) $/

const ofStreet = /^ (?:\w+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|drive|blvd|boulevard|square)\b/

/** `isOnly`: no other time stands in the text. Over folded text. */
export function isNoHour(
  folded: string,
  { start, end }: { start: number; end: number },
  isOnly: boolean,
): boolean {
  const before = folded.slice(0, start)
  const written = folded.slice(start, end)
  const isBare = /^(?:\d{1,2}|[a-z]+)$/.test(written)
  if (isBare && forPeople.test(before) && !ofDay.test(folded.slice(end))) return true
  if (!isOnly && ofTheirs.test(before)) return true
  if (ofStreet.test(folded.slice(end))) return true
  return written === 'one' && pointsAt.test(before)
}
