/** Whatever is written arrives once, or says plainly that it did not. */
import { expect, test } from './test.ts'

test('a message refused for a while is sent again under the same id', async ({ door, vi }) => {
  door.switches.refusals = [{ status: 503 }, { status: 429, retryAfter: 1 }]
  await vi.opensChat()
  await vi.says('Do you deliver?')

  await expect(vi.bubbles('assistant')).toHaveCount(1)
  const ids = door.requests
    .filter(({ line }) => line === 'POST /messages')
    .map(({ body }) => JSON.parse(body).id)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
  await expect(vi.bubbles('visitor')).toHaveCount(1)
})

test('a message that cannot be sent says so and is sent on request', async ({ door, vi }) => {
  door.switches.refusals = [{ status: 400 }]
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await expect(vi.panel.getByText('Not sent.')).toBeVisible()

  await vi.panel.getByRole('button', { name: 'Try again' }).dblclick()

  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await expect(vi.bubbles('visitor')).toHaveCount(1)
  expect(door.conversations[0]!.messages).toHaveLength(2)
})

test('pressing Enter and the button at once sends one message', async ({ door, vi }) => {
  door.switches.acceptDelay = 300
  await vi.opensChat()
  await vi.input.fill('Do you deliver?')
  await vi.input.press('Enter')
  await vi.input.press('Enter')
  await vi.panel.getByRole('button', { name: 'Send' }).dblclick({ force: true })

  await expect(vi.bubbles('assistant')).toHaveCount(1)
  expect(door.requests.filter(({ line }) => line === 'POST /messages')).toHaveLength(1)
})

test('messages written offline go out in order when the network is back', async ({ context, door, vi }) => {
  await vi.opensChat()
  await expect(vi.input).toBeVisible()
  await context.setOffline(true)
  await vi.says('First')
  await vi.says('Second')
  await expect(vi.panel.getByText('You are offline')).toBeVisible()

  await context.setOffline(false)

  await expect(vi.bubbles('assistant').first()).toBeVisible()
  await expect
    .poll(() =>
      door.conversations[0]!.messages.filter(({ author }) => author === 'visitor').map(({ text }) => text),
    )
    .toEqual(['First', 'Second'])
  await expect(vi.panel.getByText('You are offline')).toHaveCount(0)
})

test('a message that was not sent survives a reload and arrives once', async ({ door, vi }) => {
  door.switches.refusals = Array.from({ length: 3 }, () => ({ status: 503 }))
  await vi.opensChat()
  await vi.says('Keep me a loaf, please')
  await expect.poll(async () => (await vi.memory())?.unsent?.length).toBe(1)

  await vi.page.reload()

  await expect(vi.bubbles('visitor')).toHaveText(['Keep me a loaf, please'])
  await expect(vi.bubbles('assistant')).toHaveCount(1, { timeout: 15_000 })
  expect(door.conversations).toHaveLength(1)
  expect((await vi.memory())?.unsent).toEqual([])
})

test('a token the server no longer knows is forgotten and the message starts anew', async ({ door, vi }) => {
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  door.conversations.length = 0

  await vi.says('When are you open?')

  await expect(vi.bubbles('visitor')).toHaveText(['When are you open?'])
  await expect(vi.bubbles('assistant')).toHaveText([/7:30/])
  expect((await vi.memory())?.token).toBe(door.conversations[0]!.token)
})

test('a message past the limit is kept, counted and not sent', async ({ door, vi }) => {
  await vi.opensChat()
  await vi.says('a'.repeat(2001))

  await expect(vi.panel.getByText('2001 / 2000')).toBeVisible()
  await expect(vi.input).toHaveValue('a'.repeat(2001))
  expect(door.requests.filter(({ line }) => line === 'POST /messages')).toHaveLength(0)

  await vi.says('a'.repeat(2000))
  await expect(vi.bubbles('visitor')).toHaveCount(1)
})
