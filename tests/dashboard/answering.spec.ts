/** Ana answers a visitor herself, and hands the word back. */
import type { Page } from '@playwright/test'
import { findViolations } from '../support/find-violations.ts'
import { openVisitor, type Visitor } from '../widget/visitor.ts'
import { expect, test } from './dashboard-test.ts'

const box = (ana: Page) => ana.getByRole('textbox', { name: 'Reply to the visitor' })
const thread = (ana: Page) => ana.getByRole('region', { name: 'Messages' })
const bubble = (ana: Page, text: string) => thread(ana).getByRole('listitem').filter({ hasText: text })

test('Vi asks for a person, Ana answers her at once, and hands back to the assistant', async ({
  ana,
  page,
  foyer,
}) => {
  const vi = openVisitor(page, foyer.url)
  await vi.opensChat('/demo/')
  await asks(vi, ana, 'Could you bake a lighthouse out of gingerbread?')
  await expect(ana.getByText('The assistant answers here.')).toBeVisible()

  await vi.panel.getByRole('button', { name: 'Talk to a person', exact: true }).click()
  await expect(ana.getByText('This visitor asked for a person.')).toBeVisible()
  await expect(ana.getByRole('radio', { name: /^Waiting \d/ })).toBeAttached()
  await ana.setViewportSize({ width: 390, height: 844 })
  const violations = await findViolations(ana)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await ana.setViewportSize({ width: 1280, height: 800 })

  await box(ana).fill('Hello, Ana here.')
  await box(ana).press('Shift+Enter')
  await box(ana).pressSequentially('How tall shall it be?')
  await box(ana).press('Enter')
  await expect(vi.bubbles('member')).toHaveText('Hello, Ana here.\nHow tall shall it be?', { timeout: 2_000 })
  await expect(ana.getByText('You have the word. The assistant stays silent.')).toBeVisible()
  await expect(thread(ana).getByText('You took over')).toBeVisible()
  await expect(box(ana)).toHaveValue('')

  const answers = await vi.bubbles('assistant').count()
  await vi.says('Half a metre. When are you open?')
  await expect(bubble(ana, 'Half a metre.')).toBeVisible()
  await expect(vi.bubbles('assistant')).toHaveCount(answers)

  await ana.getByRole('button', { name: 'Hand back to the assistant' }).click()
  await expect(ana.getByText('The assistant answers here.')).toBeVisible()
  await expect(vi.bubbles('assistant')).toHaveCount(answers + 1)
  await vi.says('Do you deliver?')
  await expect(vi.bubbles('assistant')).toHaveCount(answers + 2)

  await ana.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(ana.getByText('Closed. It reopens when the visitor writes again.')).toBeVisible()
  await vi.says('One more thing: do you have parking?')
  await expect(ana.getByText('The assistant answers here.')).toBeVisible()
})

test('what Ana wrote is neither lost nor said twice, whatever the network does', async ({
  ana,
  page,
  foyer,
}) => {
  const vi = openVisitor(page, foyer.url)
  await vi.opensChat('/demo/')
  await asks(vi, ana, 'Is the oven older than the bakery?')
  const here = ana.url()

  await ana.route('**/functions/v1/desk/**', route => route.abort())
  await box(ana).fill('It is, by ten years.')
  await box(ana).press('Enter')
  await expect(bubble(ana, 'It is, by ten years.').getByText('Not sent.')).toBeVisible()
  await box(ana).fill('And by the way')
  await ana.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Entries' }).click()
  await ana.goto(here)
  await expect(box(ana)).toHaveValue('And by the way')
  await expect(bubble(ana, 'It is, by ten years.').getByText('Not sent.')).toBeVisible()

  // Stored, but Ana's browser never hears of it; nor of the wake-up's news, which would settle it.
  await ana.unroute('**/functions/v1/desk/**')
  await ana.route('**/functions/v1/desk/**', async route => {
    await route.fetch()
    await route.abort()
  })
  await ana.route('**/rest/v1/messages*', route => route.abort())
  await ana.getByRole('button', { name: 'Try again' }).click()
  await expect(vi.bubbles('member')).toHaveText('It is, by ten years.')
  await expect(bubble(ana, 'It is, by ten years.').getByText('Not sent.')).toBeVisible()

  await ana.unroute('**/functions/v1/desk/**')
  await ana.unroute('**/rest/v1/messages*')
  await ana.getByRole('button', { name: 'Try again' }).click()
  await expect(ana.getByText('Not sent.')).toHaveCount(0)
  await expect(bubble(ana, 'It is, by ten years.')).toHaveCount(1)
  await box(ana).press('Enter')
  await expect(vi.bubbles('member')).toHaveText(['It is, by ten years.', 'And by the way'])
})

/** Vi asks, and Ana opens the conversation as it appears in her list. */
async function asks(vi: Visitor, ana: Page, question: string): Promise<void> {
  await vi.says(question)
  await ana.getByRole('link', { name: new RegExp(question.replace('?', '.')) }).click()
  await expect(box(ana)).toBeVisible()
}
