/** Tells the day on which somebody would come, meet or be called from the day their work is for. Over folded text. */

type Place = { start: number; end: number }

const visits =
  /\b(?:come(?! up)|coming (?:in|by|over|to|for|round)|appointments?|bookings?|consult\w*|tastings?|visit\w*|meet(?:ing)?s?|calls?|viewings?|demos?|pop in|drop (?:by|in)|stop by|see you|talk|slots?|tables?|kommen|komme|vorbei\w*|besuch\w*|termin\w*|\w*beratung\w*|\w*verkostung\w*|\w*gesprach\w*|treffen|anruf\w*|besichtig\w*|tisch|venir|viens|passer(?! (?:une |ma |la )?commande)|visite\w*|rendez-?vous|rdv|degustation|rencontr\w*|appel\w*|entretien|ir al?|pasar(?:me)?|visita\w*|citas?|degustaci\w*|reuni\w*|llamada|vir|passar|marcacao|degustacao|chamada|venire|passare|appuntament\w*|consulenz\w*|degustazion\w*|incontr\w*|chiamata|komen|langs\w*|bezoek\w*|afspraak|\w*advies\w*|\w*proeverij|\w*gesprek|afspreken|bezichtig\w*)\b/g
const changes =
  /\b(?:cancel\w*|reschedul\w*|postpon\w*|(?:move|push|shift|change|switch) (?:it|that|this|my|our|the)|stornier\w*|absag\w*|verschieb\w*|verleg\w*|umbuch\w*|annul\w*|anul\w*|reporter|decaler|deplacer|aplazar|mover|desmarcar|adiar|remarcar|disdi\w*|spostar\w*|rimandar\w*|afzeg\w*|verzet\w*|verplaats\w*)\b/
const clauseEnds = /[,;.!?]|\b(?:and|und|et|y|e|en|but|aber|mais|pero|mas|ma|maar)\b/

/**
 * `event`: what has a day of its own ("our wedding"). Of a visit and an event that come before the day, the latter in the
 * sentence has it; a verb at the end of the clause counts where nothing before the day says what it is for.
 */
export function isOfVisit(folded: string, day: Place, days: Place[], event: RegExp): boolean {
  const before = stretchBefore(folded, day, days)
  const after = folded.slice(day.end).split(clauseEnds)[0] ?? ''
  if (changes.test(before) || changes.test(after)) return true
  const visit = lastOf(before, visits)
  const work = lastOf(before, new RegExp(event, 'g'))
  if (visit !== work) return visit > work
  return lastOf(after, visits) >= 0
}

/** Of the sentence, from the day before it on. */
function stretchBefore(folded: string, { start }: Place, days: Place[]): string {
  const sentence = Math.max(
    ...['. ', '? ', '! ', ', so ', '\n'].map(mark => folded.lastIndexOf(mark, start - 1)),
  )
  const from = Math.max(sentence, 0, ...days.filter(({ end }) => end <= start).map(({ end }) => end))
  return folded.slice(from, start)
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1
}
