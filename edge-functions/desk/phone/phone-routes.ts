/** A member proves that a phone is theirs: a code goes out, and comes back. */
import { PhoneCheckRequest, PhoneStartRequest } from '../../../shared/connections-door.ts'
import { readBody, requireJson } from '../../_platform/http.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { type DeskRoutes, deskRoutes } from '../desk-routes.ts'
import { refuse } from '../refuse.ts'
import { admitCountry } from './admit-country.ts'
import { openVerify } from './open-verify.ts'
import { readPhone } from './read-phone.ts'

export function phoneRoutes({ env, database, log }: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.post('/phone/start', async context => {
    requireJson(context.req.raw)
    const { phone: given } = await readBody(context.req.raw, PhoneStartRequest)
    const verify = openVerify(env.twilio, log)
    const member_id = context.get('memberId')
    const places = await database.call('find_member_places', { member_id })
    const { phone, country } = readPhone(given, places)
    admitCountry(country, env.twilio.verify?.countries ?? null, places)
    // Counted before the provider is asked: each start costs money, whatever comes of it.
    const started = await database.call('start_phone_check', { member_id, phone })
    if (isRefused(started)) throw refuse(started)

    await verify.start(phone)
    await database.call('record_phone_code', { member_id, phone })
    return context.json({ phone })
  })

  routes.post('/phone/check', async context => {
    requireJson(context.req.raw)
    const { phone: given, code } = await readBody(context.req.raw, PhoneCheckRequest)
    const verify = openVerify(env.twilio, log)
    const member_id = context.get('memberId')
    const { phone } = readPhone(given, await database.call('find_member_places', { member_id }))
    const member = { member_id, phone }
    const tried = await database.call('try_phone_check', member)
    if (isRefused(tried)) throw refuse(tried)

    const verified = await verify.check(phone, code)
    if (verified) await database.call('record_phone_check', member)
    return context.json({ phone, verified })
  })

  return routes
}
