/** Platform: webhooks of a number, and of the project. */
import { Hono } from 'hono'
import type { Exchange } from '../exchange.ts'
import { refuse } from '../kapso-refusal.ts'
import type { KapsoWebhook } from '../kapso-state.ts'
import { pageByNumber } from '../present/page-list.ts'
import { presentWebhook } from '../present/present-platform.ts'
import { letter } from '../traffic/announce.ts'
import { jsonOf, type KapsoContext, type KapsoEnv } from './kapso-env.ts'
import { changeWebhook, newWebhook } from './read-webhook.ts'
import { sampleEvent } from './sample-event.ts'

/** With `ofNumber`, mounted behind `/phone_numbers/:number`. */
export function webhookRoutes(exchange: Exchange, { ofNumber }: { ofNumber: boolean }): Hono<KapsoEnv> {
  const { state, world, courier } = exchange
  const routes = new Hono<KapsoEnv>()
  const present = (webhook: KapsoWebhook) => presentWebhook(webhook, state.projectId)

  const scope = (context: KapsoContext): string | null => {
    const id = context.req.param('number')
    if (!ofNumber) return null
    if (!state.numbers.some(number => number.id === id)) throw refuse(404, 'WhatsApp phone number not found')
    return id!
  }
  /** Behind a number only its own; by id alone, any. */
  const one = (context: KapsoContext): KapsoWebhook => {
    const webhook = state.webhooks.find(({ id }) => id === context.req.param('webhook'))
    if (!webhook || (ofNumber && webhook.phoneNumberId !== scope(context)))
      throw refuse(404, 'Webhook not found')
    return webhook
  }

  routes.get('/', context => {
    const wanted = scope(context)
    const found = state.webhooks.filter(webhook => webhook.phoneNumberId === wanted)
    return context.json(pageByNumber(found.map(present), new URL(context.req.url).searchParams))
  })

  routes.post('/', context => {
    const webhook = newWebhook(scope(context), world.now())
    state.webhooks.push(changeWebhook(webhook, jsonOf(context, 'whatsapp_webhook'), world.now()))
    return context.json({ data: present(webhook) }, 201)
  })

  routes.get('/:webhook', context => context.json({ data: present(one(context)) }))

  routes.patch('/:webhook', context => {
    const webhook = changeWebhook(one(context), jsonOf(context, 'whatsapp_webhook'), world.now())
    return context.json({ data: present(webhook) })
  })

  routes.delete('/:webhook', context => {
    state.webhooks.splice(state.webhooks.indexOf(one(context)), 1)
    return context.body(null, 204)
  })

  routes.post('/:webhook/test', context => {
    const webhook = one(context)
    const event = context.req.query('event_type') ?? webhook.events[0] ?? 'whatsapp.message.received'
    void courier.post(letter(webhook, event, sampleEvent(state, webhook, world.now())))
    return context.json({ data: { message: 'Test webhook sent', event_type: event } })
  })

  return routes
}
