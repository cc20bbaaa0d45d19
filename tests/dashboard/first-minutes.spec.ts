/** From no account to an entry with a history. */
import { expect, test } from './dashboard-test.ts'

test('Bo signs up, opens his foyer in five steps, and keeps a history of what he writes', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('E-mail').fill('bo@garage')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('Enter an address such as')).toBeVisible()
  await expect(page.getByText('Use at least 8 characters.')).toBeVisible()

  await page.getByLabel('E-mail').fill(`bo-${Date.now()}@garage.example`)
  await page.getByLabel('Password').fill('spanners-and-oil')
  await page.getByRole('button', { name: 'Create account' }).click()

  await page.getByLabel('Name').fill('Bo’s Garage')
  await page.getByLabel('Website').fill('www.bosgarage.example/home')
  await page.getByLabel('Time zone').selectOption('Europe/London')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Description').fill('We mend cars and vans.')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Phone', { exact: true }).fill('0117 496 0123')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Question').first().fill('Do you repair vans?')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('Write the answer')).toBeVisible()
  await page.getByLabel('Answer').first().fill('Yes, up to 3.5 tonnes.')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.locator('code')).toContainText('<script async src="')
  await page.getByRole('button', { name: 'Open the dashboard' }).click()
  await expect(page.getByText('Nobody has come in yet')).toBeVisible()

  await page.goto('/welcome')
  await expect(page).toHaveURL('/conversations')

  await page.getByRole('navigation').getByRole('link', { name: 'Company' }).click()
  await expect(page.getByLabel('Website')).toHaveValue('https://www.bosgarage.example/home')
  await page.getByLabel('Description').fill('We mend cars, vans and bicycles.')
  await page.getByRole('button', { name: 'Parking' }).click()
  await page.getByRole('textbox', { name: 'Parking' }).fill('In the yard')
  await page.getByLabel('Name', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.getByLabel('Name', { exact: true }).fill('Bo & Daughter')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved. Your assistant')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Account: Bo & Daughter' })).toBeVisible()
  await expect(page.getByLabel('Description')).toHaveValue('We mend cars, vans and bicycles.')
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('0117 496 0123')
  await expect(page.getByRole('textbox', { name: 'Parking' })).toHaveValue('In the yard')

  await page.getByRole('link', { name: 'Widget', exact: true }).click()
  await expect(page.getByLabel('May show this widget, 1')).toHaveValue('https://www.bosgarage.example')
  await expect(page.getByLabel('May show this widget, 2')).toHaveValue('https://bosgarage.example')

  await page.getByRole('link', { name: 'Entries', exact: true }).click()
  await page.getByRole('link', { name: 'Do you repair vans?' }).click()
  await page.getByLabel('Answer').fill('Yes, up to 7.5 tonnes.')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Version 2', { exact: true }).click()
  await expect(page.locator('ins')).toHaveText('7.5')
  await expect(page.locator('del')).toHaveText('3.5')
  await page.getByText('Version 1', { exact: true }).click()
  await page.getByRole('button', { name: 'Use this version again' }).click()
  await expect(page.getByLabel('Answer')).toHaveValue('Yes, up to 3.5 tonnes.')
  await expect(page.getByText('Version 3', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Delete this entry' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Nothing written yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue('Do you repair vans?')
})

test('a link to set a new password works once Bo opens it, and an expired one says so', async ({
  page,
  foyer,
}) => {
  const email = `bo-${Date.now()}@garage.example`
  await page.goto('/sign-up')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('spanners-and-oil')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()

  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('Look in your mail')).toBeVisible()
  await expect.poll(() => linkIn(foyer.printed())).not.toBeNull()
  await page.goto(linkIn(foyer.printed()) ?? '')
  await page.getByLabel('New password').fill('wheels-and-brakes')
  await page.getByRole('button', { name: 'Save password' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()

  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('spanners-and-oil')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('do not match')).toBeVisible()
  await page.getByLabel('Password').fill('wheels-and-brakes')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Your company' })).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/new-password#error=access_denied&error_code=otp_expired')
  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible()
})

/** The last link in the mails Foyer printed that leads to a new password. */
function linkIn(printed: string): string | null {
  return printed.match(/https?:\/\/\S+recovery\S*/g)?.at(-1) ?? null
}
