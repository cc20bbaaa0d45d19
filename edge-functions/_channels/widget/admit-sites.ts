/** CORS by the widget's own list: only an admitted site may read a response; nobody else is even reflected. */
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../../_platform/errors.ts'
import type { DoorContext } from '../../_platform/http.ts'
import type { Platform } from '../../_platform/platform.ts'
import { refuse } from './refuse.ts'
import { corsHeaders, preflightHeaders, readSite } from './site.ts'

/** The database has looked at the site and said no. */
const siteRefusals = new Set(['unknown_widget', 'origin_not_allowed'])

const isKey = /^[\w-]{1,64}$/

export function admitSites({ env, database }: Platform): MiddlewareHandler<DoorContext> {
  return async function admitSite(context, next) {
    if (!isKey.test(context.req.param('key') ?? '')) throw refuse({ refused: 'unknown_widget' })
    const site = readSite(context.req.param('key') ?? '', context.req.raw, env)
    const isAdmitted = async () => (await database.call('allows_origin', site)).refused === null

    if (context.req.method === 'OPTIONS') {
      const headers = (await isAdmitted()) ? { ...corsHeaders(site), ...preflightHeaders } : {}
      return context.body(null, 204, { ...headers, vary: 'Origin' })
    }

    await next()

    context.header('vary', 'Origin')
    const refusal = context.error instanceof Refusal ? context.error.body.code : null
    if (refusal && siteRefusals.has(refusal)) return
    // What failed before the database saw the site is looked up, so that the page can read what was wrong.
    const hasFailed = context.error !== undefined || context.res.status >= 400
    if (hasFailed && !(await isAdmitted().catch(() => false))) return
    for (const [name, value] of Object.entries(corsHeaders(site))) context.header(name, value)
  }
}
