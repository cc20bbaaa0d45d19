/** Which page speaks through which widget, and what the browser may be told in return. */
import type { Env } from '../../_platform/env.ts'

export type Site = { widget_key: string; origin: string | null; is_own_origin: boolean }

/**
 * Reads the asking page from the headers a browser sets and a page cannot. Browsers leave `Origin` out of
 * same-origin reads only; without either header the page is unknown, and unknown pages are not allowed.
 */
export function readSite(widgetKey: string, request: Request, env: Env): Site {
  const origin = request.headers.get('origin')
  const isSameOrigin = origin === null && request.headers.get('sec-fetch-site') === 'same-origin'
  return {
    widget_key: widgetKey,
    origin,
    is_own_origin: isSameOrigin || env.ownOrigins.includes(origin ?? ''),
  }
}

/** Lets the page read the response. Only to be called once the database has admitted the site. */
export function corsHeaders(site: Site): Record<string, string> {
  return site.origin === null
    ? {}
    : {
        'access-control-allow-origin': site.origin,
        'access-control-expose-headers': 'retry-after, x-request-id',
      }
}

/** What a preflight is told of an admitted site. */
export const preflightHeaders = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, accept',
  'access-control-max-age': '7200',
}
