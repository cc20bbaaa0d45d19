/** `GET /2010-04-01/Accounts/{AC}.json`: how an account is, for those who may know. */
import { Hono } from 'hono'
import { rfc2822 } from '../present/rfc2822.ts'
import { refusals } from '../twilio-refusal.ts'
import type { TwilioEnv } from './twilio-env.ts'

/** A standard API key may not read it, though it may send: 401. */
export function accountRoutes(): Hono<TwilioEnv> {
  const routes = new Hono<TwilioEnv>()
  routes.get('/', context => {
    const account = context.get('account')
    if (!context.get('caller').isMain) throw refusals.unauthorized()
    const path = `/2010-04-01/Accounts/${account.sid}`
    return context.json({
      auth_token: account.authToken,
      date_created: rfc2822(account.createdAt),
      date_updated: rfc2822(account.createdAt),
      friendly_name: account.friendlyName,
      owner_account_sid: account.ownerSid ?? account.sid,
      sid: account.sid,
      status: account.status,
      subresource_uris: {
        messages: `${path}/Messages.json`,
        incoming_phone_numbers: `${path}/IncomingPhoneNumbers.json`,
      },
      type: account.type,
      uri: `${path}.json`,
    })
  })
  return routes
}
