/** Serves what a browser opens: the dashboard at `/`, the widget's files, and the demo company's website. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { reloadPages } from './reload-pages.ts'

export type PagesOptions = {
  root: string
  /** What the dashboard's supabase-js needs; both are public. */
  publishableKey: string
  /** The demo widget's key, or null when there is no demo. */
  demoKey: () => Promise<string | null>
  isHealthy: () => Promise<boolean>
  /** Pages reload after a restart. */
  isDev: boolean
  /** The page with the fake phones, under `/lab`. */
  lab: Hono | null
}

const self = ["'self'"]

export function servePages({ root, publishableKey, demoKey, isHealthy, isDev, lab }: PagesOptions): Hono {
  const pages = new Hono()
  pages.use(compress())
  pages.use(etag())
  pages.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: self,
        imgSrc: ["'self'", 'data:'],
        connectSrc: self,
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: self,
      },
      crossOriginResourcePolicy: false, // other sites embed the widget
      crossOriginOpenerPolicy: false,
      strictTransportSecurity: false, // plain http on one's own machine
    }),
  )

  if (isDev) pages.route('/', reloadPages())

  pages.get('/healthz', async context => {
    const isUp = await isHealthy().catch(() => false)
    return context.json({ status: isUp ? 'ok' : 'starting, or without its database' }, isUp ? 200 : 503)
  })

  pages.get('/config.json', context => {
    context.header('cache-control', 'no-store')
    return context.json({ url: new URL(context.req.url).origin, publishableKey })
  })

  const widget = serveStatic({ root: join(root, 'widget/dist') })
  pages.get('/widget.js', cached('public, max-age=300'), anySite, widget)
  pages.get('/widget-chat.js', cached('public, max-age=31536000, immutable'), anySite, widget)

  const site = join(root, 'supabase/local/demo/site')
  pages.get('/demo', context => context.redirect('/demo/'))
  pages.get('/demo/:page{([\\w-]+\\.html)?}', async context => {
    const page = context.req.param('page') || 'index.html'
    if (!/^[\w-]+\.html$/.test(page)) return context.notFound() // the pattern above saw it before it was decoded
    const html = await readFile(join(site, page), 'utf8').catch(() => null)
    if (html === null) return context.notFound()
    const key = await demoKey()
    context.header('cache-control', 'no-cache')
    // The policy the widget promises to live under.
    context.header(
      'content-security-policy',
      "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'",
    )
    return context.html(
      html.replace(
        '<!-- widget -->',
        key ? `<script async src="/widget.js" data-key="${key}"></script>` : '',
      ),
    )
  })
  pages.get('/demo/*', serveStatic({ root: site, rewriteRequestPath: path => path.replace(/^\/demo/, '') }))

  if (lab) pages.route('/', lab)

  const dashboard = join(root, 'dashboard/dist')
  pages.get('/assets/*', cached('public, max-age=31536000, immutable'), serveStatic({ root: dashboard }))
  pages.get('*', cached('no-cache'), serveStatic({ root: dashboard }))
  // Every other address is a screen of the dashboard; a missing file stays missing.
  pages.get(':path{[^.]*}', cached('no-cache'), serveStatic({ root: dashboard, path: 'index.html' }))
  return pages
}

/** A module that one origin imports from another needs this, even where a script needs nothing. */
const anySite = cors({ origin: '*' })

function cached(policy: string) {
  return async (context: { header(name: string, value: string): void }, next: () => Promise<void>) => {
    await next()
    context.header('cache-control', policy)
  }
}
