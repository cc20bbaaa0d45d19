/** What a row says of messages that could not be sent: of the newest one that it was not, of earlier ones how many. */
import { type ConversationRow, mostCounted } from '../fetch-conversations.ts'

/** `null` where everything was sent, or put aside. */
export function sayNotSent({
  latest,
  dead_letters,
}: Pick<ConversationRow, 'dead_letters'> & { latest: { id: string }[] }): string | null {
  const many = dead_letters.length
  if (many === 0) return null
  const isNewest = dead_letters.some(({ message_id }) => message_id === latest[0]?.id)
  if (isNewest) return 'Not sent'
  return many < mostCounted ? `${many} not sent` : `${mostCounted} or more not sent`
}
