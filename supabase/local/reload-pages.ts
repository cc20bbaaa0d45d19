/** `npm run dev`: open pages reload once the restarted server answers again. */
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'

const script = `let wasOpen = false
new EventSource('/dev/reload').onopen = () => {
  if (wasOpen) location.reload()
  wasOpen = true
}`

export function reloadPages(): Hono {
  const dev = new Hono()

  dev.use(async (context, next) => {
    await next()
    if (!context.res.headers.get('content-type')?.includes('text/html')) return
    const html = (await context.res.text()).replace(
      '</body>',
      '<script src="/dev/reload.js"></script></body>',
    )
    context.res = new Response(html, context.res)
  })
  dev.get('/dev/reload.js', context => context.body(script, 200, { 'content-type': 'text/javascript' }))
  // Never ends by itself: its end is the news.
  dev.get('/dev/reload', context =>
    streamSSE(context, stream => new Promise(resolve => stream.onAbort(() => resolve()))),
  )
  return dev
}
