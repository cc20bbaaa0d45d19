/** Asks the policies of realtime.messages whether a caller may read or write a private topic. */

import { becomeCaller } from '../database/become-caller.ts'
import type { Database, Query } from '../database/database.ts'
import type { Claims } from '../verify-jwt.ts'

export type TopicCaller = { topic: string; claims: Record<string, unknown> & Pick<Claims, 'role'> }

/** Reading is allowed when the caller can see a message on the topic: one is put there, looked for, taken back. */
export function mayRead(database: Database, caller: TopicCaller): Promise<boolean> {
  return rehearse(database, async query => {
    const [message] = await query<{ id: string }>(`${putMessage} returning id`, [caller.topic])
    await speakAs(query, caller)
    return (await query('select from realtime.messages where id = $1', [message?.id])).length > 0
  })
}

/** Writing is allowed when the caller can put a message on the topic; it is taken back. */
export function mayWrite(database: Database, caller: TopicCaller): Promise<boolean> {
  return rehearse(database, async query => {
    await speakAs(query, caller)
    await query(putMessage, [caller.topic]) // returning nothing, for that would ask the right to read as well
    return true
  })
}

const putMessage = `insert into realtime.messages (topic, extension) values ($1, 'broadcast')`

function speakAs(query: Query, { topic, claims }: TopicCaller): Promise<void> {
  return becomeCaller(query, { role: claims.role, claims, settings: { 'realtime.topic': topic } })
}

/** A policy that fails refuses, as on the real server; a database that cannot be asked is an error. */
async function rehearse(database: Database, ask: (query: Query) => Promise<boolean>): Promise<boolean> {
  try {
    return await database.transaction(ask, { rollback: true })
  } catch (error) {
    const { code } = error as { code?: unknown }
    const isRefusal = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(08|53|57|58)/.test(code)
    if (isRefusal) return false
    throw error
  }
}
