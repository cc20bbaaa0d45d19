/** Lets API calls meet the troubles that are switched on, before they reach what they wanted. */
import type { Context, MiddlewareHandler } from 'hono'
import type { FaultSwitches } from './fault-switches.ts'
import type { RecordingEnv } from './record-requests.ts'

/** How a vendor says it. */
export type FaultAnswers = {
  tooMany(context: Context): Response
  broken(context: Context, status: 500 | 503): Response
  unauthorized(context: Context): Response
}

export function commitFaults(
  switches: FaultSwitches,
  { random, answers }: { random(): number; answers: FaultAnswers },
): MiddlewareHandler<RecordingEnv> {
  return async function commitFault(context, next) {
    if (switches.isDown) {
      context.env?.cutOff?.()
      return context.body(null, 503) // where nobody can cut the connection, or after it is cut
    }
    if (switches.refuseNext > 0 || random() < switches.refuseShare) {
      if (switches.refuseNext > 0) switches.refuseNext--
      if (switches.retryAfterSeconds > 0) context.header('retry-after', String(switches.retryAfterSeconds))
      return answers.tooMany(context)
    }
    if (random() < switches.failShare) return answers.broken(context, random() < 0.5 ? 500 : 503)
    if (switches.isRevoked) return answers.unauthorized(context)
    await next()
  }
}
