/** Ana says what her assistant is there for and what makes a lead, sees whom a change would move, and saves it. */
import type { Page } from '@playwright/test'
import { findViolations } from '../support/find-violations.ts'
import { expect, test } from './dashboard-test.ts'
import { visitBakery } from './visit-bakery.ts'

test('Ana makes her own questions, sees who would move before she saves, and a colleague’s change is never overwritten', async ({
  ana,
  signIn,
}) => {
  await ana.goto('/widget')
  await ana.getByRole('radio', { name: /^Customer support/ }).check()
  await ana.getByRole('radio', { name: /^Lead qualification/ }).check()
  await expect(ana.getByText('Website: lead qualification, from the next message on.')).toBeVisible()
  const vi = await visitBakery(ana)
  await vi.says(
    'What does a cake for our office of 40 people cost? I decide, and we need it within two weeks.',
  )

  await ana.goto('/company')
  await ana.getByRole('link', { name: 'Questions and points' }).click()
  const website = ana.getByRole('combobox', { name: /^What the website’s assistant/ })
  await expect(website).toHaveValue('qualify')
  await website.selectOption({ label: 'Customer support' })
  await website.selectOption({ label: 'Lead qualification' })

  // what may be chosen, in place of anything they may say
  await ana.getByRole('button', { name: /^Need/ }).click()
  await ana.getByRole('button', { name: 'Give them answers to choose from' }).click()
  await ana.getByLabel('Answer 1, as they choose it').fill('A cake to order')
  const worth = ana.getByLabel('What “Need” is worth')
  await worth.fill('5')
  await worth.fill('-5')
  await expect(ana.getByText('A whole number from 0 to 100.')).toBeVisible()
  await ana.getByRole('button', { name: 'See what it changes' }).click()
  await expect(worth).toBeFocused()
  await expect(worth).toHaveValue('-5')
  await worth.fill('5')
  await expect(ana.getByText('Together they are worth 80 points: 20 are left to give.')).toBeVisible()
  await ana.getByRole('button', { name: 'See what it changes' }).click()
  await expect(ana.getByLabel('Answer 2, as they choose it')).toBeFocused()
  await ana.getByLabel('Answer 2, as they choose it').fill('Bread for every day')
  await ana.getByRole('button', { name: 'Make it 100' }).click()
  await expect(ana.getByText(/^100 points: \d+ for how well they fit/)).toBeVisible()
  await expect(ana.getByRole('complementary', { name: 'Try it' })).toBeVisible()
  await ana.getByRole('slider', { name: 'Hot from' }).fill('90')
  await ana.reload() // nothing of it is lost
  await expect(ana.getByText('Warm from 40, hot from 90 points on.')).toBeVisible()
  await expectAccessible(ana)

  const bea = await signIn()
  await bea.goto('/company/leads')
  await bea.getByLabel('Your work begins at').fill('40')
  await bea.getByRole('button', { name: 'See what it changes' }).click()
  await expect(bea.getByRole('dialog')).toContainText('You changed your minimum price.')
  await bea.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(bea.getByText('Saved. Your open leads are scored again in a moment.')).toBeVisible()

  await ana.getByRole('button', { name: 'See what it changes' }).click()
  const review = ana.getByRole('dialog')
  await expect(review.getByRole('list', { name: 'Moves' })).toContainText(/Hot to Warm\d leads?/)
  await expect(review.getByRole('list', { name: 'Leads' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /^\/leads\//,
  )
  await review.getByRole('button', { name: 'Save' }).click()
  await expect(ana.getByText('They changed your minimum price.')).toBeVisible()
  await ana.getByRole('button', { name: 'Go on with both' }).click()
  await expect(ana.getByLabel('Your work begins at')).toHaveValue('40')
  await ana.getByRole('button', { name: 'See what it changes' }).click()
  await review.getByRole('button', { name: 'Save' }).click()
  await expect(ana.getByText('Saved. Your open leads are scored again in a moment.')).toBeVisible()
  await expect(ana.getByText('Not saved yet')).toHaveCount(0)
})

async function expectAccessible(page: Page): Promise<void> {
  const violations = await findViolations(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
