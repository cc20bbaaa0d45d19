/**
 * A stand-in for Groq's chat completions over real HTTP. It answers from the entries it finds in the prompt, so an
 * answer proves that retrieval, prompt and stream hold together; and it can fail in every way the real one does.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { lieFromPrompt } from './lie-from-prompt.ts'
import { writeFromPrompt } from './write-from-prompt.ts'

export type GroqBehaviour =
  | 'answers'
  /** Invents and obeys, in another way at each request. */
  | 'lies'
  /** Says the same sentence again and again, and never ends. */
  | 'repeats itself'
  /** One word every 60 ms. */
  | 'answers slowly'
  | 'says the sources hold no answer'
  | 'says nothing'
  /** 429 with `retry-after`. */
  | 'is rate limited'
  | 'fails'
  /** Accepts the request and never answers. */
  | 'hangs'
  /** Starts to answer, then drops the connection. */
  | 'breaks off'
  /** Ends the stream with `x_groq.error`. */
  | 'reports an error in the stream'
  | 'sends garbage'

export type GroqRequest = { model: string; messages: { role: string; content: string }[]; stream?: boolean }

export type GroqStandIn = {
  url: string
  /** Bodies of the completions asked for, oldest first. */
  requests: GroqRequest[]
  /** From now on; with several, one for each coming request, the last one staying. */
  behave(...behaviours: GroqBehaviour[]): void
  close(): Promise<void>
}

const models = ['openai/gpt-oss-20b', 'openai/gpt-oss-120b']

/** Starts on a free port of the loopback interface. */
export async function startGroqStandIn(port = 0): Promise<GroqStandIn> {
  const requests: GroqRequest[] = []
  let behaviours: GroqBehaviour[] = ['answers']

  const server = createServer(async (request, response) => {
    if (!/^Bearer gsk_/.test(request.headers.authorization ?? ''))
      return fail(response, 401, 'invalid_api_key', 'Invalid API Key')
    if (request.url === '/openai/v1/models')
      return json(response, 200, { object: 'list', data: models.map(id => ({ id, object: 'model' })) })
    if (request.method !== 'POST' || request.url !== '/openai/v1/chat/completions') {
      return fail(response, 404, 'unknown_url', `Unknown request URL: ${request.method} ${request.url}`)
    }
    const body = JSON.parse(await text(request)) as GroqRequest
    if (!models.includes(body.model))
      return fail(response, 404, 'model_not_found', `The model \`${body.model}\` does not exist.`)
    if (!Array.isArray(body.messages) || body.stream !== true)
      return fail(response, 400, 'invalid_request_error', 'Expected a streamed request.')

    requests.push(body)
    const behaviour = behaviours.length > 1 ? behaviours.shift() : behaviours[0]
    await play(behaviour ?? 'answers', { body, number: requests.length - 1 }, response)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave(...next) {
      behaviours = next
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** `number`: how many were asked for before. */
type Asked = { body: GroqRequest; number: number }

async function play(behaviour: GroqBehaviour, asked: Asked, response: ServerResponse): Promise<void> {
  switch (behaviour) {
    case 'is rate limited':
      response.setHeader('retry-after', '7')
      return fail(response, 429, 'rate_limit_exceeded', 'Rate limit reached for model')
    case 'fails':
      return fail(response, 500, 'internal_server_error', 'Internal Server Error')
    case 'hangs':
      return
    case 'sends garbage':
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end('data: {"choices":[{"del\n\ndata: <html>\n\n')
      return
    default:
      return stream(behaviour, asked, response)
  }
}

async function stream(
  behaviour: GroqBehaviour,
  { body, number }: Asked,
  response: ServerResponse,
): Promise<void> {
  const words = write(behaviour, body, number).match(/\S+\s*/g) ?? []
  const send = (chunk: object) =>
    response.write(
      `data: ${JSON.stringify({ object: 'chat.completion.chunk', model: body.model, ...chunk })}\n\n`,
    )

  response.writeHead(200, { 'content-type': 'text/event-stream', 'x-ratelimit-remaining-requests': '999' })
  for (const [index, word] of words.entries()) {
    if (response.destroyed) return
    const isHalfway = index >= words.length / 2
    if (isHalfway && behaviour === 'breaks off') return void response.destroy()
    if (isHalfway && behaviour === 'reports an error in the stream') {
      send({ choices: [], x_groq: { error: 'over capacity' } })
      return void response.end('data: [DONE]\n\n')
    }
    send({ choices: [{ index: 0, delta: { content: word }, finish_reason: null }] })
    if (behaviour === 'answers slowly') await new Promise(resolve => setTimeout(resolve, 60))
  }
  send({
    choices: [{ index: 0, delta: {}, finish_reason: 'stop' }],
    x_groq: { usage: { total_tokens: words.length } },
  })
  response.end('data: [DONE]\n\n')
}

function write(behaviour: GroqBehaviour, { messages }: GroqRequest, number: number): string {
  switch (behaviour) {
    case 'says nothing':
      return ''
    case 'says the sources hold no answer':
      return 'SOURCES: none'
    case 'lies':
      return lieFromPrompt(messages, number).answer
    case 'repeats itself': {
      const answer = writeFromPrompt(messages)
      return answer + ` ${answer.split('\n')[1]}`.repeat(200)
    }
    default:
      return writeFromPrompt(messages)
  }
}

function fail(response: ServerResponse, status: number, code: string, message: string): void {
  json(response, status, { error: { message, type: 'invalid_request_error', code } })
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}
