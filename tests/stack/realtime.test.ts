import { createHmac, randomUUID } from 'node:crypto'
import { RealtimeClient } from '@supabase/realtime-js'
import type { RealtimeChannel, SupabaseClient } from '@supabase/supabase-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { type TestStack, testStack, until } from './test-stack.ts'

let local: TestStack
beforeAll(async () => {
  local = await testStack()
}, 60_000)
afterAll(() => local.close())

type Ear = {
  channel: RealtimeChannel
  states: string[]
  heard: Record<string, unknown>[]
  system: { message: string }[]
}

/** Joins and keeps what happens; resolves when the server has answered. */
async function join(
  client: Pick<SupabaseClient, 'channel'>,
  topic: string,
  config: object = {},
): Promise<Ear> {
  const ear: Ear = { channel: client.channel(topic, { config }), states: [], heard: [], system: [] }
  ear.channel
    .on('broadcast', { event: '*' }, message => ear.heard.push(message))
    .on('system', {}, message => ear.system.push(message))
    .subscribe((state, error) => ear.states.push(error ? `${state}: ${error.message}` : state))
  await until(`${topic} is answered`, () => ear.states.length > 0)
  return ear
}

const send = (topic: string, payload: object, isPrivate = true) =>
  local.stack.sql.query(`select realtime.send($1, 'woken', $2, $3)`, [payload, topic, isPrivate])

const idOf = async (client: SupabaseClient) => (await client.auth.getUser()).data.user?.id ?? ''

test('Ana hears what the database says on her own topic, with its id', async () => {
  const ana = await local.signUp('Ana')
  const topic = `user:${await idOf(ana)}`
  const ear = await join(ana, topic, { private: true })
  expect(ear.states).toEqual(['SUBSCRIBED'])

  await send(topic, { entry: 7 })

  await until('she hears', () => ear.heard.length > 0)
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/)
  expect(ear.heard).toEqual([{ type: 'broadcast', event: 'woken', payload: { entry: 7, id }, meta: { id } }])
})

test('an id that the sender chose is kept', async () => {
  const vi = await join(local.client(), 'chosen')

  await send('chosen', { id: 'mine' }, false)

  await until('it arrives', () => vi.heard.length > 0)
  expect(vi.heard[0]?.payload).toEqual({ id: 'mine' })
})

test('Bo may not join the topic of Ana, nor may a visitor', async () => {
  const ana = await local.signUp('Ana')
  const topic = `user:${await idOf(ana)}`
  const refused = `CHANNEL_ERROR: Unauthorized: You do not have permissions to read from this Channel topic: ${topic}`

  const bo = await join(await local.signUp('Bo'), topic, { private: true })
  const vi = await join(local.client(), topic, { private: true })
  await send(topic, {})
  await new Promise(resolve => setTimeout(resolve, 100))

  expect([bo.states[0], vi.states[0]]).toEqual([refused, refused])
  expect([bo.heard, vi.heard]).toEqual([[], []])
})

test('a public topic of the same name hears nothing private, and the other way round', async () => {
  const ana = await local.signUp('Ana')
  const topic = `user:${await idOf(ana)}`
  const [inside, outside] = [await join(ana, topic, { private: true }), await join(local.client(), topic)]

  await send(topic, { is: 'private' }, true)
  await send(topic, { is: 'public' }, false)

  await until('both arrive', () => inside.heard.length + outside.heard.length > 1)
  expect(inside.heard.map(({ payload }) => payload)).toMatchObject([{ is: 'private' }])
  expect(outside.heard.map(({ payload }) => payload)).toMatchObject([{ is: 'public' }])
})

