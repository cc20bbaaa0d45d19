/** What is being written, joined with other ways to ask that were accepted or taken out meanwhile. */
import type { Draft } from './draft.ts'

/** `null` where more than the other ways to ask changed `from` one version `to` the next: then somebody has to choose. */
export function joinAlternatives(draft: Draft, { from, to }: { from: Draft; to: Draft }): Draft | null {
  if (from.question !== to.question || from.answer !== to.answer) return null
  const added = to.alternatives.filter(
    line => !from.alternatives.includes(line) && !draft.alternatives.includes(line),
  )
  const gone = from.alternatives.filter(line => !to.alternatives.includes(line))
  return { ...draft, alternatives: [...draft.alternatives.filter(line => !gone.includes(line)), ...added] }
}
