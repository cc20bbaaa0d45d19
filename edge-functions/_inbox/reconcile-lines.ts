/** Fetches what the webhooks missed: a provider gives up after minutes, and an outage can be longer. */
import type { Database } from '../_platform/database.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { InboundText, LineToReconcile } from '../_platform/phone-verbs.ts'
import { isRefused } from '../_platform/refused.ts'

export type Reconciling = {
  database: Database
  log: Log
  /** A line's messages since `line.since`, oldest first. */
  listInbound(line: LineToReconcile): Promise<InboundText[]>
  /** Has the provider call our doors again, should it have given up on them. */
  rearm(line: LineToReconcile): Promise<void>
}

const maxLines = 5
const everySeconds = 300

/** A line that cannot be read is looked at again later, from where it was. */
export async function reconcileLines(door: Reconciling): Promise<{ lines: number; recovered: number }> {
  const lines = await door.database.call('claim_lines_to_reconcile', {
    max_lines: maxLines,
    every_seconds: everySeconds,
  })
  const recovered = await Promise.all(
    lines.map(line =>
      reconcileLine(line, door).catch(error => {
        door.log('line_not_reconciled', { channel: line.channel_id, error: describeError(error) })
        return 0
      }),
    ),
  )
  return { lines: lines.length, recovered: recovered.reduce((sum, count) => sum + count, 0) }
}

/** One after the other, so that they get their numbers in the order they were written. Their turns are the clock's. */
async function reconcileLine(line: LineToReconcile, { database, log, listInbound, rearm }: Reconciling) {
  const until = new Date().toISOString()
  let recovered = 0
  for (const message of await listInbound(line)) {
    const received = await database.call('receive_text', { channel_id: line.channel_id, message })
    if (!isRefused(received) && !received.is_repeat) recovered += 1
  }
  if (recovered > 0) await rearm(line)
  await database.call('record_reconciled', { channel_id: line.channel_id, until, recovered })
  if (recovered > 0) log('messages_recovered', { channel: line.channel_id, recovered })
  return recovered
}
