/** A door asks the database who a line belongs to: seldom enough for a flood, often enough for a secret that is replaced. */
import { beforeEach, expect, test } from 'vitest'
import { openLineFinder } from '../../edge-functions/_channels/line-finder.ts'
import type { Database } from '../../edge-functions/_platform/database.ts'
import type { Line } from '../../edge-functions/_platform/phone-verbs.ts'

const secrets = new Map<string, string[]>()
let asked = 0
let isDown = false
let now = 0
const database = {
  async call(_: 'find_line', { line }: { line: string }) {
    asked += 1
    if (isDown) throw new Error('The Vault is closed.')
    const signing_secrets = secrets.get(line)
    return signing_secrets
      ? { channel_id: line, connection_id: '', account_id: '', signing_secrets }
      : { refused: 'unknown_line' }
  },
} as unknown as Database
const open = () => openLineFinder({ database, log: () => {} }, 'twilio', () => now)
const signedWith = (secret: string) => (line: Line) => line.signing_secrets.includes(secret)

beforeEach(() => {
  secrets.clear()
  secrets.set('bakery', ['old'])
  ;[asked, isDown, now] = [0, false, 0]
})

test('a burst of messages asks once a minute', async () => {
  const lines = open()
  const admitted = await Promise.all(
    Array.from({ length: 50 }, () => lines.admit('bakery', signedWith('old'))),
  )
  now = 59_000
  await lines.admit('bakery', signedWith('old'))

  expect(admitted.every(line => line?.channel_id === 'bakery')).toBe(true)
  expect(asked).toBe(1)
  now = 61_000
  await lines.admit('bakery', signedWith('old'))
  expect(asked).toBe(2)
})

test('a secret that was replaced is asked for again', async () => {
  const lines = open()
  await lines.admit('bakery', signedWith('old'))
  secrets.set('bakery', ['new'])
  now = 6_000

  expect(await lines.admit('bakery', signedWith('new'))).not.toBeNull()
  await expect(lines.admit('bakery', signedWith('old'))).rejects.toMatchObject({ status: 403 })
})

test('a flood of forgeries asks every five seconds at most', async () => {
  const lines = open()
  for (now = 0; now < 20_000; now += 10) {
    await lines.admit('bakery', signedWith('forged')).catch(() => {})
  }

  expect(asked).toBe(4)
})

test('a flood of made-up numbers does not push a real line out', async () => {
  const lines = open()
  await lines.admit('bakery', signedWith('old'))
  await Promise.all(Array.from({ length: 3_000 }, (_, number) => lines.admit(`n${number}`, () => true)))
  asked = 0
  await lines.admit('bakery', signedWith('old'))

  expect(asked).toBe(0)
})

test('an unknown line is nobody’s, and known ten seconds after it was imported', async () => {
  const lines = open()
  const before = await lines.admit('garage', signedWith('new'))
  secrets.set('garage', ['new'])
  const atOnce = await lines.admit('garage', signedWith('new'))
  now = 10_001

  expect([before, atOnce]).toEqual([null, null])
  expect(await lines.admit('garage', signedWith('new'))).not.toBeNull()
})

test('without a secret, or without the Vault, the provider is to come again', async () => {
  const lines = open()
  secrets.set('garage', [])
  await expect(lines.admit('garage', () => true)).rejects.toMatchObject({ status: 503 })
  isDown = true
  await expect(lines.admit('bakery', () => true)).rejects.toMatchObject({ status: 503 })
  isDown = false

  expect(await lines.admit('bakery', signedWith('old'))).not.toBeNull()
})
