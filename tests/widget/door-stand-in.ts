/** A stand-in for the visitor's door: real HTTP and WebSocket, keeps conversations, misbehaves on request. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Author, Message } from '../../shared/message.ts'
import type { WidgetConfig } from '../../shared/widget-door.ts'
import { type Answer, answer } from './stand-in/answer.ts'
import { addMessage, type Conversation, newConversation } from './stand-in/conversation.ts'
import { findPage, siteCss, siteIcon } from './stand-in/pages.ts'
import { type Realtime, serveRealtime } from './stand-in/realtime.ts'
import { sampleConfig } from './stand-in/sample-config.ts'
import { type Switches, wellBehaved } from './stand-in/switches.ts'

export type DoorStandIn = {
  url: string
  config: WidgetConfig
  switches: Switches
  conversations: Conversation[]
  realtime: Realtime
  /** What the assistant answers. */
  answer: (question: string) => Answer
  /** Every request, as `POST /messages`, with its body. */
  requests: { line: string; body: string }[]
  /** Somebody on the company's side writes in the latest conversation. */
  say: (text: string, author?: Author) => Message
  close: () => Promise<void>
}

const root = new URL('../../widget/dist/', import.meta.url)

/** `scriptHost` puts the script of another stand-in on this one's pages. Port 0 takes any free port. */
export async function openDoorStandIn({ port = 0, scriptHost = '' } = {}): Promise<DoorStandIn> {
  const server = createServer((request, response) => {
    serve(request, response).catch(problem => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end(JSON.stringify({ code: 'internal', message: String(problem) }))
    })
  })
  const door: DoorStandIn = {
    url: '',
    config: structuredClone(sampleConfig),
    switches: structuredClone(wellBehaved),
    conversations: [],
    realtime: serveRealtime(server, () => door.switches.realtime),
    answer,
    requests: [],
    say(text, author = 'member') {
      const conversation = door.conversations.at(-1)!
      if (author === 'member') conversation.mode = 'member'
      const message = addMessage(conversation, { author, text })
      door.realtime.wake(conversation.topic)
      return message
    },
    async close() {
      door.realtime.disconnect()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  door.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  door.config.realtime = { url: `${door.url.replace('http', 'ws')}/realtime/v1`, apikey: 'publishable' }
  return door

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, door.url)
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*, authorization, content-type',
    }
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()

    const page = findPage(pathname, scriptHost)
    if (page)
      return void response.writeHead(200, { 'content-type': 'text/html', ...page.headers }).end(page.html)
    if (pathname === '/site.css')
      return void response.writeHead(200, { 'content-type': 'text/css' }).end(siteCss)
    if (pathname === '/icon.svg')
      return void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(siteIcon)
    if (/^\/widget(-chat)?\.js$/.test(pathname)) {
      response.writeHead(200, { 'content-type': 'text/javascript' })
      return void response.end(await readFile(new URL(`.${pathname}`, root)))
    }
    const path = /^\/functions\/v1\/widget\/-juniper(.*)$/.exec(pathname)?.[1]
    if (path === undefined) return refuse(response, 404, 'There is no such widget.')

    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    door.requests.push({ line: `${request.method} ${path}`, body })

    if (path === '') return json(response, door.config)
    if (path === '/visits') return void response.writeHead(204).end()

    const token = request.headers.authorization?.slice('Bearer '.length)
    const conversation = door.conversations.find(one => one.token === token)
    if (path === '/messages' && request.method === 'POST')
      return receive(response, JSON.parse(body), token, conversation)
    if (!conversation) return refuse(response, 401, 'This conversation is not known.')
    if (path === '/messages') {
      const after = Number(searchParams.get('after'))
      const { mode, topic, pending, messages } = conversation
      return json(response, { mode, topic, pending, messages: messages.filter(({ seq }) => seq > after) })
    }
    if (path === '/feedback') {
      const { message, helpful } = JSON.parse(body)
      conversation.messages.find(({ id }) => id === message)!.helpful = helpful
      return void response.writeHead(204).end()
    }
    conversation.mode = 'waiting'
    const text = 'We have told the team. Somebody will answer here.'
    return json(response, { mode: 'waiting', message: addMessage(conversation, { author: 'system', text }) })
  }

  async function receive(
    response: ServerResponse,
    { id, text }: { id: string; text: string },
    token?: string,
    known?: Conversation,
  ): Promise<void> {
    const refusal = door.switches.refusals.shift()
    if (refusal) {
      if (refusal.retryAfter) response.setHeader('retry-after', refusal.retryAfter)
      return refuse(response, refusal.status, 'Please wait a moment.')
    }
    if (token && !known) return refuse(response, 401, 'This conversation is not known.')
    await pause(door.switches.acceptDelay)
    const cut = door.switches.cut.shift()
    if (cut === 'before') return void response.destroy()

    const repeated = door.conversations.find(({ messages }) => messages.some(message => message.id === id))
    const conversation = known ?? repeated ?? newConversation()
    if (!door.conversations.includes(conversation)) door.conversations.push(conversation)
    const message = addMessage(conversation, { id, author: 'visitor', text })
    door.realtime.wake(conversation.topic)
    const owes = !repeated && conversation.mode !== 'member'
    if (owes) conversation.pending = true
    if (cut === 'stored') {
      if (owes) setTimeout(store, door.switches.replyDelay)
      return void response.destroy()
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const send = (event: string, data: object) =>
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    const { topic, mode } = conversation
    send('accepted', { ...(!known && { token: conversation.token }), topic, mode, message })

    const reply = door.answer(text)
    if (owes && door.switches.reply === 'streamed') {
      for (const [index, word] of reply.text.split(/(?<= )/).entries()) {
        await pause(door.switches.wordDelay)
        send('delta', { text: word })
        if (cut !== 'midway' || index < 3) continue
        setTimeout(store, door.switches.replyDelay)
        return void response.destroy()
      }
      send('reply', { message: store() })
    } else if (owes && door.switches.reply === 'later') setTimeout(store, door.switches.replyDelay)
    send('done', { mode: conversation.mode, pending: conversation.pending })
    response.end()

    function store(): Message {
      conversation.pending = false
      const stored = addMessage(conversation, { author: 'assistant', ...door.answer(text) })
      door.realtime.wake(conversation.topic)
      return stored
    }
  }
}

function json(response: ServerResponse, value: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ code: 'refused', message }))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await openDoorStandIn({ port: Number(process.argv[2] ?? 54440) })
  console.log(url)
}
