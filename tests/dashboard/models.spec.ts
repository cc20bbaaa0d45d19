/** Ana brings a language model of her own, and learns what is wrong with it, what it costs, and how to let it go. */
import { startOpenaiStandIn } from '../../supabase/local/providers/openai-stand-in.ts'
import { expect, test } from './dashboard-test.ts'
import { visitBakery } from './visit-bakery.ts'

test('Ana adds a model, its price and a budget; it phrases, fails, and is removed', async ({ ana }) => {
  const standIn = await startOpenaiStandIn()
  const vi = await visitBakery(ana)
  await ana.goto('/company/models')
  await ana.getByRole('button', { name: 'Add a model' }).click()
  await ana.getByLabel('Provider').selectOption('other')
  await ana.getByLabel('Address').fill(standIn.url)
  await ana.getByLabel('Key').fill('sk-wrong')
  await ana.getByRole('button', { name: 'Show its models' }).click()
  await expect(ana.getByText('The server does not accept this key.')).toBeVisible()
  await expect(ana.getByLabel('Key')).toBeFocused()

  await ana.getByLabel('Key').fill(standIn.key)
  await ana.getByRole('button', { name: 'Show its models' }).click()
  await ana.getByRole('button', { name: 'Add this model' }).click()
  const row = ana.getByRole('listitem').filter({ hasText: 'gpt-5-mini' })
  await expect(row).toContainText('Ready')
  await expect(row).toContainText('price not entered')

  await row.getByRole('button', { name: 'Price' }).click()
  await ana.getByLabel('Read').fill('0.1')
  await ana.getByLabel('Written').fill('a lot')
  await ana.getByRole('button', { name: 'Save' }).click()
  await expect(ana.getByText('Write an amount such as 0.15.')).toBeVisible()
  await ana.getByLabel('Written').fill('0.5')
  await ana.getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('$0.10 read, $0.50 written')

  const { reply } = await vi.says('Do you deliver?')
  expect(reply?.text).toContain('Happy to help.')
  await expect(ana.getByText(/^1 call, [\d,]+ tokens\.$/)).toBeVisible() // one of our own questions tells nothing of her

  standIn.behave('has no credit')
  await row.getByRole('button', { name: 'Check now' }).click()
  await expect(row).toContainText('The server wants to be paid first')
  await expect(row).toContainText('Does not work')

  await ana.getByLabel('At most').fill('12.50')
  await ana.getByRole('button', { name: 'Save' }).click()
  await expect(ana.getByText('of $12.50')).toBeVisible()

  await row.getByRole('button', { name: 'Remove' }).click()
  await ana.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(ana.getByText('You have no model of your own.')).toBeVisible()
  await standIn.close()
})

test('Ana lets visitors see what an answer rests on', async ({ ana }) => {
  const vi = await visitBakery(ana)
  await vi.says('Hello!')
  await ana.goto('/company/models')
  await ana.getByRole('switch', { name: 'Show it to visitors of your website' }).click()
  await expect(ana.getByText('Saved. It holds from the next question on.')).toBeVisible()

  const { reply } = await vi.says('Do you deliver?')

  expect(reply?.sources).toEqual(['Do you deliver?'])
})
