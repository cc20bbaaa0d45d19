/** Meta's proxy: sending, read receipts, and what was said on a number. */
import { Hono } from 'hono'
import { neverAnswer } from '../../network/never-answer.ts'
import { conversationOf, type Exchange } from '../exchange.ts'
import { graphRefusal, refuse } from '../kapso-refusal.ts'
import type { KapsoNumber } from '../kapso-state.ts'
import { pageByCursor } from '../present/page-list.ts'
import { presentMessage } from '../present/present-message.ts'
import { findMessages } from '../routes/history-routes.ts'
import { isObject, type Json, jsonOf, type KapsoContext, type KapsoEnv, textOf } from '../routes/kapso-env.ts'
import { checkMessage } from './check-message.ts'
import { sendMessage } from './send-message.ts'

const statusFirstMs = 5_000

export function sendRoutes(exchange: Exchange): Hono<KapsoEnv> {
  const { state, world } = exchange
  const routes = new Hono<KapsoEnv>()
  const inFlight = new Set<string>()

  const numberOf = (context: KapsoContext): KapsoNumber => {
    const number = state.numbers.find(({ id }) => id === context.req.param('id'))
    if (!number) throw refuse(404, 'WhatsApp phone number not found')
    return number
  }

  routes.get('/:id/messages', context => {
    const query = new URL(context.req.url).searchParams
    query.set('phone_number_id', numberOf(context).id)
    const page = pageByCursor(findMessages(exchange, query), query)
    world.phones.fetched(page.data.map(({ id }) => id))
    return context.json({ ...page, data: page.data.map(message => presentMessage(exchange, message)) })
  })

  routes.post('/:id/messages', async context => {
    const number = numberOf(context)
    const body = jsonOf(context)
    if (body.status === 'read') return context.json(markRead(exchange, number, body))

    const checked = checkMessage(body)
    const phone = world.phones.find(checked.recipient)
    const pair = `${number.id} ${phone.number}`
    if (inFlight.has(pair)) throw refuse(409, 'Another message is in-flight for this conversation')
    inFlight.add(pair)
    try {
      if (state.switches.sendMs > 0) await world.timers.wait(world.timers.paced(state.switches.sendMs))
      const { message, arrived } = sendMessage(exchange, { number, phone, checked })
      await world.saved()
      if (state.switches.hangNext > 0) {
        state.switches.hangNext--
        inFlight.delete(pair)
        return await neverAnswer(context.req.raw)
      }
      if (state.switches.statusFirst)
        await Promise.race([arrived, new Promise(done => setTimeout(done, statusFirstMs).unref())])
      const isNumber = /^\d+$/.test(checked.recipient)
      return context.json({
        messaging_product: 'whatsapp',
        contacts: [
          { input: checked.input, ...(isNumber ? { wa_id: phone.waId } : { user_id: phone.userId }) },
        ],
        messages: [{ id: message.id, message_status: 'accepted' }],
      })
    } finally {
      inFlight.delete(pair)
    }
  })

  return routes
}

/** Blue ticks on the phone; with a typing indicator, that somebody writes. */
function markRead(exchange: Exchange, number: KapsoNumber, body: Json): Json {
  const { state, world } = exchange
  const id = textOf(body, 'message_id')
  const message = state.messages.find(
    one => one.id === id && one.phoneNumberId === number.id && one.direction === 'inbound',
  )
  if (body.messaging_product !== 'whatsapp' || !message)
    throw graphRefusal(100, 'message_id does not name a message of this number')
  world.phones.change(message.id, { state: 'read' })
  const { typing_indicator: typing } = body
  if (isObject(typing)) {
    if (typing.type !== 'text') throw graphRefusal(100, 'typing_indicator type must be text')
    world.phones.types(conversationOf(exchange, message).phone, number.displayNumber)
  }
  return { success: true }
}
