/** Messaging v1: services, and the numbers inside them. */
import { Hono } from 'hono'
import { twilioSid } from '../../network/random-ids.ts'
import type { Exchange } from '../exchange.ts'
import { pageWithMeta } from '../present/page-list.ts'
import { presentService, presentServiceNumber } from '../present/present-service.ts'
import { refusals, TwilioRefusal } from '../twilio-refusal.ts'
import type { MessagingService } from '../twilio-state.ts'
import { formOf, pathOf, type TwilioContext, type TwilioEnv } from './twilio-env.ts'

export function serviceRoutes({ state, world }: Exchange): Hono<TwilioEnv> {
  const routes = new Hono<TwilioEnv>()
  const base = () => `${world.url()}/twilio/messaging`

  const owned = (context: TwilioContext) =>
    state.services.filter(one => one.accountSid === context.get('account').sid)
  const one = (context: TwilioContext): MessagingService => {
    const service = owned(context).find(({ sid }) => sid === context.req.param('service'))
    if (!service) throw refusals.notFound(pathOf(context))
    return service
  }
  const inside = (service: MessagingService) =>
    state.numbers.filter(({ serviceSid }) => serviceSid === service.sid)

  routes.get('/', context => {
    const list = owned(context).map(service => presentService(service, base()))
    return context.json(
      pageWithMeta('services', list, { url: new URL(context.req.url), base: `${base()}/v1/Services` }),
    )
  })

  routes.post('/', context => {
    const friendlyName = formOf(context).text('FriendlyName')
    if (!friendlyName) throw refusals.invalid('FriendlyName')
    const service = newService(context.get('account').sid, { friendlyName, at: world.now() })
    state.services.push(readChange(context, service))
    return context.json(presentService(service, base()), 201)
  })

  routes.get('/:service', context => context.json(presentService(one(context), base())))

  routes.post('/:service', context => {
    const service = readChange(context, one(context))
    service.updatedAt = world.now()
    return context.json(presentService(service, base()))
  })

  routes.get('/:service/PhoneNumbers', context => {
    const service = one(context)
    const list = inside(service).map(number => presentServiceNumber(service, number, base()))
    const url = new URL(context.req.url)
    return context.json(
      pageWithMeta('phone_numbers', list, { url, base: `${base()}/v1/Services/${service.sid}/PhoneNumbers` }),
    )
  })

  routes.post('/:service/PhoneNumbers', context => {
    const service = one(context)
    const sid = formOf(context).text('PhoneNumberSid')
    const number = state.numbers.find(each => each.sid === sid && each.accountSid === service.accountSid)
    if (!number) throw refusals.invalid('PhoneNumberSid')
    if (number.serviceSid)
      throw new TwilioRefusal(409, 21710, 'Phone Number or Short Code is already in the Messaging Service.')
    number.serviceSid = service.sid
    return context.json(presentServiceNumber(service, number, base()), 201)
  })

  routes.get('/:service/PhoneNumbers/:sid', context => {
    const service = one(context)
    const number = inside(service).find(each => each.sid === context.req.param('sid'))
    if (!number) throw refusals.notFound(pathOf(context))
    return context.json(presentServiceNumber(service, number, base()))
  })

  routes.delete('/:service/PhoneNumbers/:sid', context => {
    const number = inside(one(context)).find(each => each.sid === context.req.param('sid'))
    if (!number) throw refusals.notFound(pathOf(context))
    number.serviceSid = null
    return context.body(null, 204)
  })

  return routes
}

function readChange(context: TwilioContext, service: MessagingService): MessagingService {
  const form = formOf(context)
  const url = (name: string, before: string | null) => {
    const sent = form.url(name)
    return sent === undefined ? before : sent || null
  }
  return Object.assign(service, {
    friendlyName: form.text('FriendlyName') ?? service.friendlyName,
    inboundRequestUrl: url('InboundRequestUrl', service.inboundRequestUrl),
    inboundMethod: form.method('InboundMethod') ?? service.inboundMethod,
    fallbackUrl: url('FallbackUrl', service.fallbackUrl),
    statusCallback: url('StatusCallback', service.statusCallback),
    useInboundWebhookOnNumber: form.truth('UseInboundWebhookOnNumber') ?? service.useInboundWebhookOnNumber,
  })
}

export function newService(
  accountSid: string,
  { friendlyName, at }: { friendlyName: string; at: number },
): MessagingService {
  return {
    sid: twilioSid('MG'),
    accountSid,
    friendlyName,
    inboundRequestUrl: null,
    inboundMethod: 'POST',
    fallbackUrl: null,
    statusCallback: null,
    useInboundWebhookOnNumber: false,
    hasAdvancedOptOut: false,
    createdAt: at,
    updatedAt: at,
  }
}
