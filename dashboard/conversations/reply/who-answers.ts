/** Who answers a conversation that nobody has taken over, in a sentence. */
import type { ConversationRow } from '../fetch-conversations.ts'
import { hasOptedOut } from '../has-opted-out.ts'

export function whoAnswers(conversation: ConversationRow): string {
  if (conversation.contact?.is_blocked) return 'Nobody answers here while this contact is blocked.'
  if (hasOptedOut(conversation)) return 'Nobody answers here while they are opted out.'
  return 'The assistant answers here.'
}
