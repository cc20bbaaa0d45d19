/** What visitors do appears while Ana looks, and the numbers are the rows. */
import { expect, test } from './dashboard-test.ts'
import { visitBakery } from './visit-bakery.ts'

test('a conversation and its answers appear in front of Ana, with the entries they rest on', async ({
  ana,
}) => {
  const vi = await visitBakery(ana)
  await expect(ana.getByRole('heading', { name: 'Conversations' })).toBeVisible()

  await vi.says('Do you deliver to my house?')
  const row = ana.getByRole('link', { name: /Do you deliver to my house/ })
  await expect(row).toBeVisible()

  await row.click()
  await expect(ana.getByRole('region', { name: 'Messages' }).getByText('Answered')).toBeVisible()
  await expect(ana.getByText('Do you deliver?', { exact: true })).toBeVisible()

  await vi.says('Could you mend my bicycle?')
  await expect(ana.getByRole('listitem').filter({ hasText: 'bicycle' }).last()).toBeVisible()
  await expect(ana.getByText('Did not know').last()).toBeVisible()
})

test('a question nobody could answer becomes an entry and leaves the list', async ({ ana }) => {
  const vi = await visitBakery(ana)
  const question = 'Which football team won last night?'
  await vi.says(question)

  await ana.getByText('Unanswered').click()
  const gap = ana.getByRole('listitem').filter({ hasText: question })
  await gap.getByRole('link', { name: 'Write an entry' }).click()
  await expect(ana.getByLabel('Question', { exact: true })).toHaveValue(question)
  await ana.getByLabel('Answer').fill('The one with the better bread.')
  await ana.getByRole('button', { name: 'Save entry' }).click()

  await expect(ana.getByRole('heading', { name: 'Edit entry' })).toBeVisible()
  await ana.goto('/conversations?show=unanswered')
  await expect(ana.getByRole('heading', { name: 'Conversations' })).toBeVisible()
  await expect(gap).toHaveCount(0)
})

test('every tile shows as many as the rows behind it', async ({ ana }) => {
  const vi = await visitBakery(ana)
  await vi.comes({ engaged: false })
  await vi.comes({ engaged: true })
  await vi.says('When are you open?')
  await vi.says('Where can I land my helicopter?')
  const measures = [
    'visits',
    'engaged_visits',
    'conversations',
    'messages_in',
    'messages_out',
    'answered',
    'unanswered',
  ]

  for (const measure of measures) {
    await ana.goto('/analytics?period=today')
    const value = (await ana.locator(`[data-measure="${measure}"] b`).textContent()) ?? ''
    await ana.locator(`[data-measure="${measure}"]`).click()

    await expect(ana.locator('.counted-total b')).toHaveText(new RegExp(`^${value} `))
    await expect(ana.locator('.counted li')).toHaveCount(Math.min(Number(value), 50))
  }
})
