/** Whether they have just said what calls for a person at once, by the company's own rules. Pure. */
import { currentFacts } from '../../shared/lead/facts/current-facts.ts'
import { isUrgent } from '../../shared/lead/questions/why-stop.ts'
import type { Heard } from '../_lead/hear-turn.ts'

/** What they had said before was heard before. */
export function tellsUrgent({ rules, facts }: Heard): boolean {
  return isUrgent(rules, currentFacts(facts))
}
