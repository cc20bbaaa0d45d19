/** Twilio's hosts as paths: `/twilio/api`, `/twilio/messaging`, `/twilio/verify`, and the bytes of media. */
import { Hono } from 'hono'
import { commitFaults } from '../network/commit-faults.ts'
import { type RecordedRequest, recordRequests } from '../network/record-requests.ts'
import { authenticate, reach } from './authenticate.ts'
import type { Exchange } from './exchange.ts'
import { accountRoutes } from './routes/account-routes.ts'
import { mediaRoutes, serveMedia } from './routes/media-routes.ts'
import { messageRoutes } from './routes/message-routes.ts'
import { numberRoutes } from './routes/number-routes.ts'
import { serviceRoutes } from './routes/service-routes.ts'
import { pathOf, type TwilioContext, type TwilioEnv } from './routes/twilio-env.ts'
import { verifyRoutes } from './routes/verify-routes.ts'
import { answerRefusal, refusals, TwilioRefusal } from './twilio-refusal.ts'

/** Paths begin with `/twilio`, behind that of the URL where the stand-ins are reached. */
export function twilioDoors(exchange: Exchange, requests: RecordedRequest[]): Hono<TwilioEnv> {
  const { state, world } = exchange
  const doors = new Hono<TwilioEnv>({ getPath: request => localPath(request, world.url()) })

  doors.use('*', recordRequests(requests, world.now, nameRequest))
  for (const host of ['api', 'messaging', 'verify'])
    doors.use(`/twilio/${host}/*`, commitFaults(state.switches, faults(world)))

  doors.use('/twilio/:host{api|messaging|verify}/*', async (context, next) => {
    const caller = authenticate(state, context.req.header('authorization'))
    if (!caller) throw refusals.unauthorized()
    context.set('caller', caller)
    context.set('account', caller.account)
    await next()
    if (context.req.method !== 'GET') await world.saved()
  })
  doors.use('/twilio/api/2010-04-01/Accounts/:account/*', reachAccount)
  doors.use('/twilio/api/2010-04-01/Accounts/:account', reachAccount)

  const account = '/twilio/api/2010-04-01/Accounts/:account'
  doors.route(`${account}`, accountRoutes())
  doors.route(`${account}/Messages`, mediaRoutes(exchange))
  doors.route(`${account}/Messages`, messageRoutes(exchange))
  doors.route(`${account}/IncomingPhoneNumbers`, numberRoutes(exchange))
  doors.route('/twilio/messaging/v1/Services', serviceRoutes(exchange))
  doors.route('/twilio/verify/v2/Services', verifyRoutes(exchange))
  doors.route('/twilio/media', serveMedia(exchange))

  doors.all('*', context => {
    const isKnown =
      /\/(Messages|IncomingPhoneNumbers|Services|Verifications|VerificationCheck|PhoneNumbers)(\/\w+)?(\.json)?$/
    const path = pathOf(context)
    throw isKnown.test(path) ? refusals.wrongMethod(context.req.method) : refusals.notFound(path)
  })
  doors.onError((error, context) => {
    if (error instanceof TwilioRefusal) return answerRefusal(context, error)
    return answerRefusal(context, new TwilioRefusal(500, 20500, 'An internal server error has occurred'))
  })
  return doors

  async function reachAccount(context: TwilioContext, next: () => Promise<void>) {
    const sid = context.req.param('account') ?? ''
    const path = new URL(context.req.url).pathname
    const isBytes = /\/Media\/ME\w{32}$/.test(path)
    if (!path.endsWith('.json') && !isBytes) throw refusals.notFound(pathOf(context)) // that would be XML
    const found = reach(state, context.get('caller'), sid)
    if (!found) throw refusals.unauthorized()
    context.set('account', found)
    await next()
  }
}

const faults = (world: Exchange['world']) => ({
  random: world.random,
  answers: {
    tooMany: (context: TwilioContext) => answerRefusal(context, refusals.tooMany()),
    broken: (context: TwilioContext, status: 500 | 503) =>
      answerRefusal(context, new TwilioRefusal(status, 20500, 'An internal server error has occurred')),
    unauthorized: (context: TwilioContext) => answerRefusal(context, refusals.unauthorized()),
  },
})

/** Without the mount and without `.json`, which only resources of the 2010 API have. */
function localPath(request: Request, base: string): string {
  const mount = new URL(base).pathname.replace(/\/$/, '')
  return new URL(request.url).pathname.slice(mount.length).replace(/\.json$/, '')
}

function nameRequest(path: string): { host: string; path: string } | null {
  const [, host, rest] = /\/twilio\/(api|messaging|verify)(\/.*)$/.exec(path) ?? []
  return host ? { host: `${host}.twilio.com`, path: rest! } : null
}
