/** What goes wrong inside stays inside: no page sees how it is built, no log tells what people wrote. */
import { afterEach, expect, test } from 'vitest'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

const verbs = {
  read_widget: 'text, text, boolean',
  receive_message: 'text, text, boolean, text, text, text, uuid, text, uuid, text, int, text',
  record_reply: 'uuid, int, jsonb',
  read_messages: 'text, text, boolean, text, int',
}
const canaries = ['Canary', '+44 7700 900123', 'vi.canary@example.com', '4111 1111 1111 1111', '203.0.113.77']

export function privacy({ functions, bakery }: Scene): void {
  const breakVerb = (verb: keyof typeof verbs) =>
    functions.stack.sql.query(`revoke execute on function service.${verb}(${verbs[verb]}) from service_role`)
  afterEach(async () => {
    for (const [verb, types] of Object.entries(verbs)) {
      await functions.stack.sql.query(`grant execute on function service.${verb}(${types}) to service_role`)
    }
  })

  test('when the database refuses, the page learns one sentence and a number to mention', async () => {
    const vi = visitPage(functions, bakery)
    await vi.asks('Hello')
    functions.printed.length = 0
    await breakVerb('read_widget')
    await breakVerb('receive_message')
    await breakVerb('read_messages')
    const responses = [
      await vi.gets(''),
      await vi.gets('/messages'),
      await vi.posts('/messages', { id: crypto.randomUUID(), text: 'Hello' }),
      await vi.startsAsking('Hello'),
    ]

    for (const response of responses) {
      const text = await response.text()
      const { code, message } = JSON.parse(text)
      const id = response.headers.get('x-request-id')
      expect(response.status).toBe(500)
      expect(code).toBe('internal')
      expect(message).toBe(`Something went wrong on our side. If you tell us about it, mention ${id}.`)
      expect(text).not.toMatch(/service\.|sql|permission|function|42501|\bat \/|\.ts|\.js/i)
      expect(response.headers.get('access-control-allow-origin')).toBe(bakery.origin)
      expect(functions.printed.join('\n')).toContain(id)
    }
  })

  test('nothing of what Vi wrote, nor her address, is printed, whether all goes well or not', async () => {
    const vi = visitPage(functions, bakery, '203.0.113.77')
    const text = `Canary\u001b[31m\r\n{"event":"forged"} ${canaries.slice(1, 4).join(' ')}`
    functions.printed.length = 0
    await vi.asks(text)
    await vi.posts('/messages', { id: crypto.randomUUID(), text: [text] })
    await vi.posts('/messages', `{"text":"${text}"`)
    await vi.posts('/visits', {
      visit: crypto.randomUUID(),
      page: `https://x.example/${encodeURIComponent(text)}`,
    })
    await breakVerb('record_reply')
    const { names } = await vi.asks(text)
    await breakVerb('receive_message')
    await vi.posts('/messages', { id: crypto.randomUUID(), text })

    expect(names).toEqual(['accepted', 'delta'])
    const printed = functions.printed.join('\n')
    for (const canary of canaries) expect(printed).not.toContain(canary)
    expect(printed).not.toContain(vi.token)
    expect(printed).not.toContain('forged')
    expect(functions.printed.map(line => JSON.parse(line).event)).toEqual([
      'turn_replied',
      'turn_cut_off',
      'request_failed',
    ])
  })
}
