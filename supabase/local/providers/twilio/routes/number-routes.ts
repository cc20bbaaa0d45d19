/** `IncomingPhoneNumbers`: list, fetch, update. Numbers are bought elsewhere. */
import { Hono } from 'hono'
import type { Exchange } from '../exchange.ts'
import { pageWithUris } from '../present/page-list.ts'
import { presentNumber } from '../present/present-number.ts'
import type { Parameters } from '../read-form.ts'
import { refusals, TwilioRefusal } from '../twilio-refusal.ts'
import type { IncomingNumber } from '../twilio-state.ts'
import { formOf, pathOf, type TwilioContext, type TwilioEnv } from './twilio-env.ts'

export function numberRoutes(exchange: Exchange): Hono<TwilioEnv> {
  const { state, world } = exchange
  const routes = new Hono<TwilioEnv>()

  const owned = (context: TwilioContext) =>
    state.numbers.filter(number => number.accountSid === context.get('account').sid)
  const one = (context: TwilioContext): IncomingNumber => {
    const number = owned(context).find(({ sid }) => sid === context.req.param('sid'))
    if (!number) throw refusals.notFound(pathOf(context))
    return number
  }

  routes.get('/', context => {
    const wanted = context.req
      .query('PhoneNumber')
      ?.replace(/[^\d*]/g, '')
      .replaceAll('*', '.')
    const name = context.req.query('FriendlyName')
    const found = owned(context)
      .filter(number => !wanted || new RegExp(wanted).test(number.phoneNumber))
      .filter(number => name === undefined || number.friendlyName === name)
    const url = new URL(context.req.url)
    return context.json(
      pageWithUris('incoming_phone_numbers', found.map(presentNumber), { url, path: pathOf(context) }),
    )
  })

  routes.get('/:sid', context => context.json(presentNumber(one(context))))

  routes.post('/:sid', context => {
    const number = one(context)
    Object.assign(number, readChange(exchange, number, formOf(context)), { updatedAt: world.now() })
    return context.json(presentNumber(number))
  })

  return routes
}

function readChange({ state }: Exchange, number: IncomingNumber, form: Parameters): IncomingNumber {
  const smsApplicationSid = form.text('SmsApplicationSid')
  if (smsApplicationSid && !state.applications.some(one => one.sid === smsApplicationSid)) {
    throw new TwilioRefusal(400, 21404, `Invalid SmsApplicationSid: ${smsApplicationSid}`)
  }
  return {
    ...number,
    friendlyName: form.text('FriendlyName') ?? number.friendlyName,
    smsUrl: form.url('SmsUrl') ?? number.smsUrl,
    smsMethod: form.method('SmsMethod') ?? number.smsMethod,
    smsFallbackUrl: form.url('SmsFallbackUrl') ?? number.smsFallbackUrl,
    smsFallbackMethod: form.method('SmsFallbackMethod') ?? number.smsFallbackMethod,
    smsApplicationSid: smsApplicationSid ?? number.smsApplicationSid,
    voiceUrl: form.url('VoiceUrl') ?? number.voiceUrl,
    statusCallback: form.url('StatusCallback') ?? number.statusCallback,
  }
}
