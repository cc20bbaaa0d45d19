/** What a phone can be told of an announcement that failed. */
import type { Miss } from '../phones/phone.ts'
import type { Outcome } from './open-courier.ts'

export function tellMiss(outcome: Outcome): Miss {
  return { how: outcome.kind, status: outcome.kind === 'answered' ? outcome.status : null }
}
