/** Ana invites Ben, who joins by the link; she makes him an admin, and lets him go. */
import { randomUUID } from 'node:crypto'
import { expect, test } from './dashboard-test.ts'

test('Ana invites Ben, who joins by the link as nobody else can, and is there until she removes him', async ({
  ana,
  browser,
  foyer,
}) => {
  const email = `ben.${randomUUID()}@juniper.example`
  await ana.goto('/company/team')
  await ana.getByRole('button', { name: 'Invite a colleague' }).click()
  await ana.getByLabel('E-mail').fill('ben')
  await ana.keyboard.press('Enter')
  await expect(ana.getByText('Enter an address such as ben@example.com.')).toBeVisible()
  await expect(ana.getByLabel('E-mail')).toBeFocused()
  await ana.getByLabel('E-mail').fill(email)
  await ana.getByLabel('Name', { exact: true }).fill('Ben Carter')
  await ana.getByRole('button', { name: 'Make the link' }).click()
  const link = (await ana.locator('#invitation-link').textContent()) ?? ''
  expect(link).toContain(`${foyer.url}/join#`)
  const mail = await ana.getByRole('link', { name: 'Write the mail' }).getAttribute('href')
  expect(decodeURIComponent(mail ?? '')).toContain(`mailto:${email}?subject=Join Juniper & Rye on Foyer`)
  expect(decodeURIComponent(mail ?? '')).toContain(link)

  await ana.goto(link) // signed in as herself
  await expect(ana.getByRole('alert')).toContainText(
    `This invitation is for ${email}, and you are signed in as`,
  )
  await ana.goto('/company/team')
  await expect(ana.getByRole('listitem').filter({ hasText: email })).toContainText('Agent, invited until')

  const ben = await (await browser.newContext({ baseURL: foyer.url, locale: 'en-GB' })).newPage()
  await ben.goto(link)
  await expect(ben.getByRole('heading', { name: 'Join Juniper & Rye' })).toBeVisible()
  await expect(ben.getByText(/^Ana Whitlock invites you\./)).toBeVisible()
  expect(ben.url()).toBe(`${foyer.url}/join`)
  await expect(ben.getByLabel('E-mail')).toHaveValue(email)
  await ben.getByLabel('Password').fill('carter and sons')
  await ben.keyboard.press('Enter')
  await ben.getByRole('button', { name: 'Join Juniper & Rye' }).click()
  await expect(ben.getByText('Welcome to Juniper & Rye.')).toBeVisible()
  await expect(ben).toHaveURL(`${foyer.url}/conversations`)
  await expect(ben.getByRole('heading').first()).toBeVisible()

  const role = ana.getByLabel('Role of Ben Carter')
  await expect(role).toHaveValue('agent') // by itself: a wake-up told of him
  await role.selectOption('admin')
  await expect(ana.getByText(/^Saved\. It holds/)).toBeVisible()
  await ben.goto('/company/team')
  await expect(ben.getByRole('button', { name: 'Invite a colleague' })).toHaveCount(0)
  await ben.getByLabel('Your name').fill('Benjamin Carter')
  await ben.getByRole('form', { name: 'You' }).getByRole('button', { name: 'Save' }).click()
  await expect(ben.getByRole('heading', { name: 'Benjamin Carter, you' })).toBeVisible()

  await ana.reload()
  await ana.getByRole('button', { name: 'Remove Benjamin Carter' }).click()
  await ana.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(ana.getByText('Benjamin Carter')).toHaveCount(0)
  await ben.goto('/conversations')
  await expect(ben).toHaveURL(`${foyer.url}/welcome?step=company`)
  await ben.goto(link)
  await expect(ben.getByRole('heading', { name: 'This invitation does not open' })).toBeVisible()
  await ben.context().close()
})
