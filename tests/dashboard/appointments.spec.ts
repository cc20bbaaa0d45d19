/** Ana sets up what can be booked, moves and cancels what is, and reads that the visitor was told. */
import { expect, test } from './dashboard-test.ts'

const nextWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

test('Ana moves and cancels an appointment; the visitor is told, and another page shows it at once', async ({
  ana,
  signIn,
}) => {
  const other = await signIn()
  await other.goto(`/appointments?week=${nextWeek()}`)
  await ana.goto(`/appointments?week=${nextWeek()}`)
  const leah = (page: typeof ana) => page.getByRole('link', { name: /Leah Okafor/ })
  await expect(leah(other)).toContainText('10:00')

  await leah(ana).click()
  const panel = ana.getByRole('complementary', { name: 'Appointment' })
  await expect(panel).toContainText('10:00 to 11:00')
  await panel.getByRole('button', { name: 'Move' }).click()
  const dialog = ana.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Move and tell them' }).click()
  await expect(dialog.getByText('Choose a time.')).toBeVisible()
  const day = (await panel.locator('dd b').first().textContent()) ?? ''
  await dialog.getByLabel('Day').selectOption({ label: day })
  const time = dialog.getByRole('radio').last()
  const wanted = (await time.locator('..').textContent()) ?? ''
  await time.check()
  await dialog.getByRole('button', { name: 'Move and tell them' }).click()

  await expect(ana.getByText('Moved. They read it in the chat')).toBeVisible()
  await expect(panel).toContainText(`${wanted} to`)
  await expect(leah(other)).toContainText(wanted)

  await panel.getByRole('button', { name: 'Cancel it' }).click()
  await dialog.getByRole('button', { name: 'Cancel and tell them' }).click()
  await expect(leah(other)).toContainText('Cancelled')
  await panel.getByRole('link', { name: 'Open the conversation' }).click()
  await expect(ana.getByText('we had to move your appointment')).toBeVisible()
  await expect(ana.getByText('we had to cancel your appointment')).toBeVisible()
})

test('Ana adds a service and somebody who does it, sets hours with a break, and takes a calendar’s link back', async ({
  ana,
}) => {
  await ana.goto('/appointments/setup')
  await ana.getByRole('button', { name: 'Add a service' }).click()
  const service = ana.getByRole('form', { name: 'Add a service' })
  await service.getByRole('button', { name: 'Save' }).click()
  await expect(service.getByText('What is it called?')).toBeVisible()
  await service.getByLabel('Name').fill('Oven tour')
  await service.getByLabel('Minutes').fill('45')
  await service.getByRole('button', { name: 'Save' }).click()
  await expect(ana.getByText('45 minutes')).toBeVisible()

  await ana.getByRole('button', { name: 'Add somebody' }).click()
  const person = ana.getByRole('form', { name: 'Add somebody' })
  await person.getByLabel('Name, as visitors read it').fill('Max')
  await person.getByRole('checkbox', { name: 'Cake tasting' }).uncheck()
  await person.getByRole('switch', { name: 'Hours of their own' }).click()
  await person.getByRole('button', { name: 'Add hours on Monday' }).click()
  await person.getByRole('button', { name: 'Save' }).click()
  await expect(ana.getByText(/^Mon 09:00 to 17:00 · Tue to Fri/)).toBeVisible()
  const max = ana.getByRole('group', { name: 'Max' })
  await max.getByRole('switch').click()
  await expect(max.getByRole('switch')).not.toBeChecked()

  await ana.getByRole('button', { name: 'Make a link' }).click()
  const link = await ana.getByLabel('Link of the calendar').inputValue()
  expect((await ana.request.get(link)).status()).toBe(200)
  await ana.getByRole('button', { name: 'Take it back' }).click()
  await expect(ana.getByLabel('Link of the calendar')).toHaveCount(0)
  expect((await ana.request.get(link)).status()).toBe(404)

  await ana.goto('/company/hours')
  await ana.getByLabel('Tuesday, open until').fill('12:00')
  await ana.getByRole('button', { name: 'Add hours on Tuesday' }).click()
  await ana.getByLabel('Tuesday, 2, open from').fill('11:00')
  await ana.getByRole('button', { name: 'Save changes' }).click()
  await expect(ana.getByText('Two of these times overlap.')).toBeVisible()
  await ana.getByLabel('Tuesday, 2, open from').fill('13:00')
  await ana.getByRole('button', { name: 'Copy Tuesday to other days' }).click()
  await ana.getByRole('checkbox', { name: 'Monday' }).check()
  await ana.getByRole('button', { name: 'Copy', exact: true }).click()
  await ana.getByRole('button', { name: 'Save changes' }).click()
  await expect(ana.getByText('Saved. Times to book')).toBeVisible()
  await ana.goto('/company')
  await expect(ana.getByText('Mon to Tue 07:30 to 12:00 and 13:00 to 16:00')).toBeVisible()
})
