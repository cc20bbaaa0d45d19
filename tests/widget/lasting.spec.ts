/** A conversation outlives the page, is one in all tabs, and needs no storage. */
import { expect, test } from './test.ts'
import { openVisitor } from './visitor.ts'

test('a conversation goes on after a reload, and the panel is still open', async ({ door, vi }) => {
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await expect(vi.bubbles('assistant')).toHaveCount(1)

  await vi.page.reload()
  await expect(vi.panel).toBeVisible()
  await expect(vi.bubbles('visitor')).toHaveText(['Do you deliver?'])
  await expect(vi.input).not.toBeFocused()

  await vi.says('When are you open?')
  await expect(vi.bubbles('assistant')).toHaveCount(2)
  expect(door.conversations).toHaveLength(1)
})

test('a reload while the answer is written still brings it, once', async ({ door, vi }) => {
  door.switches.reply = 'later'
  door.switches.replyDelay = 1500
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await expect(vi.panel.locator('.typing')).toBeVisible()

  await vi.page.reload()

  await expect(vi.panel.locator('.typing')).toBeVisible()
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await expect(vi.panel.locator('.typing')).toHaveCount(0)
})

test('a second tab joins the conversation and both see what is said', async ({ context, door, vi }) => {
  await vi.opensChat()
  const second = openVisitor(await context.newPage(), door.url)
  await second.opensChat()

  await vi.says('Do you deliver?')
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await expect(second.bubbles('assistant')).toHaveCount(1)

  await second.says('When are you open?')
  await expect(second.bubbles('assistant')).toHaveCount(2)
  await expect(vi.bubbles('visitor')).toHaveText(['Do you deliver?', 'When are you open?'])
  expect(door.conversations).toHaveLength(1)
})

test('two tabs that write their first message at once share one conversation', async ({
  context,
  door,
  vi,
}) => {
  door.switches.acceptDelay = 300
  const second = openVisitor(await context.newPage(), door.url)
  await vi.opensChat()
  await second.opensChat()

  await Promise.all([vi.says('From the first tab'), second.says('From the second tab')])

  await expect(vi.bubbles('visitor')).toHaveCount(2)
  await expect(second.bubbles('visitor')).toHaveCount(2)
  expect(door.conversations).toHaveLength(1)
})

test('a conversation wakes up without realtime, when another tab has news', async ({ context, door, vi }) => {
  door.config.realtime = null
  await vi.opensChat()
  const second = openVisitor(await context.newPage(), door.url)
  await second.opensChat()
  await vi.page.bringToFront()

  await vi.says('Do you deliver?')

  await expect(second.bubbles('assistant')).toHaveCount(1)
})

test('with storage blocked, everything but remembering goes on', async ({ door, vi }) => {
  const problems: Error[] = []
  vi.page.on('pageerror', problem => problems.push(problem))
  await vi.page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse })
    Object.defineProperty(navigator, 'locks', { value: { request: async () => refuse() } })
  })
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await vi.says('When are you open?')
  await expect(vi.bubbles('assistant')).toHaveCount(2)

  expect(door.conversations).toHaveLength(1)
  expect(problems).toEqual([])
})

test('a message from the team wakes the chat, is counted on the launcher and seen once opened', async ({
  door,
  vi,
}) => {
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await vi.input.press('Escape')
  await expect.poll(door.realtime.joined).toHaveLength(1)
  expect(door.realtime.joins()).toBe(1)

  door.say('One more thing')
  await expect(vi.launcher).toHaveAccessibleName('Chat with Juniper & Rye, 1 new')
  await vi.page.reload()
  await expect(vi.launcher).toHaveAccessibleName('Chat with Juniper & Rye, 1 new')

  await vi.launcher.click()
  await expect(vi.bubbles('member')).toHaveText(['One more thing'])
  await expect(vi.launcher).toHaveAccessibleName('Chat with Juniper & Rye')
  await vi.page.reload()
  await expect(vi.bubbles('member')).toBeVisible()
  await expect(vi.launcher).toHaveAccessibleName('Chat with Juniper & Rye')
})

test('a lost connection is taken up again and what was missed is fetched', async ({ door, vi }) => {
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await expect.poll(door.realtime.joined).toHaveLength(1)

  door.realtime.disconnect()
  door.say('Sent while you were away')

  await expect(vi.bubbles('member')).toHaveText(['Sent while you were away'])
})

test('nothing is connected before there is a conversation', async ({ door, vi }) => {
  await vi.opensChat()
  await vi.page.waitForTimeout(500)

  expect(door.realtime.joined()).toEqual([])
  expect(door.requests.map(({ line }) => line)).toEqual(['GET ', 'POST /visits', 'POST /visits'])
})
