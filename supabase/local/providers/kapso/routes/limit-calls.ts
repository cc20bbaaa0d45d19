/** So many platform calls a minute and key; every answer says how many are left. */
import type { MiddlewareHandler } from 'hono'
import { refuse } from '../kapso-refusal.ts'
import type { KapsoEnv } from './kapso-env.ts'

const minuteMs = 60_000

export function limitCalls(perMinute: number, now: () => number): MiddlewareHandler<KapsoEnv> {
  let minute = 0
  let calls = 0
  return async function limitCall(context, next) {
    const current = Math.floor(now() / minuteMs)
    if (current !== minute) [minute, calls] = [current, 0]
    calls++
    context.header('x-ratelimit-limit', String(perMinute))
    context.header('x-ratelimit-remaining', String(Math.max(0, perMinute - calls)))
    context.header('x-ratelimit-reset', String((current + 1) * (minuteMs / 1000)))
    if (calls > perMinute) {
      context.header('retry-after', '60')
      throw refuse(429, 'Rate limit exceeded')
    }
    await next()
  }
}
