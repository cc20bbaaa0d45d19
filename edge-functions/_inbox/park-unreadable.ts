/** Keeps what a provider delivered and our doors could not read, so that it can be looked into and its company knows. */
import type { Database } from '../_platform/database.ts'
import type { Log } from '../_platform/log.ts'

export type Unreadable = {
  channel: string
  /** The provider's name of the event. */
  told: string
  /** Somebody wrote them, as far as can be told: these are counted before the company. */
  isMessage: boolean
  items: unknown[]
}

/** As they came; the same item twice is one. What they say is never logged. */
export async function parkUnreadable(
  { channel, told, isMessage, items }: Unreadable,
  { database, log }: { database: Database; log: Log },
): Promise<void> {
  if (items.length === 0) return
  const { parked } = await database.call('park_unreadable', {
    channel_id: channel,
    told,
    is_message: isMessage,
    items: items.map(item => JSON.stringify(item)),
  })
  log('unreadable_parked', { channel, told, parked })
}
