/** Why the assistant asks nothing more, in an owner's words. */
import type { NextQuestion } from '../../../shared/lead/questions/moment.ts'
import type { Score } from '../../../shared/lead/score/score-facts.ts'

export function sayStop(next: NextQuestion, { disqualified, bucket }: Score): string {
  if (next.kind !== 'stop') return 'It waits for what they write next.'
  switch (next.reason) {
    case 'disqualified':
      return `No lead: “${disqualified?.reason ?? ''}”`
    case 'certain':
      return `Asks no more: whatever else they say, they are ${bucket}.`
    case 'urgent':
      return 'Asks no more, and calls a person at once.'
    case 'refused_twice':
      return 'Asks no more: they would rather not say, twice.'
    case 'asked_enough':
      return `Asks no more: four questions are enough. They are ${bucket}.`
    default:
      return `Nothing is left to ask. They are ${bucket}.`
  }
}
