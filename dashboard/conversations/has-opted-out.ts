/** Whether whoever a conversation is with takes no messages from the number it is on. */
import type { ConversationRow } from './fetch-conversations.ts'

export function hasOptedOut({ channel_id, address }: ConversationRow): boolean {
  const suppressions = address?.suppressions ?? []
  return suppressions.some(({ channel_id: channel, scope }) => channel === channel_id && scope === 'all')
}
