/** The way to what is proposed, with how much waits there. Not there while nothing does. */
import { Icon } from '../../design/Icon.tsx'
import type { Proposals } from './create-proposals.ts'

export function ProposalsLink({ proposals, isOpen }: { proposals: Proposals; isOpen: boolean }) {
  const total = proposals.total.value
  if (total === 0) return null
  return (
    <a class="proposals-link" href="/entries/proposals" aria-current={isOpen ? 'true' : undefined}>
      <span class="numbers">{total === 1 ? '1 proposed way to ask' : `${total} proposed ways to ask`}</span>
      <Icon name="forward" size={16} />
    </a>
  )
}
