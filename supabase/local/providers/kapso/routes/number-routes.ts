/** Platform: the project's WhatsApp numbers. */
import { Hono } from 'hono'
import type { Exchange } from '../exchange.ts'
import { refuse } from '../kapso-refusal.ts'
import type { KapsoNumber } from '../kapso-state.ts'
import { pageByNumber } from '../present/page-list.ts'
import { presentNumber } from '../present/present-platform.ts'
import { announceNumber } from '../traffic/announce.ts'
import type { KapsoContext, KapsoEnv } from './kapso-env.ts'

export function numberRoutes(exchange: Exchange): Hono<KapsoEnv> {
  const { state } = exchange
  const routes = new Hono<KapsoEnv>()

  const one = (context: KapsoContext): KapsoNumber => {
    const number = state.numbers.find(({ id }) => id === context.req.param('number'))
    if (!number) throw refuse(404, 'WhatsApp phone number not found')
    return number
  }

  routes.get('/', context => {
    const query = new URL(context.req.url).searchParams
    const is = (name: string, value: string | null) => !query.has(name) || query.get(name) === value
    const found = state.numbers.filter(
      number =>
        is('customer_id', number.customerId) &&
        is('phone_number_id', number.id) &&
        is('business_account_id', number.businessAccountId),
    )
    return context.json(pageByNumber(found.map(presentNumber), query))
  })

  routes.get('/:number', context => context.json({ data: presentNumber(one(context)) }))

  routes.delete('/:number', context => {
    const number = one(context)
    announceNumber(exchange, {
      event: 'whatsapp.phone_number.deleted',
      phoneNumberId: number.id,
      customerId: number.customerId,
    })
    state.numbers.splice(state.numbers.indexOf(number), 1)
    state.webhooks = state.webhooks.filter(webhook => webhook.phoneNumberId !== number.id)
    return context.body(null, 204)
  })

  return routes
}