test('a message of a transaction that fails is never heard; the others keep their order', async () => {
  const vi = await join(local.client(), 'order')
  const failing = local.stack.sql.transaction(async query => {
    await query(`select realtime.send('{"n": 0}', 'woken', 'order', false)`)
    await query('select 1 / 0')
  })
  await expect(failing).rejects.toThrow()

  const numbers = Array.from({ length: 50 }, (_, at) => at + 1)
  for (const n of numbers) await send('order', { n }, false)

  await until('all arrive', () => vi.heard.length === numbers.length)
  expect(vi.heard.map(({ payload }) => (payload as { n: number }).n)).toEqual(numbers)
})

test('sending as somebody the policies forbid loses the message and not the transaction', async () => {
  const vi = await join(local.client(), 'forbidden')

  const [row] = await local.stack.sql.transaction(
    async query => {
      await query(`select realtime.send('{}', 'woken', 'forbidden', false)`)
      return query('select current_user::text as user')
    },
    { as: { role: 'authenticated', claims: { sub: randomUUID() } } },
  )
  await send('forbidden', { after: true }, false)

  await until('the next arrives', () => vi.heard.length > 0)
  expect(row).toEqual({ user: 'authenticated' })
  expect(vi.heard).toHaveLength(1)
})

test('visitors of a public topic talk to one another', async () => {
  const ears = [await join(local.client(), 'hall'), await join(local.client(), 'hall')]
  const [speaker, listener] = ears as [Ear, Ear]

  expect(await speaker.channel.send({ type: 'broadcast', event: 'said', payload: { text: 'hé' } })).toBe('ok')

  await until('it is heard', () => listener.heard.length > 0)
  expect(listener.heard).toEqual([{ type: 'broadcast', event: 'said', payload: { text: 'hé' } }])
  expect(speaker.heard).toEqual([])
})

test('whoever asks for it hears themselves and is told that it arrived', async () => {
  const ear = await join(local.client(), 'mirror', { broadcast: { self: true, ack: true } })

  expect(await ear.channel.send({ type: 'broadcast', event: 'said', payload: { n: 1 } })).toBe('ok')

  expect(ear.heard).toHaveLength(1)
})

test('on a private topic only those speak whom a policy lets', async () => {
  const ana = await local.signUp('Ana')
  const topic = `user:${await idOf(ana)}`
  await local.stack.sql.query(`
    create policy "bo listens" on realtime.messages for select to authenticated using (realtime.topic() = '${topic}')
  `)
  const speaking = await join(ana, topic, { private: true })
  const listening = await join(await local.signUp('Bo'), topic, { private: true })

  await listening.channel.send({ type: 'broadcast', event: 'said', payload: { by: 'bo' } })
  await speaking.channel.send({ type: 'broadcast', event: 'said', payload: { by: 'ana' } })

  await until('Ana is heard', () => listening.heard.length > 0)
  expect(listening.heard.map(({ payload }) => payload)).toEqual([{ by: 'ana' }])
  expect(speaking.heard).toEqual([])
})

test('bytes travel between clients of the newer protocol, and clients of the older one get the rest', async () => {
  const older = new RealtimeClient(`${local.url.replace('http', 'ws')}/realtime/v1`, {
    params: { apikey: local.stack.keys.publishable },
    transport: WebSocket as never,
    vsn: '1.0.0',
  })
  const [old, speaker, listener] = [
    await join(older as never, 'mixed'),
    await join(local.client(), 'mixed'),
    await join(local.client(), 'mixed'),
  ]

  await speaker.channel.send({
    type: 'broadcast',
    event: 'bytes',
    payload: new Uint8Array([1, 2, 255]).buffer,
  })
  await speaker.channel.send({ type: 'broadcast', event: 'words', payload: { a: 1 } })
  await old.channel.send({ type: 'broadcast', event: 'old', payload: { b: 2 } })
  await send('mixed', { c: 3 }, false)

  await until('all arrive', () => listener.heard.length === 4 && old.heard.length === 2)
  const bytes = listener.heard.find(({ event }) => event === 'bytes')?.payload as ArrayBuffer
  expect(new Uint8Array(bytes)).toEqual(new Uint8Array([1, 2, 255]))
  expect(listener.heard.map(({ event }) => event).sort()).toEqual(['bytes', 'old', 'woken', 'words'])
  expect(old.heard.map(({ event }) => event).sort()).toEqual(['woken', 'words'])
  await older.disconnect()
})

