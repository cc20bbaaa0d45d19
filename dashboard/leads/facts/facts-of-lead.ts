/** Which of all that was ever heard of somebody belongs to one of their leads. */
import type { RecordedFact } from '../../../shared/lead/fact.ts'
import type { Place } from '../states.ts'

type Stood = { id: string; state: Place; state_changed_at: string }

/** Who somebody is stays known; what they wanted ends with the lead that was won or lost. */
const lasting = ['name', 'email', 'phone']

/** `leads`: all of that person. What a closed lead rested on is what was said before it was closed. */
export function factsOfLead<Kept extends Pick<RecordedFact, 'slot' | 'at'>>(
  facts: Kept[],
  lead: Stood,
  leads: Stood[],
): Kept[] {
  const isClosed = ({ state }: Stood) => state === 'won' || state === 'lost'
  const ends = isClosed(lead) ? Date.parse(lead.state_changed_at) : Number.POSITIVE_INFINITY
  const earlier = leads
    .filter(one => one.id !== lead.id && isClosed(one))
    .map(one => Date.parse(one.state_changed_at))
    .filter(at => at < ends)
  const begins = Math.max(Number.NEGATIVE_INFINITY, ...earlier)
  return facts.filter(({ slot, at }) => {
    const said = Date.parse(at)
    return said <= ends && (said > begins || lasting.includes(slot))
  })
}
