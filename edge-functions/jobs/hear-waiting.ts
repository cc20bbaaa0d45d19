/** Hears what no turn has heard of whoever waits for a person: their facts are kept, and who asks is told when somebody comes. */
import { asksWhen } from '../_inbox/hand-off/asks-when.ts'
import { tellWhen } from '../_inbox/hand-off/tell-when.ts'
import { hearTurn } from '../_lead/hear-turn.ts'
import { qualifyTurn } from '../_lead/qualify-turn.ts'
import type { Database } from '../_platform/database.ts'
import type { UnheardVisitor } from '../_platform/hand-off-verbs.ts'
import type { LeadOutcome } from '../_platform/lead-brief.ts'
import { describeError, type Log } from '../_platform/log.ts'
import { isRefused } from '../_platform/refused.ts'
import type { Reply } from '../_platform/verbs.ts'

const maxVisitors = 100
/** A person has the word: nothing is asked, and nobody turned away. */
const noReply: Reply = {
  ...{ text: '', outcome: null, sources: [], suggestions: [], details: {} },
  hands_over: true,
}

/** Two sweeps at once hear each message once. One that cannot be read leaves the others alone. */
export async function hearWaiting({
  database,
  log,
}: {
  database: Database
  log: Log
}): Promise<{ heard: number; told_again: number }> {
  const done = { heard: 0, told_again: 0 }
  for (const visitor of await database.call('unheard_visitors', { max_visitors: maxVisitors })) {
    const { hand_off, until, texts, brief } = visitor
    try {
      const now = new Date()
      const heard = await database.call('record_heard', {
        hand_off_id: hand_off,
        until,
        lead: hearLead(visitor, now),
        text: brief && texts.some(asksWhen) ? tellWhen(brief, now).sentence : null,
      })
      if (isRefused(heard)) continue
      done.heard += 1
      if (heard.said) done.told_again += 1
    } catch (error) {
      log('waiting_unheard', { hand_off, error: describeError(error) })
    }
  }
  return done
}

/** Null where the assistant asks nothing of its own accord. */
function hearLead({ lead, brief }: UnheardVisitor, now: Date): LeadOutcome | null {
  if (!lead || !brief || !('said' in lead)) return null
  const heard = hearTurn({ ...lead, spoken: brief.language })
  return qualifyTurn(heard, noReply, { turn: 0, channel: brief.channel, now }).lead
}
