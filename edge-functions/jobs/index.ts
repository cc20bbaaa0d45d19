/** The clock's door: one bounded sweep that resumes what was cut off and forgets what must go. Open to the clock's secret only. */
import { silently } from '../_channels/channel.ts'
import { leaseSeconds } from '../_inbox/receive-message.ts'
import { replyToTurn } from '../_inbox/reply-to-turn.ts'
import { openModel } from '../_model/open-model.ts'
import { Refusal } from '../_platform/errors.ts'
import { openDoor } from '../_platform/http.ts'
import { describeError } from '../_platform/log.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'
import { equalsSecret } from '../_platform/secrets.ts'

/** Turns answered side by side in one sweep; the next sweep takes the rest. */
const maxTurns = 10

export function jobsDoor(platform: Platform): Door {
  const { env, database, log } = platform
  const model = openModel(env)
  const app = openDoor('jobs', platform)

  app.post('/', async context => {
    if (!(await equalsSecret(context.req.header('x-foyer-jobs-secret') ?? '', env.jobsSecret))) {
      throw new Refusal(403, 'forbidden', 'Only the clock may come in here.')
    }

    const turns = await database.call('claim_turns', { max_turns: maxTurns, lease_seconds: leaseSeconds })
    const answered = await Promise.allSettled(
      turns.map(turn => replyToTurn(turn, { database, model, log }, silently)),
    )
    for (const result of answered) {
      if (result.status === 'rejected') log('turn_cut_off', { error: describeError(result.reason) })
    }
    const swept = await database.call('sweep', {})
    return context.json({
      turns: turns.length,
      failed: answered.filter(result => result.status === 'rejected').length,
      swept,
    })
  })

  return app
}

export default serve(jobsDoor)
