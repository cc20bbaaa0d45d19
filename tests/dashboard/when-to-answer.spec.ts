/** Ana sees on what visitors asked what another confidence to answer from would change, and moves it. */

import { findViolations } from '../support/find-violations.ts'
import { expect, test } from './dashboard-test.ts'
import { visitBakery } from './visit-bakery.ts'

test('Ana tries on past questions how sure her assistant must be, and saves; the next visitor is asked back', async ({
  ana,
}) => {
  await ana.goto('/company')
  await ana.getByRole('link', { name: 'Try another setting' }).click()
  const slider = ana.getByRole('slider', { name: 'Answer when at least this sure' })
  const answered = ana.getByRole('region', { name: 'Answered', exact: true })
  const changes = ana.getByRole('region', { name: 'What would change' })
  await expect(slider).toHaveAttribute('aria-valuetext', '55%, the default')
  await expect(
    ana.getByText(/^At your setting your assistant would answer \d+ of your visitors’ last \d+ questions\.$/),
  ).toBeVisible()
  await expect(answered.getByRole('listitem').first()).toContainText(/\d+% sure.*Entry: /)
  await expect(changes).toBeHidden()

  await slider.focus()
  for (let step = 0; step < 25; step += 1) await slider.press('ArrowRight')
  const sentence = ana.getByText(
    /^At this setting \d+ questions that are now answered would be offered instead\.$/,
  )
  await expect(sentence).toBeVisible()
  const changing = Number((await sentence.textContent())?.match(/\d+/)?.[0])
  await expect(changes.getByRole('listitem')).toHaveCount(changing)
  await expect(changes.getByRole('listitem').first()).toContainText('Now answered, would be offered')
  const violations = await findViolations(ana)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

  const text = (await changes.getByRole('link').first().textContent()) ?? ''
  await ana.getByRole('button', { name: 'Save changes' }).click()
  await expect(ana.getByText('Saved. It holds from the next question on.')).toBeVisible()
  await expect(changes).toBeHidden()
  await expect(ana.getByRole('region', { name: 'Offered to choose from' })).toContainText(text)
  const vi = await visitBakery(ana)
  expect((await vi.says(text)).reply?.suggestions).not.toEqual([])

  await ana.goto('/company/answering')
  await ana.getByRole('button', { name: 'Back to the default, 55%' }).click()
  await ana.getByRole('button', { name: 'Save changes' }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', '55%, the default')
})
