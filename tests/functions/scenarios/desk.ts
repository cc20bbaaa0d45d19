/** A member answers in person: who may, what is stored, and who speaks afterwards. */
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Account, openAccount } from '../../support/open-account.ts'
import { delivery } from '../../support/open-bakery.ts'
import { hire } from '../../support/open-company.ts'
import { type Visitor, visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

type Headers = Record<string, string>

export function desk({ functions, bakery, garage, database }: Scene): void {
  const { groq, stack } = functions
  let max: Account // answers for the bakery
  let vera: Account // only reads there
  let bo: Account // owns the garage

  beforeAll(async () => {
    max = await openAccount(functions, 'Max')
    vera = await openAccount(functions, 'Vera')
    bo = await openAccount(functions, 'Bo')
    const person = (account: Account) => ({ ...account, query: database.query })
    await hire(database, bakery, person(max), 'agent')
    await hire(database, bakery, person(vera), 'viewer')
    await hire(database, garage, person(bo), 'owner')
  })
  afterEach(() => groq.behave('answers'))

  const post = (path: string, body: string | null, headers: Headers) =>
    functions.fetch(`desk/conversations/${path}`, { method: 'POST', body, headers }, '198.18.0.1')
  const bearing = (token: string): Headers => ({
    authorization: `Bearer ${token}`,
    apikey: stack.keys.publishable,
  })
  const asJson = (headers: Headers): Headers => ({ ...headers, 'content-type': 'application/json' })
  const write = (by: Account, conversation: string, text: string, id: string = crypto.randomUUID()) =>
    post(`${conversation}/reply`, JSON.stringify({ id, text }), asJson(bearing(by.token)))
  const handOver = (by: Account, conversation: string, verb: 'take' | 'return' | 'close') =>
    post(`${conversation}/${verb}`, null, bearing(by.token))
  const answer = async (response: Promise<Response>) => {
    const { status, json } = await response.then(async it => ({ status: it.status, json: await it.json() }))
    return { status, ...json }
  }
  const isOpenTo = async (headers: Headers, conversation: string) => {
    const body = JSON.stringify({ id: crypto.randomUUID(), text: 'Buy tyres!' })
    return [
      await answer(post(`${conversation}/reply`, body, asJson(headers))),
      await answer(post(`${conversation}/take`, null, headers)),
      await answer(post(`${conversation}/close`, null, headers)),
    ]
  }

  /** Vi has asked something, and was answered. */
  async function newConversation(): Promise<{ vi: Visitor; conversation: string }> {
    const vi = visitPage(functions, bakery)
    const { message } = await vi.asksPlainly('Hello')
    return { vi, conversation: await conversationOf(message.id) }
  }
  const conversationOf = async (message: string) => {
    const [row] = await database.query<{ conversation_id: string }>(
      'select conversation_id from messages where id = $1',
      [message],
    )
    return row!.conversation_id
  }
  const heardBy = async (vi: Visitor) =>
    (await vi.reads(2)).messages.map(({ author, text }) => ({ author, text }))

  test('whoever is not signed in is told to, and changes nothing', async () => {
    const { vi, conversation } = await newConversation()
    const signature = max.token.split('.')[2] ?? ''
    const forms: Headers[] = [
      {},
      { authorization: '' },
      bearing(''),
      bearing('x.y.z'),
      bearing(stack.keys.publishable),
      bearing(vi.token ?? ''),
      bearing(max.token.replace(signature, [...signature].reverse().join(''))),
      { authorization: `Basic ${max.token}` },
    ]
    const refusals = (await Promise.all(forms.map(headers => isOpenTo(headers, conversation)))).flat()

    for (const refusal of refusals)
      expect(refusal).toEqual({ status: 401, code: 'sign_in_required', message: expect.any(String) })
    expect(await vi.reads(2)).toMatchObject({ mode: 'assistant', messages: [] })
  })

  test('nor does a session open anything once it was ended', async () => {
    const { conversation } = await newConversation()
    const lea = await openAccount(functions, 'Lea')
    await hire(database, bakery, { ...lea, query: database.query }, 'agent')
    expect((await handOver(lea, conversation, 'take')).status).toBe(200)
    await fetch(`${functions.url}/auth/v1/logout`, { method: 'POST', headers: bearing(lea.token) })

    expect((await handOver(lea, conversation, 'return')).status).toBe(401)
  })

  test('to a viewer and to another company’s owner there is no such conversation', async () => {
    const { vi, conversation } = await newConversation()
    const refusals = [
      ...(await isOpenTo(bearing(vera.token), conversation)),
      ...(await isOpenTo(bearing(bo.token), conversation)),
    ]
    const [unknown] = await isOpenTo(bearing(max.token), crypto.randomUUID())
    const [noId] = await isOpenTo(bearing(max.token), 'the-first-one')

    expect(unknown).toEqual({ status: 404, code: 'unknown_conversation', message: expect.any(String) })
    for (const refusal of [...refusals, noId]) expect(refusal).toEqual(unknown)
    expect(await vi.reads(2)).toMatchObject({ mode: 'assistant', messages: [] })
  })

  test('a reply takes over, and sent five times at once it is one message', async () => {
    const { vi, conversation } = await newConversation()
    const id = crypto.randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => answer(write(max, conversation, ' We bake it for you.\n', id))),
    )

    const message = { id, seq: 3, author: 'member', text: 'We bake it for you.', at: expect.any(String) }
    for (const one of answers)
      expect(one).toEqual({ status: 200, mode: 'member', message: expect.objectContaining(message) })
    expect(await heardBy(vi)).toEqual([{ author: 'member', text: 'We bake it for you.' }])
    expect(await vi.reads()).toMatchObject({ mode: 'member' })
  })

  test('the id of what Vi said is no id for a reply', async () => {
    const { vi, conversation } = await newConversation()
    const [asked] = (await vi.reads()).messages

    expect(await answer(write(max, conversation, 'Hello', asked?.id))).toMatchObject({
      status: 409,
      code: 'id_taken',
    })
  })

  /** FOYER_RACE=1000 runs as many as one likes. */
  const races = Number(process.env.FOYER_RACE ?? 20)

  test(
    'however a member’s reply meets an answer that is being written, no word of the assistant comes after it',
    async () => {
      const wrong: string[] = []
      for (let race = 0; race < races; race++) {
        await database.query('delete from private.rate_windows') // a thousand visitors do not come within a minute
        const { vi, conversation } = await newConversation()
        if (race % 2 === 1) await vi.posts('/person', {}) // and waits for one
        const asking = vi.asks(delivery.question)
        await new Promise(resolve => setTimeout(resolve, Math.random() * 40))
        await write(max, conversation, 'I am here myself.')
        await asking
        const heard = (await heardBy(vi)).map(({ author }) => author).join(' ')
        if (!/^(system )?(visitor )?(assistant )?member( visitor)?$/.test(heard)) wrong.push(heard)
      }

      expect(wrong).toEqual([])
    },
    60_000 + races * 1_000,
  )

  test('an answer the assistant was writing is not stored after a member’s reply', async () => {
    groq.behave('answers slowly')
    const { vi, conversation } = await newConversation()
    groq.requests.length = 0
    const asking = vi.asks(delivery.question)
    await expect.poll(() => groq.requests.length, { interval: 10, timeout: 8000 }).toBe(1)
    await write(max, conversation, 'I am here myself.')
    const { reply, done } = await asking

    expect(reply).toBeNull()
    expect(done).toEqual({ mode: 'member', pending: false })
    expect(await heardBy(vi)).toEqual([
      { author: 'visitor', text: delivery.question },
      { author: 'member', text: 'I am here myself.' },
    ])
    expect(await (await functions.sweep()).json()).toMatchObject({ turns: { taken: 0 } })
  })

  test('handed back, a question still open is answered at the next sweep', async () => {
    const { vi, conversation } = await newConversation()
    const taken = await answer(handOver(max, conversation, 'take'))
    const unanswered = await vi.asksPlainly(delivery.question)
    const returned = await answer(handOver(max, conversation, 'return'))
    await new Promise(resolve => setTimeout(resolve, 5)) // a lease ends before now, not at it
    await functions.sweep()

    expect(taken).toEqual({ status: 200, mode: 'member' })
    expect(unanswered).toMatchObject({ mode: 'member', reply: null })
    expect(returned).toEqual({ status: 200, mode: 'assistant' })
    expect((await heardBy(vi)).at(-1)).toMatchObject({ author: 'assistant' })
    expect((await heardBy(vi)).at(-1)?.text).toContain(delivery.answer)
  })

  test('closed, the conversation is the assistant’s again as soon as Vi writes', async () => {
    const { vi, conversation } = await newConversation()
    await write(max, conversation, 'Done, see you on Saturday.')
    const closed = await answer(handOver(max, conversation, 'close'))
    const again = await vi.asksPlainly(delivery.question)

    expect(closed).toEqual({ status: 200, mode: 'closed' })
    expect(again).toMatchObject({ mode: 'assistant', reply: { author: 'assistant' } })
  })

  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'a reply sent as %s, which a page elsewhere could send unasked, is refused',
    async type => {
      const { vi, conversation } = await newConversation()
      const body = new TextEncoder().encode(JSON.stringify({ id: crypto.randomUUID(), text: 'Hello' }))
      const headers = { ...bearing(max.token), ...(type && { 'content-type': type }) }
      const path = `desk/conversations/${conversation}/reply`
      const response = await functions.fetch(path, { method: 'POST', body, headers }, '198.18.0.1')

      expect(response.status).toBe(415)
      expect(await response.json()).toMatchObject({ code: 'unsupported_media_type' })
      expect(await heardBy(vi)).toEqual([])
    },
  )

  test.each([
    ['nothing', {}],
    ['an empty text', { text: ' \n ' }],
    ['a text of 2001 characters', { text: 'x'.repeat(2001) }],
    ['an id in another form', { id: 'seven', text: 'Hello' }],
  ])('%s is no reply', async (_what, fields) => {
    const { vi, conversation } = await newConversation()
    const body = JSON.stringify({ id: crypto.randomUUID(), ...fields })
    const refusal = await answer(post(`${conversation}/reply`, body, asJson(bearing(max.token))))

    expect(refusal).toMatchObject({ status: 400, code: 'invalid_request' })
    expect(await heardBy(vi)).toEqual([])
  })

  test('only our own pages may call and read an answer', async () => {
    const { conversation } = await newConversation()
    const origins = ['https://foyer.example', bakery.origin, 'https://evil.example', 'null']
    const asked = (origin: string) =>
      functions.fetch(
        `desk/conversations/${conversation}/reply`,
        { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } },
        '198.18.0.1',
      )
    const readable = async (origin: string) => {
      const answers = [
        await asked(origin),
        await post(`${conversation}/take`, null, { origin, ...bearing(max.token) }),
        await post(`${conversation}/take`, null, { origin }),
      ]
      return answers.map(({ headers }) => headers.get('access-control-allow-origin'))
    }

    const [own, ...others] = await Promise.all(origins.map(readable))
    expect(own).toEqual(Array(3).fill('https://foyer.example'))
    for (const other of others) expect(other).toEqual([null, null, null])
    const allowed = (await asked('https://foyer.example')).headers.get('access-control-allow-headers')
    expect(allowed?.split(',')).toEqual(
      expect.arrayContaining(['authorization', 'apikey', 'content-type', 'x-client-info']),
    )
  })
}
