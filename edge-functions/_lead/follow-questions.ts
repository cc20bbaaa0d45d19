/** What became of the questions a visitor was asked. They have written since, or no reply would be due. */
import { declined, type RecordedFact } from '../../shared/lead/fact.ts'
import type { Asked } from '../../shared/lead/questions/moment.ts'
import type { LeadBrief } from '../_platform/lead-brief.ts'

export function followQuestions(asked: LeadBrief['asked'], facts: RecordedFact[]): Asked[] {
  return asked.map(({ slot, kind, turn, at }) => {
    const since = facts.findLast(fact => fact.slot === slot && Date.parse(fact.at) >= Date.parse(at))
    const outcome = !since ? 'passed' : since.value === declined ? 'refused' : 'answered'
    return { slot, kind, turn, outcome }
  })
}
