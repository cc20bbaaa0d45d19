/** From a question to exactly one answer, whatever happens to the stream in between. */
import { expect, test } from './test.ts'

test('an answer appears word by word and stays as the stored message', async ({ door, vi }) => {
  door.switches.wordDelay = 120
  await vi.opensChat()
  await vi.says('When are you open?')

  await expect(vi.panel.locator('.partial')).toContainText('We are')
  await expect(vi.bubbles('assistant')).toHaveText(/On Mondays the ovens rest/)

  await expect(vi.panel.locator('.partial, .typing')).toHaveCount(0)
  await expect(vi.bubbles('visitor')).toHaveText(['When are you open?'])
})

test('what an answer rests on is opened with the keyboard', async ({ door, vi }) => {
  door.answer = () => ({ text: 'Yes, by cargo bike.', sources: ['Do you deliver?', 'What does it cost?'] })
  await vi.opensChat()
  await vi.says('Delivery?')
  await expect(vi.bubbles('assistant')).toHaveText('Yes, by cargo bike.')
  const where = vi.panel.getByText('Where this comes from')
  await expect(vi.panel.getByText('Do you deliver?')).toBeHidden()

  await where.focus()
  await vi.page.keyboard.press('Enter')

  await expect(vi.panel.locator('details q')).toHaveText(['Do you deliver?', 'What does it cost?'])
  await expect(vi.panel.getByText('Do you deliver?')).toBeVisible()
})

for (const cut of ['before', 'stored', 'midway'] as const)
  test(`a stream cut ${cut} leaves one question and one answer`, async ({ door, vi }) => {
    door.switches.cut = [cut]
    door.switches.realtime = false
    await vi.opensChat()
    await vi.says('Do you deliver?')

    await expect(vi.bubbles('assistant')).toHaveCount(1, { timeout: 15_000 })
    await expect(vi.bubbles('visitor')).toHaveCount(1)
    await expect(vi.panel.locator('.partial, .typing')).toHaveCount(0)
    expect(door.conversations[0]!.messages).toHaveLength(2)
    expect(door.conversations).toHaveLength(1)
  })

test('an answer that is announced for later is fetched', async ({ door, vi }) => {
  door.switches.reply = 'later'
  door.switches.realtime = false
  await vi.opensChat()
  await vi.says('Do you deliver?')

  await expect(vi.panel.locator('.typing')).toBeVisible()
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await expect(vi.panel.locator('.typing')).toHaveCount(0)
})

test('an answer that never comes ends in an honest line, not in endless dots', async ({ door, vi }) => {
  door.switches.reply = 'never'
  await vi.page.clock.install()
  await vi.opensChat()
  await vi.says('Is anybody there?')
  await expect(vi.panel.locator('.typing')).toBeVisible()

  for (let seconds = 0; seconds < 110; seconds += 5) {
    await vi.page.clock.runFor(5_000)
    await vi.page.waitForTimeout(50)
  }

  await expect(vi.panel.getByText('taking longer than it should')).toBeVisible()
  await expect(vi.panel.locator('.typing')).toHaveCount(0)

  door.say('Sorry for the wait!', 'assistant')
  await expect(vi.bubbles('assistant')).toHaveText(['Sorry for the wait!'])
  await expect(vi.panel.getByText('taking longer than it should')).toHaveCount(0)
})

test('starters are offered before the first message and quick replies after an unsure answer', async ({
  vi,
}) => {
  await vi.opensChat()
  await expect(vi.panel.getByRole('button', { name: 'Do you deliver?' })).toBeVisible()
  await vi.says('Hm')
  await vi.panel.getByRole('button', { name: 'Can I order a birthday cake?' }).dblclick()

  await expect(vi.bubbles('visitor')).toHaveText(['Hm', 'Can I order a birthday cake?'])
  await expect(vi.bubbles('assistant')).toHaveCount(2)
})

test('a person who takes over is told apart from the assistant', async ({ door, vi }) => {
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await expect(vi.bubbles('assistant')).toHaveCount(1)

  await vi.panel.getByRole('button', { name: 'Talk to a person' }).click()
  await expect(vi.bubbles('system')).toHaveText(['We have told the team. Somebody will answer here.'])
  await expect(vi.panel.getByText('A person will answer here')).toBeVisible()

  await vi.says('And on Sundays?') // nobody has come yet
  await expect(vi.bubbles('assistant')).toHaveCount(2)
  await expect(vi.panel.getByText('A person will answer here')).toBeVisible()
  await expect(vi.panel.locator('.disclosure')).toBeVisible()

  door.say('Hello, this is Ana.')
  await expect(vi.bubbles('member')).toHaveText(['Hello, this is Ana.'])
  await expect(vi.panel.getByText('A person is answering')).toBeVisible()
  await expect(vi.panel.locator('.disclosure')).toHaveCount(0)
})

test('asking for a person before anything else starts the conversation with that wish', async ({
  door,
  vi,
}) => {
  await vi.opensChat()
  await vi.panel.getByRole('button', { name: 'Talk to a person' }).click()

  await expect(vi.bubbles('visitor')).toHaveText(['Could I talk to a person, please?'])
  await expect(vi.bubbles('system')).toHaveCount(1)
  expect(door.conversations[0]!.mode).toBe('waiting')
})

test('a verdict on an answer reaches the door', async ({ door, vi }) => {
  await vi.opensChat()
  await vi.says('Do you deliver?')
  await vi.panel.getByRole('button', { name: 'Not helpful' }).click()

  await expect(vi.panel.getByRole('button', { name: 'Not helpful' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => door.conversations[0]!.messages[1]!.helpful).toBe(false)
})
