/** Fetches what the webhooks missed: a provider gives up after minutes, and an outage can be longer. */
import { asksForPerson } from '../_answer/asks-for-person.ts'
import type { Database } from '../_platform/database.ts'
import { UpstreamError } from '../_platform/errors.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { LineToReconcile, ListedTexts } from '../_platform/phone-verbs.ts'
import { isRefused } from '../_platform/refused.ts'

export type Reconciling = {
  database: Database
  log: Log
  /** A line's messages since `line.since`, oldest first. */
  listInbound(line: LineToReconcile): Promise<ListedTexts>
  /** Why a provider did not let us in, in words for the company's owner. */
  describeRefusal(line: LineToReconcile, error: unknown): string
  /** Has the provider call our doors again, should it have given up on them. */
  rearm(line: LineToReconcile): Promise<void>
}

const maxLines = 5
const everySeconds = 300
const shutOut = new Set<number | null>([401, 403])

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
async function reconcileLine(line: LineToReconcile, door: Reconciling): Promise<number> {
  const { database, log, rearm } = door
  const now = new Date().toISOString()
  const { messages, isWhole } = await listAndRecordState(line, door)
  let recovered = 0
  for (const message of messages) {
    const received = await database.call('receive_text', {
      channel_id: line.channel_id,
      message,
      asks_for_person: asksForPerson(message.text),
    })
    if (!isRefused(received) && !received.is_repeat) recovered += 1
  }
  if (recovered > 0) await rearm(line)
  if (!isWhole) log('line_too_far_behind', { channel: line.channel_id, messages: messages.length })
  // What lies before the oldest message read is still missing: the next look begins where this one did.
  const until = isWhole ? now : line.since
  await database.call('record_reconciled', { channel_id: line.channel_id, until, recovered })
  if (recovered > 0) log('messages_recovered', { channel: line.channel_id, recovered })
  return recovered
}

/** This look happens even while nobody writes: credentials that fail are noticed here, and so are ones that work again. */
async function listAndRecordState(
  line: LineToReconcile,
  { database, listInbound, describeRefusal }: Reconciling,
): Promise<ListedTexts> {
  const { connection_id, connection_state } = line
  const listed = await listInbound(line).catch(async error => {
    if (error instanceof UpstreamError && shutOut.has(error.status)) {
      const sentence = describeRefusal(line, error)
      await database.call('record_connection_state', { connection_id, state: 'failing', error: sentence })
    }
    throw error
  })
  if (connection_state === 'failing') {
    await database.call('record_connection_state', { connection_id, state: 'connected', error: null })
  }
  return listed
}
