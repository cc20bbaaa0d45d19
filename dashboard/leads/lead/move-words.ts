/** What happened to a lead, in a few words, and the place of the board it is about. */
import type { FactValue } from '../../../shared/lead/fact.ts'
import type { Field } from '../../../shared/lead/field.ts'
import { valueWords } from '../facts/value-words.ts'
import { isPlace, type Place, placeNames } from '../states.ts'
import type { LeadMove } from './fetch-lead.ts'

type Happened = Pick<LeadMove, 'kind' | 'details'>

type Telling = {
  /** Of a member, by user id. */
  nameOf: (member: string) => string
  fields: Field[]
}

export function moveWords(
  { kind, details }: Happened,
  { nameOf, fields }: Telling,
): { place: Place | null; words: string } {
  if (kind === 'fact_recorded') {
    const field = fields.find(({ slot }) => slot === details.slot)
    const label = field?.label ?? String(details.slot).replaceAll('_', ' ')
    return { place: null, words: `${label}: ${valueWords(details.value as FactValue | null, field)}` }
  }
  const to = typeof details.to === 'string' ? details.to : null
  if (kind === 'lead_assigned') {
    const name = to && nameOf(to)
    return { place: null, words: name ? `Given to ${name === 'You' ? 'you' : name}` : 'Nobody’s any more' }
  }
  if (kind === 'lead_given_back') return { place: null, words: 'Left to the assistant again' }
  if (kind === 'disqualification_reversed') return { place: null, words: 'Your rule set aside' }
  return isPlace(to) ? { place: to, words: placeNames[to] } : { place: null, words: 'Moved' }
}
