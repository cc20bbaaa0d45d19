/** Verify v2: a code is sent, and checked, each a limited number of times. */
import { randomInt } from 'node:crypto'
import { Hono } from 'hono'
import { twilioSid } from '../../network/random-ids.ts'
import type { Exchange } from '../exchange.ts'
import { presentCheck, presentVerification, presentVerifyService } from '../present/present-verification.ts'
import type { Parameters } from '../read-form.ts'
import { refusals, TwilioRefusal } from '../twilio-refusal.ts'
import type { Verification, VerifyService } from '../twilio-state.ts'
import { formOf, pathOf, type TwilioContext, type TwilioEnv } from './twilio-env.ts'

const lifetimeMs = 10 * 60_000
const mostSends = 5
const mostChecks = 5

export function verifyRoutes({ state, world }: Exchange): Hono<TwilioEnv> {
  const routes = new Hono<TwilioEnv>()
  const base = () => `${world.url()}/twilio/verify`

  const serviceOf = (context: TwilioContext): VerifyService => {
    const { sid } = context.get('account')
    const service = state.verifyServices.find(
      one => one.accountSid === sid && one.sid === context.req.param('service'),
    )
    if (!service) throw refusals.notFound(pathOf(context))
    return service
  }
  /** The one under way; what is ten minutes old is under way no more. */
  const pending = (
    service: VerifyService,
    isIt: (one: Verification) => boolean,
  ): Verification | undefined => {
    const found = state.verifications.findLast(
      one => one.serviceSid === service.sid && one.status === 'pending' && isIt(one),
    )
    if (!found || world.now() < found.createdAt + lifetimeMs) return found
    found.status = 'expired'
    return undefined
  }

  routes.get('/:service', context => context.json(presentVerifyService(serviceOf(context), base())))

  routes.post('/:service/Verifications', context => {
    const service = serviceOf(context)
    const { to, channel } = readStart(formOf(context))
    const verification =
      pending(service, one => one.to === to) ?? startOne(service, { to, channel, at: world.now() })
    if (verification.sends.length >= mostSends)
      throw new TwilioRefusal(429, 60203, 'Max send attempts reached')
    if (verification.sends.length === 0) state.verifications.push(verification)
    verification.sends.push({ at: world.now(), sid: twilioSid('VL') })
    verification.updatedAt = world.now()
    world.phones.show({
      id: verification.sends.at(-1)!.sid,
      phone: world.phones.find(to).number,
      line: 'Verify',
      via: 'sms',
      from: 'business',
      text: `Your ${service.friendlyName} verification code is: ${verification.code}`,
      state: 'delivered',
    })
    return context.json(presentVerification(verification, base()), 201)
  })

  routes.get('/:service/Verifications/:sid', context => {
    const { sid } = context.req.param()
    const verification = pending(serviceOf(context), one => one.sid === sid || one.to === sid)
    if (!verification) throw refusals.notFound(pathOf(context))
    return context.json(presentVerification(verification, base()))
  })

  routes.post('/:service/Verifications/:sid', context => {
    const { sid } = context.req.param()
    const verification = pending(serviceOf(context), one => one.sid === sid || one.to === sid)
    if (!verification) throw refusals.notFound(pathOf(context))
    const status = formOf(context).text('Status')
    if (status !== 'canceled' && status !== 'approved')
      throw new TwilioRefusal(400, 60200, 'Invalid parameter `Status`')
    verification.status = status
    return context.json(presentVerification(verification, base()))
  })

  routes.post('/:service/VerificationCheck', context => {
    const service = serviceOf(context)
    const form = formOf(context)
    const [to, sid, code] = [form.text('To'), form.text('VerificationSid'), form.text('Code')]
    if (!code || !/^\w{4,10}$/.test(code)) throw new TwilioRefusal(400, 60200, 'Invalid parameter: Code')
    if (!to && !sid) throw new TwilioRefusal(400, 60200, 'Missing required parameter: To')
    const verification = pending(service, one => one.sid === sid || one.to === to)
    if (!verification) throw refusals.notFound(pathOf(context))
    if (verification.checks >= mostChecks) throw new TwilioRefusal(429, 60202, 'Max check attempts reached')
    verification.checks++
    verification.updatedAt = world.now()
    if (verification.code === code) verification.status = 'approved'
    return context.json(presentCheck(verification), 201)
  })

  return routes
}

const channels = ['sms', 'call', 'whatsapp', 'email', 'sna', 'auto']

function readStart(form: Parameters): { to: string; channel: string } {
  const to = form.text('To')
  const channel = form.text('Channel')
  if (!to || !/^\+[1-9]\d{7,14}$/.test(to)) throw new TwilioRefusal(400, 60200, 'Invalid parameter `To`')
  if (!channel || !channels.includes(channel))
    throw new TwilioRefusal(400, 60200, 'Invalid parameter `Channel`')
  return { to, channel: channel === 'auto' ? 'sms' : channel }
}

function startOne(
  service: VerifyService,
  { to, channel, at }: { to: string; channel: string; at: number },
): Verification {
  return {
    sid: twilioSid('VE'),
    accountSid: service.accountSid,
    serviceSid: service.sid,
    to,
    channel,
    status: 'pending',
    code: String(randomInt(10 ** service.codeLength)).padStart(service.codeLength, '0'),
    checks: 0,
    sends: [],
    createdAt: at,
    updatedAt: at,
  }
}
