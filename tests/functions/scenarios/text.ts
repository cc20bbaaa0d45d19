/** What visitors may send: any text there is, faithfully kept, and nothing that is not a message. */
import { expect, test } from 'vitest'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

const faithful = {
  'emoji and joined emoji': 'Cake for 👩‍👩‍👧‍👦 🎂🏳️‍🌈?',
  'right-to-left text': 'هل لديكم خبز؟ \u202Eabc\u202C שלום',
  'combining marks': `e${'\u0301'.repeat(50)} ñ`,
  markup: '<img src=x onerror=alert(1)> [a](javascript:alert(1)) {{7*7}} $1 %s \\u0041',
  'quotes and SQL': `'; drop table messages; -- "$$" \\`,
  'line breaks': 'one\n\ntwo\r\n\tthree',
}

export function text({ functions, bakery }: Scene): void {
  const vi = visitPage(functions, bakery)

  test.each(Object.entries(faithful))('%s come back as they were sent', async (_, text) => {
    const { message } = await vi.asksPlainly(text)
    const { messages } = await vi.reads(message.seq - 1)

    expect(message.text).toBe(text)
    expect(messages[0]?.text).toBe(text)
  })

  test('NUL and half characters, which no database keeps, are cleaned out', async () => {
    const { message } = await vi.asksPlainly('  Do\0 you \ud83d deliver?\ude00 \0 ')

    expect(message.text).toBe('Do you \ufffd deliver?\ufffd')
  })

  test('two thousand characters are a message, one more is not', async () => {
    const kept = await vi.asksPlainly('é'.repeat(2000))
    const refused = await vi.posts('/messages', { id: crypto.randomUUID(), text: 'é'.repeat(2001) })

    expect(kept.message.text).toHaveLength(2000)
    expect(await refused.json()).toEqual({
      code: 'invalid_request',
      message: 'text: At most 2000 characters.',
      field: 'text',
    })
  })

  test.each([
    ['/messages', { id: crypto.randomUUID(), text: ' \0 ' }, 'text'],
    ['/messages', { id: crypto.randomUUID() }, 'text'],
    ['/messages', { id: 'seven', text: 'Hello' }, 'id'],
    ['/messages', { id: crypto.randomUUID(), text: ['Hello'] }, 'text'],
    ['/messages', { id: crypto.randomUUID(), text: 'Hello', visit: 7 }, 'visit'],
    ['/feedback', { message: crypto.randomUUID(), helpful: 'yes' }, 'helpful'],
    ['/visits', { visit: crypto.randomUUID() }, 'page'],
    ['/visits', { visit: crypto.randomUUID(), page: 'x'.repeat(2049) }, 'page'],
  ])('%s of %j names the field at fault: %s', async (path, body, field) => {
    const response = await vi.posts(path, body)

    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      code: 'invalid_request',
      message: expect.stringMatching(`^${field}: .+`),
      field,
    })
  })

  test.each(['', '{', '[]', 'null', '"text"', '{"id":'])(
    'the body %j is refused, not stumbled over',
    async body => {
      const response = await vi.posts('/messages', body)

      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'invalid_request' })
    },
  )

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
  ])('what a page may send without asking first, %s, changes nothing', async type => {
    const before = await vi.reads()
    const body = { id: crypto.randomUUID(), text: 'Hello' }
    const responses = [
      await vi.posts('/messages', body, { 'content-type': type }),
      await vi.posts('/person', {}, { 'content-type': type }),
      await vi.posts('/feedback', { message: body.id, helpful: true }, { 'content-type': type }),
    ]

    expect(responses.map(({ status }) => status)).toEqual([415, 415, 415])
    expect(await responses[0]?.json()).toMatchObject({ code: 'unsupported_media_type' })
    expect(await vi.reads()).toEqual(before)
  })

  test('a body of more than a megabyte is refused, announced or not', async () => {
    const text = 'x'.repeat(1024 * 1024)
    const response = await vi.posts('/messages', { id: crypto.randomUUID(), text })

    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'too_large' })
  })
}
