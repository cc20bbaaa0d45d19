/** Carries what the database broadcasts to whoever is joined to its topic. */
import type { Database } from '../database/database.ts'
import type { Line } from './channel.ts'
import type { Rooms } from './rooms.ts'

/** Returns how to stop. Messages keep the order in which their transactions committed. */
export async function relayMessages(
  database: Database,
  rooms: Rooms<Line>,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let announced: string[] = []
  let turn = Promise.resolve()

  const stop = await database.listen('realtime_messages', text => {
    const { id, topic, private: isPrivate }: Announcement = JSON.parse(text)
    if (topic !== null && rooms.isEmpty({ topic, isPrivate })) return
    announced.push(id)
    if (announced.length === 1) turn = turn.then(relay).catch(onError)
  })

  return async () => {
    await stop()
    await turn
  }

  /** One query for all that was announced while the last one ran. */
  async function relay(): Promise<void> {
    const ids = announced
    announced = []
    const messages = await database.query<Message>(
      `select id, topic, event, payload, private from realtime.messages where id = any($1::uuid[])
       order by array_position($1::uuid[], id)`,
      [ids],
    )
    for (const { id, topic, event, payload, private: isPrivate } of messages) {
      for (const line of rooms.members({ topic, isPrivate })) {
        line.push('broadcast', { type: 'broadcast', event, payload, meta: { id } })
      }
    }
  }
}

type Announcement = { id: string; topic: string | null; private: boolean }
type Message = { id: string; topic: string; event: string; payload: unknown; private: boolean }
