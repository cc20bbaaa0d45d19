/** A business's server, as a provider sees it: it takes webhooks, writes them down, and answers what it is told to. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Webhook = {
  method: string
  path: string
  headers: Record<string, string>
  /** Its bytes, as text. */
  body: string
}

type Answer = { status?: number; contentType?: string; body?: string }

export type Business = {
  url: string
  /** In the order they came. */
  webhooks: Webhook[]
  /** From now on. */
  answers(answer: (webhook: Webhook) => Answer | Promise<Answer>): void
  close(): Promise<void>
}

export async function openBusiness(): Promise<Business> {
  const webhooks: Webhook[] = []
  const fine = (): Answer => ({ contentType: 'text/xml', body: '<Response/>' })
  let answer: (webhook: Webhook) => Answer | Promise<Answer> = fine

  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const webhook = { method: request.method ?? '', path: request.url ?? '', headers, body }
    webhooks.push(webhook)
    const { status = 200, contentType = 'text/plain', body: content = '' } = await answer(webhook)
    response.writeHead(status, { 'content-type': contentType }).end(content)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    webhooks,
    answers(next) {
      answer = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A form-encoded body's fields. */
export const formOf = ({ body }: Webhook): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(body))

export const jsonOf = ({ body }: Webhook) => JSON.parse(body)

/** The name of what one of Kapso's webhooks is about. */
export const eventOf = ({ headers }: Webhook): string | undefined => headers['x-webhook-event']
