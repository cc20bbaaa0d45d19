/** What is done with a phone: look at it, write, tap, read; and answer it from the company's own phone. */
import { type Context, Hono } from 'hono'
import { ByHandRequest, NewPhoneRequest, ReadRequest, SendRequest, TapRequest } from '../lab-wire.ts'
import type { Seen } from './create-seen.ts'
import { explainBlockage } from './explain-blockage.ts'
import type { LabParts } from './lab-parts.ts'
import { listLines } from './list-lines.ts'
import { readRequest } from './read-request.ts'
import { readScreen } from './read-screen.ts'
import { refuse } from './refuse.ts'
import { samples } from './samples.ts'
import type { Newsroom } from './stream-news.ts'

export function phoneRoutes(parts: LabParts, { seen, newsroom }: { seen: Seen; newsroom: Newsroom }): Hono {
  const { phones, twilio, kapso } = parts
  const routes = new Hono()

  const isLine = (via: string, number: string) =>
    phones.lines().some(line => line.via === via && line.number === number)
  const noLine = (context: Context) =>
    refuse(context, 404, 'unknown_line', 'Nobody has this number any more.')

  routes.post('/phones', async context => {
    const read = await readRequest(context, NewPhoneRequest)
    if ('refusal' in read) return read.refusal
    const { number, name, hidesNumber } = read.value
    const username = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')
    phones.add({ number, name, hidesNumber, username: hidesNumber ? username : null })
    newsroom.tell({ what: 'overview' })
    return context.body(null, 204)
  })

  routes.get('/phones/:number', context => {
    const phone = context.req.param('number')
    const screen = readScreen(phones, phone, {
      lines: listLines(parts),
      hasStopped: line => twilio.hasStopped(line, phone),
      blockage: explainBlockage(parts),
      isOutsideWindow: kapso.switches.read().windowClosed,
    })
    return context.json(screen)
  })

  routes.post('/messages', async context => {
    const read = await readRequest(context, SendRequest)
    if ('refusal' in read) return read.refusal
    const { phone, line, via, content } = read.value
    if (!isLine(via, line)) return noLine(context)
    const latest = phones.received(phone, line).findLast(message => message.via === via)?.id ?? null
    const sample = 'sample' in content ? samples.find(({ id }) => id === content.sample) : null
    const contents = 'text' in content ? [content] : ((await sample?.contents(latest)) ?? [])
    if (contents.length === 0) {
      return refuse(context, 409, 'nothing_to_send', 'There is no message of the company to react to yet.')
    }
    for (const one of contents) await phones.send({ ...one, phone, to: line, via })
    return context.body(null, 202)
  })

  routes.post('/taps', async context => {
    const read = await readRequest(context, TapRequest)
    if ('refusal' in read) return read.refusal
    const { phone, message: messageId, choice } = read.value
    const message = phones.thread(phone).find(({ id }) => id === messageId)
    if (!message?.choices.some(({ id }) => id === choice)) {
      return refuse(context, 404, 'unknown_choice', 'There is nothing like that to tap.')
    }
    await phones.tap({ phone, messageId, choice })
    return context.body(null, 202)
  })

  routes.post('/reads', async context => {
    const read = await readRequest(context, ReadRequest)
    if ('refusal' in read) return read.refusal
    const { phone, line, via } = read.value
    const unread = phones.received(phone, line).filter(one => one.via === via && one.state === 'delivered')
    const last = unread.at(-1)
    if (last) seen.see(read.value, last.at)
    if (via === 'whatsapp') for (const { id } of unread) await phones.reads({ phone, messageId: id })
    newsroom.tell({ what: 'overview' })
    return context.body(null, 204)
  })

  routes.post('/by-hand', async context => {
    const read = await readRequest(context, ByHandRequest)
    if ('refusal' in read) return read.refusal
    if (!isLine('whatsapp', read.value.line)) return noLine(context)
    await phones.businessApp.send(read.value)
    return context.body(null, 202)
  })

  return routes
}
