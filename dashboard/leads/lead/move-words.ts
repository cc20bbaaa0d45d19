/** What happened to a lead, in a few words, and the place of the board it is about. */
import { isPlace, type Place, placeNames } from '../states.ts'
import type { LeadMove } from './fetch-lead.ts'

type Happened = Pick<LeadMove, 'kind' | 'details'>

/** `nameOf` a member, by user id. */
export function moveWords(
  { kind, details }: Happened,
  nameOf: (member: string) => string,
): { place: Place | null; words: string } {
  const to = typeof details.to === 'string' ? details.to : null
  if (kind === 'lead_assigned') {
    const name = to && nameOf(to)
    return { place: null, words: name ? `Given to ${name === 'You' ? 'you' : name}` : 'Nobody’s any more' }
  }
  if (kind === 'lead_given_back') return { place: null, words: 'Given back to the assistant' }
  if (kind === 'disqualification_reversed') return { place: null, words: `Rule ${details.rule} set aside` }
  return isPlace(to) ? { place: to, words: placeNames[to] } : { place: null, words: 'Moved' }
}
