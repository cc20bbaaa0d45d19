/** What the visitor has written since they were last answered. */
import type { LeadBrief, Said } from '../_platform/lead-brief.ts'

export function newLines({ said }: LeadBrief): Said[] {
  const replied = said.findLastIndex(({ author }) => author === 'assistant' || author === 'member')
  return said.slice(replied + 1).filter(({ author }) => author === 'visitor')
}
