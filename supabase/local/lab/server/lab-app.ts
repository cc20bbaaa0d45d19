/** The lab's server: what its page reads, does and hears. Paths begin with `/lab/api`. */
import { Hono } from 'hono'
import { SwitchRequest } from '../lab-wire.ts'
import { createSeen } from './create-seen.ts'
import type { LabParts } from './lab-parts.ts'
import { phoneRoutes } from './phone-routes.ts'
import { readOverview } from './read-overview.ts'
import { readRequest } from './read-request.ts'
import { refuse } from './refuse.ts'
import { refuseStrangers } from './refuse-strangers.ts'
import { openNewsroom, streamNews } from './stream-news.ts'
import { turnAllOff, turnSwitch } from './turn-switch.ts'

export function labApp(parts: LabParts): Hono {
  const { phones, traffic, ownOrigins } = parts
  const seen = createSeen()
  const newsroom = openNewsroom()
  phones.listen(event => {
    if (event.type === 'typing') newsroom.tell({ what: 'typing', phone: event.phone, line: event.line })
    else newsroom.tell({ what: 'phone', phone: event.message.phone })
  })
  traffic.listen(({ direction, method }) => {
    newsroom.tell({ what: 'traffic' })
    // Foyer may have connected a number, or used up a switch that counts.
    if (direction === 'api' && method !== 'GET') newsroom.tell({ what: 'overview' })
  })

  const app = new Hono().basePath('/lab/api')
  app.use(refuseStrangers(ownOrigins))
  app.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  })

  app.get('/overview', context => context.json(readOverview(parts, seen)))
  app.get('/traffic', context => context.json(traffic.entries()))
  app.get('/events', context => streamNews(context, newsroom))

  app.put('/switches/:provider/:name', async context => {
    const read = await readRequest(context, SwitchRequest)
    if ('refusal' in read) return read.refusal
    const sentence = turnSwitch(parts, { ...context.req.param(), ...read.value })
    if (sentence) return refuse(context, 400, 'invalid_request', sentence)
    newsroom.tell({ what: 'overview' })
    return context.body(null, 204)
  })
  app.delete('/switches', context => {
    turnAllOff(parts)
    newsroom.tell({ what: 'overview' })
    return context.body(null, 204)
  })

  app.route('/', phoneRoutes(parts, { seen, newsroom }))
  app.notFound(context => refuse(context, 404, 'not_found', 'There is nothing here.'))
  app.onError((error, context) => {
    console.error(error)
    return refuse(context, 500, 'internal', 'Something went wrong in the lab.')
  })
  return app
}
