/** Keeps other sites' pages out: the lab asks nobody who they are, so it must know where from. */
import type { MiddlewareHandler } from 'hono'
import { refuse } from './refuse.ts'

/**
 * A page may have pointed its own name at this machine: then its Host gives it away, and it reads nothing. What changes
 * something has to come from the lab's own page as well.
 */
export function refuseStrangers(ownOrigins: string[]): MiddlewareHandler {
  const ownHosts = ownOrigins.map(origin => new URL(origin).host)
  return async function refuseStranger(context, next) {
    const host = context.req.header('host') ?? new URL(context.req.url).host
    if (!ownHosts.includes(host.toLowerCase())) {
      return refuse(context, 403, 'foreign_host', 'The lab is reached under its own address only.')
    }
    const isHarmless = context.req.method === 'GET' || context.req.method === 'HEAD'
    if (!isHarmless && !ownOrigins.includes(context.req.header('origin') ?? '')) {
      return refuse(context, 403, 'foreign_origin', 'The lab is changed from its own page only.')
    }
    await next()
  }
}
