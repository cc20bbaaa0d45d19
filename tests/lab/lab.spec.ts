/** Somebody who has never seen the lab writes to the bakery, breaks things, and is told in words what happened. */
import type { Page } from '@playwright/test'
import { expect, test } from '../dashboard/dashboard-test.ts'
import { findViolations } from '../support/find-violations.ts'

const thread = (page: Page) => page.getByRole('region', { name: 'Messages' })
const says = (page: Page, text: RegExp) => thread(page).getByRole('listitem').filter({ hasText: text })

/** The bakery's own lines: another company may have connected the lab's other numbers meanwhile. */
const chatWithBakery = (page: Page, network: 'SMS' | 'WhatsApp') =>
  page.getByRole('button', { name: network === 'SMS' ? /^Bakery\b.*SMS/ : /^Juniper & Rye\b.*WhatsApp/ })

async function writes(page: Page, text: string) {
  await chatWithBakery(page, 'SMS').click()
  await page.getByRole('textbox', { name: 'Message' }).fill(text)
  await page.keyboard.press('Enter')
}

test('Tom texts the bakery and its own words come back to his phone', async ({ page }) => {
  await page.goto('/lab')
  await page.getByRole('button', { name: /^Tom/ }).click()

  await writes(page, 'Do you deliver to Clifton?')

  await expect(says(page, /This phone.*Do you deliver to Clifton/)).toContainText('Taken by Foyer')
  await expect(says(page, /The company.*Within Bristol, yes/)).toContainText('Delivered')
  await page.getByText('Traffic', { exact: true }).first().click()
  await expect(page.getByText(/POST \/functions\/v1\/sms$/).first()).toBeVisible()
})

test('what a carrier filters never arrives, and the phone says why until everything is switched off', async ({
  page,
}) => {
  await page.goto('/lab')
  await page.getByRole('button', { name: /^Maya/ }).click()
  await chatWithBakery(page, 'SMS').click()
  await page.getByRole('switch', { name: 'Carrier error' }).check()
  await page.getByRole('combobox', { name: 'Carrier error' }).selectOption('30007')

  await page.getByRole('textbox', { name: 'Message' }).fill('Are you open on Saturday?')
  await page.keyboard.press('Enter')

  await expect(says(page, /never reached the phone/)).toContainText(
    'The carrier filtered it as spam. (30007)',
  )
  await expect(page.getByText('On: Carrier error')).toBeVisible()
  await page.getByRole('button', { name: 'All off' }).first().click()
  await expect(page.getByText('On: Carrier error')).toHaveCount(0)
})

test('everything a phone can send on WhatsApp is a tap away, and Foyer takes all of it', async ({ page }) => {
  await page.goto('/lab')
  await page.getByRole('button', { name: /^Sam/ }).click()
  await chatWithBakery(page, 'WhatsApp').click()

  for (const sample of [
    'Picture',
    'Voice note',
    'Document',
    'Location',
    'Contact',
    'Something unsupported',
  ]) {
    const tray = page.getByRole('button', { name: 'Samples to send' })
    if ((await tray.getAttribute('aria-expanded')) === 'false') await tray.click()
    await page.getByRole('list', { name: 'Samples' }).getByRole('button', { name: sample }).click()
  }

  await expect(says(page, /This phone.*Taken by Foyer|This phone.*Read/)).toHaveCount(6)
  await expect(page.getByText(/Window: 2[34] h/)).toBeVisible()
})

for (const { width, name } of [
  { width: 1280, name: 'a desk' },
  { width: 390, name: 'a phone' },
]) {
  test(`on ${name} nothing overflows and everything has a name`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/lab')
    await chatWithBakery(page, 'SMS').click()
    await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()

    const violations = await findViolations(page)

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
}
