/** Every screen in light and dark passes axe, fits a phone, and says so when it cannot load. */

import { findViolations } from '../support/find-violations.ts'
import { expect, test } from './dashboard-test.ts'
import { visitBakery } from './visit-bakery.ts'

const outside = ['/sign-in', '/sign-up', '/reset', '/new-password', '/join']
const inside = [
  '/conversations',
  '/conversations?show=unanswered',
  '/leads',
  '/entries',
  '/entries/new',
  '/entries/import',
  '/widget',
  '/channels',
  '/channels/twilio',
  '/company',
  '/company/hours',
  '/appointments',
  '/appointments/setup',
  '/analytics',
]
/** Settings with a page of their own. */
const settings = ['/company/leads', '/company/team', '/company/webhook']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing on any screen stands in anyone's way in ${colorScheme}`, async ({ ana, page }) => {
    test.slow()
    await (await visitBakery(ana)).says('Do you sell trombones?')
    await page.emulateMedia({ colorScheme })
    await ana.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found: string[] = []
    const look = async (where: typeof page, path: string) => {
      await where.goto(path)
      await expect(where.getByRole('heading').first()).toBeVisible()
      await expect(where.locator('.skeleton')).toHaveCount(0)
      const violations = await findViolations(where)
      found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`))
    }

    for (const path of outside) await look(page, path)
    for (const path of [...inside, ...settings]) await look(ana, path)
    await ana.goto('/conversations')
    const thread = await ana.locator('a.row').first().getAttribute('href')
    await ana.goto('/entries')
    const entry = await ana.locator('a.row').first().getAttribute('href')
    await ana.goto('/channels')
    const line = await ana.locator('a.line-row').last().getAttribute('href')
    await look(ana, thread ?? '')
    await look(ana, entry ?? '')
    await look(ana, line ?? '')
    await look(ana, '/analytics/messages_in?period=today')

    expect(found).toEqual([])
  })
}

test('no screen is wider than a phone', async ({ ana }) => {
  await ana.setViewportSize({ width: 390, height: 844 })
  for (const path of [...inside, ...settings]) {
    await ana.goto(path)
    await expect(ana.getByRole('heading').first()).toBeVisible()
    await expect(ana.locator('.skeleton')).toHaveCount(0)
    const tooWide = await ana.evaluate(() =>
      [...document.querySelectorAll('#main, #main *')]
        .filter(
          element =>
            element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('svg, .unseen'),
        )
        .map(element => element.className),
    )
    expect(tooWide).toEqual([])
  }
})

test('a screen that cannot load says so, and loads when asked again', async ({ ana }) => {
  for (const path of [
    '/conversations',
    '/appointments',
    '/entries',
    '/widget',
    '/channels',
    '/company',
    '/analytics',
  ]) {
    await ana.goto('/analytics/visits')
    await expect(ana.getByRole('heading', { name: 'Visits' })).toBeVisible()
    await ana.route('**/rest/v1/**', route => route.abort())
    await ana.getByRole('navigation', { name: 'Main' }).locator(`a[href="${path}"]`).click()
    await expect(ana.getByText('Foyer cannot be reached right now.')).toBeVisible()

    await ana.unroute('**/rest/v1/**')
    await ana.getByRole('button', { name: 'Try again' }).click()
    await expect(ana.getByText('Foyer cannot be reached right now.')).toHaveCount(0)
    await expect(ana.locator('.skeleton')).toHaveCount(0)
  }
})
