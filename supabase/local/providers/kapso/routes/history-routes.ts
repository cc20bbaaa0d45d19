/** Platform: messages and webhook deliveries looked up afterwards, newest first. */
import { Hono } from 'hono'
import { conversationOf, type Exchange } from '../exchange.ts'
import { refuse } from '../kapso-refusal.ts'
import type { KapsoMessage } from '../kapso-state.ts'
import { pageByCursor, pageByNumber } from '../present/page-list.ts'
import { presentMessage } from '../present/present-message.ts'
import type { KapsoEnv } from './kapso-env.ts'

export function messageHistory(exchange: Exchange): Hono<KapsoEnv> {
  const { state, world } = exchange
  const routes = new Hono<KapsoEnv>()

  routes.get('/', context => {
    const query = new URL(context.req.url).searchParams
    const page = pageByCursor(findMessages(exchange, query), query)
    world.phones.fetched(page.data.map(({ id }) => id))
    return context.json({ ...page, data: page.data.map(message => presentMessage(exchange, message)) })
  })

  routes.get('/:message', context => {
    const message = state.messages.find(one => one.id === context.req.param('message'))
    if (!message) throw refuse(404, 'Message not found')
    return context.json({ data: presentMessage(exchange, message) })
  })

  return routes
}

/** Those a query asks for, newest first. */
export function findMessages(exchange: Exchange, query: URLSearchParams): KapsoMessage[] {
  const { state, world } = exchange
  const is = (name: string, value: string) => !query.has(name) || query.get(name) === value
  const userId = query.get('business_scoped_user_id')
  const part = query.get('phone_number')
  const isFrom = (message: KapsoMessage) => {
    if (userId === null && part === null) return true
    const phone = world.phones.find(conversationOf(exchange, message).phone)
    return (userId === null || phone.userId === userId) && (part === null || phone.number.includes(part))
  }
  const since = Date.parse(query.get('since') ?? '') || 0
  const until = Date.parse(query.get('until') ?? '') || Number.POSITIVE_INFINITY
  return state.messages
    .filter(message => {
      return (
        is('phone_number_id', message.phoneNumberId) &&
        is('conversation_id', message.conversationId) &&
        is('direction', message.direction) &&
        is('message_type', message.type) &&
        is('status', message.statuses.at(-1)?.status ?? '') &&
        is('has_media', String(message.mediaId !== null)) &&
        message.at >= since &&
        message.at <= until &&
        isFrom(message)
      )
    })
    .sort((one, other) => other.at - one.at)
}

export function deliveryHistory({ state }: Exchange): Hono<KapsoEnv> {
  const routes = new Hono<KapsoEnv>()
  routes.get('/', context => {
    const list = state.deliveries.toReversed().map(delivery => ({
      id: delivery.id,
      webhook_id: delivery.webhookId,
      event: delivery.event,
      status: delivery.status !== null && delivery.status < 300 ? 'delivered' : 'failed',
      response_status: delivery.status,
      attempt: delivery.tries,
      created_at: new Date(delivery.at).toISOString(),
    }))
    return context.json(pageByNumber(list, new URL(context.req.url).searchParams))
  })
  return routes
}
