/** Makes the vectors of phrasings that have none yet, bounded in time; the next sweep goes on. */
import { embedWithin } from '../_model/embed/embed-within.ts'
import type { Embedder } from '../_model/embed/embedder.ts'
import type { Database } from '../_platform/database.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { UnreadPhrasing } from '../_platform/meaning-verbs.ts'

const sweepMs = 6_000
const deadlineMs = 10_000
const leaseSeconds = 60
const maxEntries = 16

/** Null where nothing makes vectors. What fails waits, longer each time, and holds up nothing else. */
export async function readEntries({
  embedder,
  database,
  log,
}: {
  embedder: Embedder | null
  database: Database
  log: Log
}): Promise<{ read: number } | null> {
  if (!embedder) return null
  const endAt = performance.now() + sweepMs
  let read = 0
  while (performance.now() < endAt) {
    const unread = await database.call('claim_unread', {
      model: embedder.model,
      max_entries: maxEntries,
      lease_seconds: leaseSeconds,
    })
    if (unread.length === 0) break
    try {
      for (let from = 0; from < unread.length; from += embedder.atOnce) {
        read += await readPhrasings(unread.slice(from, from + embedder.atOnce), embedder, database)
      }
    } catch (error) {
      log('entries_not_read', { model: embedder.model, error: describeError(error) })
      break
    }
  }
  return { read }
}

async function readPhrasings(
  phrasings: UnreadPhrasing[],
  embedder: Embedder,
  database: Database,
): Promise<number> {
  const vectors = await embedWithin(
    embedder,
    phrasings.map(({ text }) => text),
    deadlineMs,
  )
  const { kept } = await database.call('record_vectors', {
    model: embedder.model,
    vectors: phrasings.map(({ entry, print }, at) => ({ entry, print, vector: vectors[at] ?? [] })),
  })
  return kept
}
