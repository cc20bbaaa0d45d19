/** Scores the leads that have changed, or whose rules have, and those who stopped writing; the next sweep goes on. */
import { scoreAgain } from '../_lead/score-again.ts'
import type { Database } from '../_platform/database.ts'
import type { LeadsToScore } from '../_platform/lead-verbs.ts'
import { describeError, type Log } from '../_platform/log.ts'

const sweepMs = 4_000
/** Of one company, stored together; companies take turns. */
const maxLeads = 100

/** How many were scored. A company whose rules cannot be read keeps its old scores, and keeps nobody waiting. */
export async function rescoreLeads({
  database,
  log,
}: {
  database: Database
  log: Log
}): Promise<{ scored: number }> {
  const endAt = performance.now() + sweepMs
  let [scored, isMore] = [0, false]
  let after: string | null = null
  while (performance.now() < endAt) {
    const stale: LeadsToScore | null = await database.call('stale_leads', {
      after_company: after,
      max_leads: maxLeads,
    })
    if (!stale) {
      if (!isMore) break
      ;[after, isMore] = [null, false] // another round, for those who have more than a batch
      continue
    }
    after = stale.company
    try {
      const stored = (await database.call('record_scores', scoreAgain(stale))).filter(lead => !lead.is_stale)
      scored += stored.length
      isMore ||= stale.leads.length === maxLeads && stored.length > 0
    } catch (error) {
      log('leads_not_scored', { company: stale.company, error: describeError(error) })
    }
  }
  return { scored }
}