test('heartbeats are answered', async () => {
  const beats: string[] = []
  const client = local.client()
  client.realtime.onHeartbeat(status => beats.push(status))
  await join(client, 'beating')

  await until('two are answered', () => beats.filter(beat => beat === 'ok').length > 1)
})

test('postgres_changes is refused in words', async () => {
  const states: string[] = []
  local
    .client()
    .channel('changes')
    .on('postgres_changes', { event: '*', schema: 'public' }, () => {})
    .subscribe((_, error) => states.push(error?.message ?? ''))

  await until('it is answered', () => states.length > 0)
  expect(states[0]).toContain('postgres_changes is not offered here')
})

test('a channel ends when its session runs out', async () => {
  const sub = randomUUID()
  const client = local.client()
  await client.realtime.setAuth(
    session({ sub, role: 'authenticated', exp: Math.floor(Date.now() / 1000) + 2 }),
  )
  const ear = await join(client, `user:${sub}`, { private: true })
  expect(ear.states).toEqual(['SUBSCRIBED'])

  await until('it ends', () => ear.states.includes('CLOSED'))
  expect(ear.system.map(({ message }) => message)).toEqual(['Token has expired'])
})

test('a newer session lets the channel go on, and one that may not read ends it', async () => {
  const sub = randomUUID()
  const soon = () => Math.floor(Date.now() / 1000)
  const client = local.client()
  await client.realtime.setAuth(session({ sub, role: 'authenticated', exp: soon() + 2 }))
  const ear = await join(client, `user:${sub}`, { private: true })

  await client.realtime.setAuth(session({ sub, role: 'authenticated', exp: soon() + 60 }))
  await new Promise(resolve => setTimeout(resolve, 2200))
  await send(`user:${sub}`, {})
  await until('it still hears', () => ear.heard.length > 0)

  await client.realtime.setAuth(session({ sub: randomUUID(), role: 'authenticated', exp: soon() + 60 }))
  await until('it ends', () => ear.states.includes('CLOSED'))
  expect(ear.system[0]?.message).toContain('You do not have permissions')
})

test.each([
  ['expired', () => session({ role: 'authenticated', exp: 1 }), 'Token has expired'],
  ['forged', () => session({ role: 'service_role', exp: 4e9 }, 'x'.repeat(43)), 'JwtSignatureError'],
  ['without a role', () => session({ exp: 4e9 }), 'Fields `role` and `exp` are required'],
  ['no session at all', () => 'abc', 'MalformedJWT'],
])('a session that is %s opens not even a public topic', async (_, token, reason) => {
  const client = local.client()
  await client.realtime.setAuth(token())

  const ear = await join(client, 'anywhere')

  expect(ear.states[0]).toContain(reason)
})

test('a role that Postgres keeps for itself opens nothing private', async () => {
  const client = local.client()
  await client.realtime.setAuth(session({ role: 'pg_read_all_data', exp: 4e9 }))

  const ear = await join(client, 'user:x', { private: true })

  expect(ear.states[0]).toContain('CHANNEL_ERROR')
})

test.each([[''], ['?apikey=wrong'], ['?vsn=2.0.0']])('a connection with %s is refused', async query => {
  const socket = new WebSocket(`${local.url.replace('http', 'ws')}/realtime/v1/websocket${query}`)
  const status = await new Promise(resolve => {
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
    socket.on('error', () => {})
  })

  expect(status).toBe(401)
})

