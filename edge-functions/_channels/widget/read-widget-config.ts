/** What the loader and the chat need to draw themselves: public by nature, cacheable, revalidated by ETag. */
import type { Context } from 'hono'
import { defaultTheme, Theme } from '../../../shared/theme.ts'
import type { WidgetConfig } from '../../../shared/widget-door.ts'
import { textsFor } from '../../_answer/texts.ts'
import type { DoorContext } from '../../_platform/http.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { hash } from '../../_platform/secrets.ts'
import { refuse } from './refuse.ts'
import { readSite } from './site.ts'

export async function readWidgetConfig(
  context: Context<DoorContext>,
  { env, database }: Platform,
): Promise<Response> {
  const site = readSite(context.req.param('key') ?? '', context.req.raw, env)
  // A navigation or a plain request has no page behind it; what it may see is public.
  const widget = await database.call('read_widget', {
    ...site,
    is_own_origin: site.is_own_origin || site.origin === null,
  })
  if (isRefused(widget)) throw refuse(widget)

  const theme = Theme.safeParse({ ...defaultTheme, ...widget.theme })
  const config: WidgetConfig = {
    company: widget.company,
    assistant: {
      ...widget.assistant,
      disclosure: textsFor(widget.company.language).disclosure(widget.company.name),
    },
    theme: theme.success ? theme.data : defaultTheme,
    starters: widget.starters,
    realtime: { url: env.realtimeUrl, apikey: env.publishableKey },
  }

  const body = JSON.stringify(config)
  const etag = `"${(await hash(body)).slice(0, 32)}"`
  const headers = { etag, 'cache-control': 'public, max-age=60, stale-while-revalidate=600' }
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
  return context.body(body, 200, { ...headers, 'content-type': 'application/json' })
}
