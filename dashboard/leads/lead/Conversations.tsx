/** Everywhere this person has written. */
import { OtherConversations } from '../../contacts/OtherConversations.tsx'
import type { LeadStory } from './fetch-lead.ts'

export function Conversations({ conversations }: Pick<LeadStory, 'conversations'>) {
  return (
    <section class="lead-side">
      <h2>Conversations</h2>
      <OtherConversations conversations={conversations} />
    </section>
  )
}
