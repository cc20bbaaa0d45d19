/** Somebody asks for a person: Ana is told on whatever screen she is, reads the story, takes it; and says who does what. */
import { expect, test } from './dashboard-test.ts'
import { visitBakery } from './visit-bakery.ts'

test('Ana is told that somebody waits, reads the whole story and takes it', async ({ ana }) => {
  const vi = await visitBakery(ana)
  await ana.goto('/entries')
  const one = ana.getByRole('link', { name: 'Conversations (somebody waits for you)' })
  await expect(one).toBeVisible() // of the demo's own; whoever comes now is news
  await vi.says('Do you deliver?')
  await vi.says('Can I talk to a human please?')

  await ana.getByRole('button', { name: 'Go there' }).click()
  const strip = ana.getByRole('region', { name: 'Hand-off' })
  await expect(strip).toContainText('They are waiting for you. They asked for a person.')
  await expect(ana.getByRole('link', { name: 'Conversations (2 people wait for you)' })).toBeVisible()

  await vi.says('Which cakes are gluten free?') // and the assistant answers, which takes nobody out of the queue
  await expect(ana.getByRole('link', { name: 'Conversations (2 people wait for you)' })).toBeVisible()
  await expect(strip).toContainText('They are waiting for you.')
  await strip.getByRole('button', { name: 'The whole story' }).click()
  await expect(strip).toContainText('What they wrote last“Do you deliver?”“Can I talk to a human please?”')
  await strip.getByRole('button', { name: 'Take over' }).click()
  await expect(strip).toContainText('Yours.')
  await expect(one).toBeVisible()
})

test('Ana says who looks after what, and signs off', async ({ ana }) => {
  await ana.goto('/company/team')
  await ana.getByLabel('Languages, besides the company’s').fill('French, Klingonese')
  await expect(ana.getByText('“Klingonese” is no language known here.')).toBeVisible()
  await ana.getByLabel('Languages, besides the company’s').fill('French, de')
  await ana.getByLabel('Places', { exact: true }).fill('BS, Bath')
  await ana.getByRole('button', { name: 'Save' }).click()
  await expect(ana.getByText(/^Saved\. It holds/)).toBeVisible()
  await ana.reload()
  await expect(ana.getByLabel('Languages, besides the company’s')).toHaveValue('fr, de')
  await expect(ana.getByLabel('Places', { exact: true })).toHaveValue('BS, Bath')

  await ana.getByRole('button', { name: /^Account/ }).click()
  await ana.getByRole('switch', { name: 'Available for people who wait' }).click()
  await expect(ana.getByText('Nobody new is handed to you.')).toBeVisible()
})
