/** Visitors' own words reach the entries: proposed, accepted with a click, taken back; gaps are gathered and resolved. */
import { expect, test } from './dashboard-test.ts'
import { visitBakery } from './visit-bakery.ts'

test('what waits is counted, accepted with one click, and taken back', async ({ ana }) => {
  await ana.goto('/entries')
  const link = ana.getByRole('link', { name: /proposed ways? to ask/ })
  const before = Number((await link.textContent())?.match(/\d+/)?.[0])
  await link.click()
  const first = ana.locator('.proposal').first()
  const words = (await first.locator('p').first().textContent()) ?? ''
  await expect(first.getByRole('link', { name: 'see where' })).toHaveAttribute('href', /^\/conversations\/.+/)

  await first.getByRole('button', { name: 'Accept' }).click()
  await expect(link).toContainText(String(before - 1))
  await expect(ana.locator('.proposal', { hasText: words })).toHaveCount(0)

  await ana.getByRole('button', { name: 'Undo' }).click()
  await expect(link).toContainText(String(before))
})

test('one that is accepted joins what is being written in the form, which stays unsaved', async ({ ana }) => {
  await ana.goto('/entries/proposals')
  await ana.locator('.entry-proposals h3 a').first().click()
  const proposed = ana.getByRole('region', { name: 'Proposed ways to ask' })
  const words = (await proposed.locator('.proposal p').first().textContent()) ?? ''
  await ana.getByLabel('Answer').fill('Something Ana has not finished.')

  await proposed.getByRole('button', { name: 'Accept' }).first().click()

  await expect
    .poll(() =>
      ana.locator('.lines input').evaluateAll(lines => lines.map(line => (line as HTMLInputElement).value)),
    )
    .toContain(words)
  await expect(ana.getByLabel('Answer')).toHaveValue('Something Ana has not finished.')
  await expect(ana.getByText('Someone changed this entry')).toHaveCount(0)
  await ana.getByRole('button', { name: 'Save changes' }).click()
  await expect(ana.getByRole('button', { name: 'Saved' })).toBeVisible()
  await expect(proposed.getByText(/1 asked by a visitor/)).toBeVisible()
})

test('a gap is gathered with its paraphrase, given to an entry, and undone', async ({ ana }) => {
  const [vi, also] = [await visitBakery(ana), await visitBakery(ana)]
  await vi.says('Could you repair my grandfather clock?')
  await also.says('could you repair a grandfather clock for me')

  await ana.goto('/conversations?show=unanswered')
  const gap = ana.locator('.gap', { hasText: 'repair my grandfather clock' })
  await expect(gap).toContainText('Asked twice · 2 visitors')
  await gap.locator('summary').click()
  await expect(gap.getByText('“could you repair a grandfather clock for me”')).toBeVisible()

  await gap.getByRole('button', { name: 'An entry says it' }).click()
  await gap.getByRole('searchbox').fill('hiring')
  await gap.getByRole('button', { name: /Are you hiring/ }).click()
  await expect(gap).toHaveCount(0)
  await ana.getByLabel('Show').selectOption('Answered by now')
  await expect(gap.getByRole('link', { name: 'The entry that answers it' })).toBeVisible()

  await ana.getByRole('button', { name: 'Undo' }).click()
  await ana.getByLabel('Show').selectOption('Unanswered')
  await expect(gap).toBeVisible()
})
