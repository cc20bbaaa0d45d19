/** Bo, who owns the garage, connects his numbers to the lab's sample accounts, and lets them go again. */
import type { Page } from '@playwright/test'
import type { Overview } from '../../supabase/local/lab/lab-wire.ts'
import { expect, test } from './dashboard-test.ts'

test.use({ timezoneId: 'Europe/London' }) // codes go to the country a company is in

test('Bo has texts to his number answered here, and everything as it was when he disconnects', async ({
  page,
}) => {
  await openGarage(page)
  const [sid = '', token = ''] = await sampleAccount(page)
  await page.getByRole('link', { name: 'Channels', exact: true }).click()
  await page.getByRole('link', { name: 'Connect Twilio' }).click()
  await page.getByLabel('Account SID').fill(sid)
  await page.getByLabel('Auth Token').fill('not-his-token')
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByText('Twilio does not accept this Auth Token')).toBeVisible()
  await expect(page.getByLabel('Auth Token')).toBeFocused()
  await page.getByLabel('Auth Token').fill(token)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()

  const wholesale = page.getByRole('listitem').filter({ hasText: 'Wholesale' })
  await wholesale.getByRole('button', { name: 'Use this number' }).click()
  await expect(wholesale.getByText('Answered here')).toBeVisible()
  const newsletter = page.getByRole('listitem').filter({ hasText: '+44 117 496 0789' })
  await newsletter.getByRole('button', { name: 'Use this number' }).click()
  await expect(page.getByRole('dialog')).toContainText('inside the Messaging Service “Newsletter”')
  await page.getByRole('button', { name: 'Use it anyway' }).click()
  await expect(newsletter.getByText('Answered here')).toBeVisible()
  expect(await connectedLines(page)).toEqual(expect.arrayContaining(['+441174960456', '+441174960789']))

  await wholesale.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Name of the line').fill('Workshop')
  await page.getByLabel('Instructions for the assistant').fill('Ask for the registration first.')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Not saved yet')).toHaveCount(0)
  await page.getByRole('switch', { name: 'Assistant answers' }).click()
  await page.reload()
  await expect(page.getByLabel('Instructions for the assistant')).toHaveValue(
    'Ask for the registration first.',
  )
  await expect(page.getByRole('switch', { name: 'People answer' })).not.toBeChecked()
  await page.getByRole('link', { name: 'Back to channels' }).click()
  await expect(page.getByRole('link', { name: /^Workshop.*People answer$/ })).toBeVisible()

  await page.getByRole('button', { name: 'Disconnect' }).click()
  await expect(page.getByRole('dialog')).toContainText('All conversations and contacts stay.')
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
  await expect(page.getByText('Disconnected, and the secrets are destroyed.')).toBeVisible()
  await expect(page.getByText('Put back at the provider as it was before')).toContainText('+44 117 496 0789')
  await expect(page.getByRole('link', { name: 'Connect Twilio' })).toBeVisible()
  expect(await connectedLines(page)).not.toContain('+441174960456')
})

test('Bo is told why the setup of WhatsApp failed, and sees his line and its templates when it did not', async ({
  page,
}) => {
  await openGarage(page)
  await page.goto('/channels')
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Connect WhatsApp' }).click()
  const setup = await opened
  await setup.getByText('Let it fail instead').click()
  await setup.getByLabel('What goes wrong').selectOption('waba_limit_reached')
  await setup.getByRole('button', { name: 'Fail' }).click()
  await expect(setup.getByText('as many WhatsApp accounts at Meta as it may have')).toBeVisible()

  await setup.goto((await page.getByRole('link', { name: 'Open the setup page' }).getAttribute('href')) ?? '')
  await setup.getByLabel('Name people see').fill('Bo’s Garage')
  await setup.getByRole('button', { name: 'Connect' }).click()
  await expect(setup.getByText('WhatsApp is connected.')).toBeVisible()
  await expect(setup).toHaveURL('/channels')

  await page.getByRole('link', { name: /^Bo’s Garage/ }).click() // the first tab was woken
  await page.getByRole('button', { name: 'Fetch from WhatsApp' }).click()
  const template = page.getByRole('listitem').filter({ hasText: 'hello_world' })
  await expect(template).toContainText('Approved')
  await page.getByRole('button', { name: 'Remove this line' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('The line is removed; its conversations stay.')).toBeVisible()
})

test('Bo sets how his company texts, and proves that a phone is his', async ({ page }) => {
  await openGarage(page)
  await page.goto('/company')
  await page.getByLabel('Wait before answering').fill('0')
  await page.getByRole('switch', { name: 'Quiet hours' }).click()
  await page.getByLabel('Messages a day, at most').fill('a few')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByLabel('Messages a day, at most')).toBeFocused()
  await page.getByLabel('Messages a day, at most').fill('300')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Not saved yet')).toHaveCount(0)

  await page.getByLabel('Your mobile number').fill('7700')
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page.getByText('Write the number with its country code')).toBeVisible()
  await page.getByLabel('Your mobile number').fill('+44 7700 900321')
  await expect(page.getByLabel('Your mobile number')).toHaveValue('+44 7700 900321')
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByLabel('Code').fill('0000')
  await page.reload() // the code is still on its way
  await page.getByLabel('Code').fill('0000')
  await page.getByRole('button', { name: 'Check the code' }).click()
  await expect(page.getByText('That is not the code.')).toBeVisible()
  await page.getByLabel('Code').fill(await newestCode(page, '+447700900321'))
  await page.getByRole('button', { name: 'Check the code' }).click()
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()

  await page.reload()
  await expect(page.getByText('Answer at once')).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Quiet hours' })).not.toBeChecked()
  await expect(page.getByLabel('Messages a day, at most')).toHaveValue('300')
  await expect(page.getByText('+44 7700 900321')).toBeVisible()
})

/** An account of his own, and a company in it. */
async function openGarage(page: Page): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('E-mail').fill(`bo-${crypto.randomUUID()}@garage.example`)
  await page.getByLabel('Password').fill('spanners-and-oil')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByLabel('Name').fill('Bo’s Garage')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByLabel('Description')).toBeVisible()
  await page.goto('/conversations')
}

async function readLab<Answer>(page: Page, path: string): Promise<Answer> {
  return (await page.request.get(`/lab/api/${path}`)).json()
}

/** Its Account SID and Auth Token. */
async function sampleAccount(page: Page): Promise<string[]> {
  const { accounts } = await readLab<Overview>(page, 'overview')
  return accounts.find(({ provider }) => provider === 'twilio')?.fields.map(({ value }) => value) ?? []
}

async function connectedLines(page: Page): Promise<string[]> {
  const { lines } = await readLab<Overview>(page, 'overview')
  return lines.filter(({ isConnected }) => isConnected).map(({ number }) => number)
}

async function newestCode(page: Page, phone: string): Promise<string> {
  const { messages } = await readLab<{ messages: { text: string }[] }>(page, `phones/${phone}`)
  return messages.at(-1)?.text.match(/\d{4,10}/)?.[0] ?? ''
}
