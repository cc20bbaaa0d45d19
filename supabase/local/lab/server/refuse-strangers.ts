/** Lets nothing be changed from other sites' pages: the lab asks nobody who they are, so it must know where from. */
import type { MiddlewareHandler } from 'hono'
import { refuse } from './refuse.ts'

/** `ownOrigins` names them, rather than the request's Host: a page may have pointed its own name at this machine. */
export function refuseStrangers(ownOrigins: string[]): MiddlewareHandler {
  return async function refuseStranger(context, next) {
    const isHarmless = context.req.method === 'GET' || context.req.method === 'HEAD'
    if (!isHarmless && !ownOrigins.includes(context.req.header('origin') ?? '')) {
      return refuse(context, 403, 'foreign_origin', 'The lab is changed from its own page only.')
    }
    await next()
  }
}
