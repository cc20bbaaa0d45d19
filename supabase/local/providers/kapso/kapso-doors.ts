/** Kapso's API as paths: `/kapso/platform/v1`, `/kapso/meta/whatsapp/v24.0`, and what needs no key. */
import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { commitFaults } from '../network/commit-faults.ts'
import { type RecordedRequest, recordRequests } from '../network/record-requests.ts'
import type { Exchange } from './exchange.ts'
import { answerRefusal, graphRefusal, KapsoRefusal, refuse } from './kapso-refusal.ts'
import { customerRoutes } from './routes/customer-routes.ts'
import { deliveryHistory, messageHistory } from './routes/history-routes.ts'
import type { KapsoContext, KapsoEnv } from './routes/kapso-env.ts'
import { limitCalls } from './routes/limit-calls.ts'
import { mediaRoutes, serveMedia } from './routes/media-routes.ts'
import { numberRoutes } from './routes/number-routes.ts'
import { templateRoutes } from './routes/template-routes.ts'
import { webhookRoutes } from './routes/webhook-routes.ts'
import { sendRoutes } from './sending/send-routes.ts'
import { setupRoutes } from './setup/setup-routes.ts'

const callsPerMinute = 1_000

/** Paths begin with `/kapso`, behind that of the URL where the stand-ins are reached. */
export function kapsoDoors(exchange: Exchange, requests: RecordedRequest[]): Hono<KapsoEnv> {
  const { state, world } = exchange
  const mount = () => new URL(world.url()).pathname.replace(/\/$/, '').length
  const doors = new Hono<KapsoEnv>({ getPath: request => new URL(request.url).pathname.slice(mount()) })

  doors.use('*', recordRequests(requests, world.now, nameRequest))
  for (const part of ['platform', 'meta']) {
    doors.use(
      `/kapso/${part}/*`,
      commitFaults(state.switches, { random: world.random, answers: faultAnswers }),
    )
    doors.use(`/kapso/${part}/*`, async (context, next) => {
      if (!isKey(state.apiKey, context.req.header('x-api-key') ?? '')) throw unauthorized()
      await next()
      if (context.req.method === 'GET') return
      world.changed()
      await world.saved()
    })
  }
  doors.use('/kapso/platform/*', limitCalls(callsPerMinute, world.now))

  const platform = '/kapso/platform/v1'
  doors.route(`${platform}/customers`, customerRoutes(exchange))
  doors.route(`${platform}/whatsapp/phone_numbers`, numberRoutes(exchange))
  doors.route(
    `${platform}/whatsapp/phone_numbers/:number/webhooks`,
    webhookRoutes(exchange, { ofNumber: true }),
  )
  doors.route(`${platform}/whatsapp/webhooks`, webhookRoutes(exchange, { ofNumber: false }))
  doors.route(`${platform}/whatsapp/messages`, messageHistory(exchange))
  doors.route(`${platform}/webhook_deliveries`, deliveryHistory(exchange))

  const proxy = '/kapso/meta/whatsapp/:version{v[0-9]+\\.[0-9]}'
  for (const routes of [sendRoutes, templateRoutes, mediaRoutes]) doors.route(proxy, routes(exchange))

  doors.route('/kapso/rails/active_storage/blobs/redirect', serveMedia(exchange))
  doors.use('/kapso/whatsapp/setup/*', async (_, next) => {
    await next()
    world.changed()
    await world.saved()
  })
  doors.route('/kapso/whatsapp/setup', setupRoutes(exchange))

  doors.notFound(context => answerRefusal(context, refuse(404, 'Not found')))
  doors.onError((error, context) =>
    answerRefusal(context, error instanceof KapsoRefusal ? error : refuse(500, 'Internal server error')),
  )
  return doors
}

const unauthorized = () => refuse(401, 'Invalid or missing API key')

const isProxy = (context: KapsoContext) => context.req.path.includes('/meta/')

const faultAnswers = {
  tooMany: (context: KapsoContext) =>
    answerRefusal(context, isProxy(context) ? graphRefusal(130429) : refuse(429, 'Rate limit exceeded')),
  broken: (context: KapsoContext, status: 500 | 503) =>
    answerRefusal(
      context,
      isProxy(context)
        ? graphRefusal(status === 500 ? 131000 : 131016)
        : refuse(status, 'Internal server error'),
    ),
  unauthorized: (context: KapsoContext) => answerRefusal(context, unauthorized()),
}

function isKey(key: string, sent: string): boolean {
  return key.length === sent.length && timingSafeEqual(Buffer.from(key), Buffer.from(sent))
}

function nameRequest(path: string): { host: string; path: string } | null {
  const [, rest] = /\/kapso(\/(?:platform|meta)\/.*)$/.exec(path) ?? []
  return rest ? { host: 'api.kapso.ai', path: rest } : null
}
