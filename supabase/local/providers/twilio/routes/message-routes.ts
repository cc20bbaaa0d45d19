/** `Messages`: send, list, fetch, redact or cancel, delete; and their media. */
import { Hono } from 'hono'
import { neverAnswer } from '../../network/never-answer.ts'
import type { Exchange } from '../exchange.ts'
import { pageWithUris } from '../present/page-list.ts'
import { presentMessage } from '../present/present-message.ts'
import { type MessageOrder, sendMessage } from '../traffic/send-message.ts'
import { showRefused } from '../traffic/show-refused.ts'
import { refusals, TwilioRefusal } from '../twilio-refusal.ts'
import type { TwilioMessage } from '../twilio-state.ts'
import { checkOrder } from './check-order.ts'
import { formOf, pathOf, type TwilioContext, type TwilioEnv } from './twilio-env.ts'

/** The longest an answer waits for status webhooks that are told to come first. */
const statusFirstMs = 5_000

export function messageRoutes(exchange: Exchange): Hono<TwilioEnv> {
  const { state, world } = exchange
  const routes = new Hono<TwilioEnv>()

  const owned = (context: TwilioContext) =>
    state.messages.filter(message => message.accountSid === context.get('account').sid)
  const one = (context: TwilioContext): TwilioMessage => {
    const message = owned(context).find(({ sid }) => sid === context.req.param('sid'))
    if (!message) throw refusals.notFound(pathOf(context))
    return message
  }

  const takeOrder = (context: TwilioContext): MessageOrder => {
    const form = formOf(context)
    try {
      return checkOrder(exchange, context.get('account'), form)
    } catch (error) {
      if (error instanceof TwilioRefusal) showRefused(exchange, form, error)
      throw error
    }
  }

  routes.post('/', async context => {
    const order = takeOrder(context)
    const { message, arrived } = sendMessage(exchange, order)
    const accepted = presentMessage(message)
    if (message.serviceSid) accepted.from = null // not chosen yet
    await world.saved()
    if (state.switches.hangNext > 0) {
      state.switches.hangNext--
      return neverAnswer(context.req.raw)
    }
    if (state.switches.statusFirst)
      await Promise.race([arrived, new Promise(done => setTimeout(done, statusFirstMs).unref())])
    return context.json(accepted, 201)
  })

  routes.get('/', context => {
    const url = new URL(context.req.url)
    const found = owned(context)
      .filter(message => isWanted(message, url.searchParams))
      .reverse()
    const page = pageWithUris('messages', found.map(presentMessage), { url, path: pathOf(context) })
    world.phones.fetched(page.messages.map(({ sid }) => sid))
    return context.json(page)
  })

  routes.get('/:sid', context => context.json(presentMessage(one(context))))

  routes.post('/:sid', context => {
    const message = one(context)
    const form = formOf(context)
    if (form.text('Status') !== undefined) {
      if (form.text('Status') !== 'canceled') throw refusals.invalid('Status')
      if (message.status !== 'scheduled') throw new TwilioRefusal(400, 30409, 'Message cannot be canceled')
      message.status = 'canceled'
    }
    if (form.text('Body') === '') message.body = ''
    message.updatedAt = world.now()
    return context.json(presentMessage(message))
  })

  routes.delete('/:sid', context => {
    state.messages.splice(state.messages.indexOf(one(context)), 1)
    return context.body(null, 204)
  })

  return routes
}

function isWanted(message: TwilioMessage, query: URLSearchParams): boolean {
  const is = (name: string, value: string | null) => !query.has(name) || query.get(name) === value
  const sent = message.sentAt ?? message.createdAt
  const day = (name: string) => Date.parse(query.get(name) ?? '')
  const on = query.get('DateSent')
  if (!is('To', message.to) || !is('From', message.from)) return false
  if (on && new Date(sent).toISOString().slice(0, 10) !== on.slice(0, 10)) return false
  if (query.has('DateSent<') && sent > day('DateSent<')) return false
  return !(query.has('DateSent>') && sent < day('DateSent>'))
}
