/** Somebody becomes a lead while Ana looks; she moves them, puts them right, and takes them home in a table. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findViolations } from '../support/find-violations.ts'
import { expect, test } from './dashboard-test.ts'
import { visitBakery } from './visit-bakery.ts'

const column = (ana: Page, name: string) => ana.getByRole('region', { name, exact: true })
const foldedAtFirst = ['Engaged', 'New', 'Cold']

test('a visitor becomes a lead, is moved, put right, lost with a reason, and exported', async ({ ana }) => {
  await setPurpose(ana, 'support')
  await ana.goto('/leads')
  await expect(ana.getByRole('link', { name: 'Choose what it is for' })).toHaveAttribute(
    'href',
    '/company/leads',
  )

  await setPurpose(ana, 'qualify')
  const vi = await visitBakery(ana)
  await vi.says('Do you deliver?')
  await vi.says(
    'My name is Vi Brook. I need a wedding cake, how much is it? We can spend up to £600 and I decide.',
  )
  await ana.goto('/leads')
  const card = ana.getByRole('listitem').filter({ has: ana.getByRole('link', { name: 'Vi Brook' }) })
  for (const name of foldedAtFirst) {
    await ana.getByRole('button', { name: new RegExp(`^Open ${name}\\b`) }).click()
  }
  await expect(card).toHaveCount(1)
  const cardIn = (name: string) => column(ana, name).getByRole('link', { name: 'Vi Brook' })
  await looksRight(ana)

  await test.step('a move that fails goes back, and says so', async () => {
    await ana.route('**/functions/v1/desk/leads/**', route => route.abort())
    await move(ana, 'Warm')
    await expect(ana.getByText('Foyer cannot be reached right now.')).toBeVisible()
    await expect(cardIn('Warm')).toHaveCount(0)
    await ana.unroute('**/functions/v1/desk/leads/**')
  })

  await test.step('by key, by hand, and lost only with a reason', async () => {
    await move(ana, 'Hot')
    await expect(cardIn('Hot')).toHaveCount(1)
    await expect(ana.getByText('Moved: Hot.')).toBeVisible()
    await card.dragTo(ana.getByRole('link', { name: 'Won' }))
    await expect(ana.getByRole('link', { name: 'Won 2' })).toBeVisible()
    await ana.getByRole('button', { name: 'Undo' }).last().click()
    await expect(cardIn('Hot')).toHaveCount(1)

    const why = ana.getByRole('dialog')
    await move(ana, 'Disqualified…')
    await why.getByRole('button', { name: 'Not what we do' }).click()
    await why.getByRole('button', { name: 'Move to disqualified' }).click()
    await expect(ana.getByText('Moved: Disqualified.')).toBeVisible()
    await ana.getByRole('button', { name: 'Undo' }).last().click()
    await expect(cardIn('Hot')).toHaveCount(1)
    await move(ana, 'Lost…')
    await why.getByRole('button', { name: 'Move to lost' }).click()
    await expect(why.getByText('Say why, in a few words.')).toBeVisible()
    await why.getByRole('button', { name: 'Too expensive' }).click()
    await why.getByRole('button', { name: 'Move to lost' }).click()
    await ana.getByRole('link', { name: 'Lost 2' }).click()
    await expect(ana.getByText('Too expensive')).toBeVisible()
    await move(ana, 'Warm')
    await expect(ana.getByText('Moved: Warm.')).toBeVisible()
  })

  await ana.goto('/leads?state=warm&name=brook')
  await ana.getByRole('link', { name: 'Vi Brook' }).click()
  const facts = ana.getByRole('region', { name: 'What they said' })
  await expect(facts.getByText('600').first()).toBeVisible()
  const sumOfParts = async () => {
    const parts = await ana.locator('.score-part td:last-child').allTextContents()
    return parts.reduce((total, text) => total + Number.parseInt(text, 10), 0)
  }
  const heading = ana.getByRole('heading', { name: /^\d+ of 100$/ })
  const isSum = async () => (await heading.textContent())?.startsWith(`${await sumOfParts()} `)
  await expect.poll(isSum).toBe(true)
  const before = await sumOfParts()
  await facts.getByRole('button', { name: 'Change Size of the party' }).click()
  await facts.getByRole('textbox').fill('40')
  await facts.getByRole('button', { name: 'Save' }).click()
  await expect.poll(sumOfParts).toBeGreaterThan(before)
  await expect.poll(isSum).toBe(true)
  await expect(facts.getByText(/wrote this on/)).toBeVisible()
  await expect(ana.getByText('Size of the party: 40 written down by you')).toBeVisible()
  await ana.getByRole('button', { name: 'I take this one' }).click()
  await expect(ana.getByLabel('Looked after by')).not.toHaveValue('')
  await looksRight(ana)

  await facts.getByRole('link', { name: 'See where' }).first().click()
  await expect(ana.locator('[data-pointed]')).toContainText('I need a wedding cake')
  await ana.getByRole('link', { name: 'Show the contact' }).click()
  await expect(ana.getByRole('complementary').getByText('Warm')).toBeVisible()

  await ana.goto('/leads?cell=C1&state=won&name=trombone')
  await expect(ana.getByText('No lead is like that')).toBeVisible()
  await ana.getByRole('button', { name: 'Show all leads' }).click()
  const download = ana.waitForEvent('download')
  await ana.getByRole('button', { name: 'Export' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv.startsWith('\uFEFFName,State,Cell,Score')).toBe(true)
  expect(csv).toMatch(/^Vi Brook,Warm,/m)
})

/** Through the menu, with keys alone. */
async function move(ana: Page, to: string): Promise<void> {
  const menu = ana.getByRole('button', { name: 'Move Vi Brook to…' })
  await expect(menu).toBeEnabled()
  await menu.focus()
  await ana.keyboard.press('Enter')
  const item = ana.getByRole('menuitem', { name: to, exact: true })
  await expect(ana.getByRole('menuitem').first()).toBeFocused()
  while (!(await item.evaluate(element => element === document.activeElement))) {
    await ana.keyboard.press('ArrowDown')
  }
  await ana.keyboard.press('Enter')
}

async function looksRight(ana: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await ana.setViewportSize({ width, height: 844 })
    await expect(ana.locator('.skeleton')).toHaveCount(0)
    const violations = await findViolations(ana)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await ana.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
}

/** As the picker does, under her own name. */
async function setPurpose(ana: Page, purpose: 'support' | 'qualify'): Promise<void> {
  const status = await ana.evaluate(async wanted => {
    const { url, publishableKey } = await (await fetch('/config.json')).json()
    const { access_token } = JSON.parse(localStorage.getItem('foyer.session') ?? '{}')
    const answer = await fetch(`${url}/rest/v1/channels?kind=eq.widget`, {
      method: 'PATCH',
      headers: {
        apikey: publishableKey,
        authorization: `Bearer ${access_token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ purpose: wanted }),
    })
    return answer.status
  }, purpose)
  expect(status).toBe(204)
}
