/** Serves the lab's built page: `/lab/` and its assets. */
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** `root`: the project's. Its headers, such as the policy on scripts, are those of whoever mounts it. */
export function serveLabPage(root: string): Hono {
  const folder = join(root, 'supabase/local/lab/dist')
  const page = new Hono()
  page.get('/lab', context => context.redirect('/lab/'))
  page.get('/lab/', async (context, next) => {
    await next()
    context.header('cache-control', 'no-cache')
  })
  page.get('/lab/assets/*', async (context, next) => {
    await next()
    context.header('cache-control', 'public, max-age=31536000, immutable')
  })
  page.get('/lab/*', serveStatic({ root: folder, rewriteRequestPath: path => path.replace(/^\/lab/, '') }))
  return page
}
