/** Two people changed the same rules: what each changed is kept, and where both changed the same, mine. */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { isSame } from './name-changes.ts'

type Versions = {
  /** What both began from. */
  base: LeadRules
  mine: LeadRules
  theirs: LeadRules
}

/** Field by field, and part by part. Together they may be at fault, such as points that add up to more than a hundred. */
export function mergeRules(versions: Versions): LeadRules {
  const { base, mine, theirs } = versions
  const choose = <Part extends keyof LeadRules>(part: Part) =>
    isSame(mine[part], base[part]) ? theirs[part] : mine[part]
  return {
    fields: mergeFields(versions),
    thresholds: choose('thresholds'),
    service_area: choose('service_area'),
    minimum_price: choose('minimum_price'),
    disqualifiers: choose('disqualifiers'),
  }
}

function mergeFields({ base, mine, theirs }: Versions): LeadRules['fields'] {
  const slots = (rules: LeadRules) => rules.fields.map(({ slot }) => slot)
  const order = isSame(slots(mine), slots(base)) ? [theirs, mine] : [mine, theirs]
  return [...new Set(order.flatMap(slots))].flatMap(slot => {
    const [before, own, other] = [base, mine, theirs].map(rules =>
      rules.fields.find(field => field.slot === slot),
    )
    const isMine = !isSame(own, before)
    const merged = isMine ? own : other
    return merged ? [merged] : []
  })
}
