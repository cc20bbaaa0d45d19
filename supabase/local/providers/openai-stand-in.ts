/**
 * A stand-in for any provider that speaks OpenAI's chat completions and embeddings, over real HTTP: OpenAI itself, xAI,
 * Gemini, Anthropic's compatible endpoint, a server of one's own. It answers from the entries in the prompt, and fails as
 * they do.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { embedByIdeas } from './embed-by-ideas.ts'
import { writeFromPrompt } from './write-from-prompt.ts'

export type OpenaiBehaviour =
  | 'answers'
  /** One word every 60 ms. */
  | 'answers slowly'
  /** Streams its reasoning first, as local servers do. */
  | 'thinks aloud'
  | 'says nothing'
  /** 429 with `retry-after` of a second. */
  | 'is rate limited'
  | 'has no credit'
  | 'fails'
  /** Accepts the request and never answers. */
  | 'hangs'
  /** Starts to answer, then drops the connection. */
  | 'breaks off'
  /** Ends the stream in the middle, politely. */
  | 'runs out of tokens'
  | 'reports an error in the stream'
  | 'sends garbage'
  | 'takes no temperature'
  | 'leads elsewhere'
  /** Puts its JSON between words and fences. */
  | 'wraps its JSON'
  | 'writes other JSON'
  /** Makes its vectors of half the size. */
  | 'makes smaller vectors'
  /** Makes a vector too few. */
  | 'leaves a text out'

export type OpenaiRequest = {
  model: string
  messages: { role: string; content: string }[]
  stream?: boolean
  stream_options?: { include_usage?: boolean }
  /** Of a request for vectors, which has no messages. */
  input?: string[]
  response_format?: { type: string; json_schema?: { strict?: boolean; schema: object } }
} & Record<string, unknown>

export type OpenaiStandIn = {
  /** Base URL, as clients want it: with `/v1`. */
  url: string
  /** What it lets in. */
  key: string
  /** Bodies of the completions and vectors asked for, oldest first. */
  requests: OpenaiRequest[]
  /** Completions whose connection was closed before they were over. */
  abandoned: number
  /** What it writes where JSON is asked for. */
  json: unknown
  /** From now on; with several, one for each coming request, the last one staying. */
  behave(...behaviours: OpenaiBehaviour[]): void
  close(): Promise<void>
}

const doors = new Set(['/v1/chat/completions', '/v1/embeddings'])
export const standInModels = ['gpt-5-mini', 'stand-in-large', 'text-embedding-3-small', 'whisper-1']

/** Starts on a free port of the loopback interface. */
export async function startOpenaiStandIn(key = 'sk-stand-in'): Promise<OpenaiStandIn> {
  let behaviours: OpenaiBehaviour[] = ['answers']
  const server = createServer(async (request, response) => {
    const { authorization, 'x-api-key': apiKey } = request.headers
    if (authorization !== `Bearer ${key}` && apiKey !== key) {
      return fail(response, 401, 'invalid_api_key', 'Incorrect API key provided.')
    }
    if (request.url === '/v1/models') {
      return json(response, 200, { object: 'list', data: standInModels.map(id => ({ id, object: 'model' })) })
    }
    if (request.method !== 'POST' || !doors.has(request.url ?? '')) {
      return fail(response, 404, 'unknown_url', `Unknown request URL: ${request.method} ${request.url}`)
    }
    const body = JSON.parse(await text(request)) as OpenaiRequest
    if (!standInModels.includes(body.model)) {
      return fail(response, 404, 'model_not_found', `The model \`${body.model}\` does not exist.`)
    }
    standIn.requests.push(body)
    response.on('close', () => {
      if (!response.writableFinished) standIn.abandoned += 1
    })
    const behaviour = behaviours.length > 1 ? behaviours.shift() : behaviours[0]
    await play(behaviour ?? 'answers', body, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  const standIn: OpenaiStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    key,
    requests: [],
    abandoned: 0,
    json: {},
    behave(...next) {
      behaviours = next
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return standIn

  async function play(behaviour: OpenaiBehaviour, body: OpenaiRequest, response: ServerResponse) {
    switch (behaviour) {
      case 'is rate limited':
        response.setHeader('retry-after', '1')
        return fail(response, 429, 'rate_limit_exceeded', 'Rate limit reached for requests')
      case 'has no credit':
        return fail(response, 429, 'insufficient_quota', 'You exceeded your current quota.')
      case 'fails':
        return fail(response, 503, 'server_error', 'The engine is currently overloaded')
      case 'hangs':
        return
      case 'takes no temperature':
        return fail(response, 400, 'unsupported_value', 'Unsupported value: temperature')
      case 'leads elsewhere':
        response.writeHead(307, { location: `${standIn.url}/elsewhere` })
        return void response.end()
      case 'sends garbage':
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        return void response.end('data: {"choices":[{"del\n\ndata: <html>\n\n')
    }
    if (body.input) return embed(behaviour, body.input, response)
    return body.stream ? stream(behaviour, body, response) : complete(behaviour, response)
  }

  function complete(behaviour: OpenaiBehaviour, response: ServerResponse): void {
    const object = JSON.stringify(behaviour === 'writes other JSON' ? { surprise: true } : standIn.json)
    const content = behaviour === 'wraps its JSON' ? `Here you are:\n\`\`\`json\n${object}\n\`\`\`` : object
    json(response, 200, {
      choices: [
        {
          message: { role: 'assistant', content: behaviour === 'says nothing' ? '' : content },
          finish_reason: 'stop',
        },
      ],
      usage: { prompt_tokens: 80, completion_tokens: 12 },
    })
  }
}

function embed(behaviour: OpenaiBehaviour, texts: string[], response: ServerResponse): void {
  const size = behaviour === 'makes smaller vectors' ? 64 : 128
  const made = texts.map((text, index) => ({ index, embedding: embedByIdeas(text, size) }))
  const data = behaviour === 'leaves a text out' ? made.slice(1) : made.reverse() // each has its index
  json(response, 200, { object: 'list', data, usage: { prompt_tokens: 8, total_tokens: 8 } })
}

async function stream(behaviour: OpenaiBehaviour, body: OpenaiRequest, response: ServerResponse) {
  const answer = `${behaviour === 'thinks aloud' ? '<think>Which entry? The first.</think>\n\n' : ''}${writeFromPrompt(body.messages)}`
  const words = behaviour === 'says nothing' ? [] : (answer.match(/\S+\s*/g) ?? [])
  const send = (chunk: object) =>
    response.write(
      `data: ${JSON.stringify({ object: 'chat.completion.chunk', model: body.model, ...chunk })}\r\n\r\n`,
    )

  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const [index, word] of words.entries()) {
    const isHalfway = index >= words.length / 2
    if (isHalfway && behaviour === 'breaks off') {
      await pause(60) // or the words before it would be lost with the connection
      return void response.destroy()
    }
    if (isHalfway && behaviour === 'reports an error in the stream') {
      send({ error: { message: 'over capacity', type: 'server_error' } })
      return void response.end('data: [DONE]\n\n')
    }
    if (isHalfway && behaviour === 'runs out of tokens') {
      send({ choices: [{ index: 0, delta: {}, finish_reason: 'length' }] })
      return void response.end('data: [DONE]\n\n')
    }
    send({ choices: [{ index: 0, delta: { content: word }, finish_reason: null }] })
    if (behaviour === 'answers slowly') await pause(60)
  }
  send({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })
  if (body.stream_options?.include_usage) {
    send({ choices: [], usage: { prompt_tokens: 100, completion_tokens: words.length } })
  }
  response.end('data: [DONE]\n\n')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
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