test('a frame of more than 256 kB closes the connection, nonsense does not', async () => {
  const socket = await rawSocket()
  socket.send('nonsense')
  socket.send('[1,2]')
  socket.send(Buffer.from([3, 255, 255, 255, 255, 255, 1]))
  socket.send(JSON.stringify([null, '1', 'phoenix', 'heartbeat', {}]))
  const answer = await new Promise(resolve =>
    socket.once('message', data => resolve(JSON.parse(String(data)))),
  )
  expect(answer).toEqual([null, '1', 'phoenix', 'phx_reply', { status: 'ok', response: {} }])

  socket.send('x'.repeat(256 * 1024 + 1))

  expect(await new Promise(resolve => socket.once('close', resolve))).toBe(1009)
})

test('a connection joins a hundred topics and no more', async () => {
  const socket = await rawSocket()
  const answers: { status: string; response: { reason?: string } }[] = []
  socket.on('message', data => {
    const [, , , event, payload] = JSON.parse(String(data))
    if (event === 'phx_reply') answers.push(payload)
  })

  for (let n = 0; n <= 100; n += 1) {
    socket.send(JSON.stringify([`${n}`, `${n}`, `realtime:many:${n}`, 'phx_join', { config: {} }]))
  }

  await until('all are answered', () => answers.length === 101)
  expect(answers.filter(({ status }) => status === 'ok')).toHaveLength(100)
  expect(answers[100]?.response.reason).toContain('Too many channels')
  socket.close()
})

test('joining twice replaces the first join, and leaving is confirmed', async () => {
  const socket = await rawSocket()
  const frames: unknown[][] = []
  socket.on('message', data => frames.push(JSON.parse(String(data))))
  const topic = 'realtime:twice'
  const noPresence = { config: { presence: { enabled: false } } }

  socket.send(JSON.stringify(['1', '1', topic, 'phx_join', noPresence]))
  socket.send(JSON.stringify(['2', '2', topic, 'phx_join', noPresence]))
  socket.send(JSON.stringify(['2', '3', topic, 'phx_leave', {}]))
  socket.send(JSON.stringify(['2', '4', topic, 'broadcast', { event: 'x' }]))

  await until('all are answered', () => frames.length === 6)
  const joined = { status: 'ok', response: { postgres_changes: [] } }
  expect(frames).toEqual([
    ['1', '1', topic, 'phx_reply', joined],
    ['1', '1', topic, 'phx_close', {}],
    ['2', '2', topic, 'phx_reply', joined],
    ['2', '3', topic, 'phx_reply', { status: 'ok', response: {} }],
    ['2', '2', topic, 'phx_close', {}],
    ['2', '4', topic, 'phx_reply', { status: 'error', response: { reason: 'unmatched topic' } }],
  ])
  socket.close()
})

test('messages of long ago are deleted, those of today stay', async () => {
  const query = (text: string) => local.stack.sql.query(text)
  await query(`insert into realtime.messages (topic, extension, inserted_at) values
    ('old', 'broadcast', now() - interval '4 days'), ('new', 'broadcast', now())`)

  await local.restart()

  await until(
    'the old one is gone',
    async () => (await query(`select from realtime.messages where topic = 'old'`)).length === 0,
  )
  expect(await query(`select from realtime.messages where topic = 'new'`)).toHaveLength(1)
})

test('after a restart of the server everyone is back by themselves', async () => {
  const ana = await local.signUp('Ana')
  const topic = `user:${await idOf(ana)}`
  const ear = await join(ana, topic, { private: true })

  await local.restart()

  await until('she is back', () => ear.states.filter(state => state === 'SUBSCRIBED').length === 2)
  await send(topic, { again: true })
  await until('she hears', () => ear.heard.length > 0)
})

function session(claims: object, secret = local.stack.keys.jwt): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}

async function rawSocket(): Promise<WebSocket> {
  const { publishable } = local.stack.keys
  const socket = new WebSocket(
    `${local.url.replace('http', 'ws')}/realtime/v1/websocket?apikey=${publishable}&vsn=2.0.0`,
  )
  await new Promise(resolve => socket.once('open', resolve))
  return socket
}
