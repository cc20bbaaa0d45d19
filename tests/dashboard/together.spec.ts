/** Several people at once, and people who may only read. */
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { openStack } from '../../supabase/local/stack/open-stack.ts'
import { expect, test } from './dashboard-test.ts'

const root = resolve(import.meta.dirname, '../..')

test('two who edit one entry at once both see what the other wrote', async ({ ana, signIn }) => {
  const bea = await signIn()
  await openFirstEntry(ana)
  await bea.goto(ana.url())
  await ana.getByLabel('Answer').fill('Ana wrote this.')
  await bea.getByLabel('Answer').fill('Bea wrote that.')

  await ana.getByRole('button', { name: 'Save changes' }).click()
  await expect(bea.getByText('Someone changed this entry')).toBeVisible()
  await expect(bea.getByLabel('Answer')).toHaveValue('Bea wrote that.')
  await bea.getByRole('button', { name: 'Save mine over it' }).click()

  await expect(ana.getByLabel('Answer')).toHaveValue('Bea wrote that.')
  await expect(ana.locator('.history li')).toHaveCount(3)
})

test('what was not saved is still there after looking elsewhere', async ({ ana }) => {
  await openFirstEntry(ana)
  await ana.getByLabel('Answer').fill('Half a thought')
  await ana.getByRole('link', { name: 'Analytics', exact: true }).click()
  await ana.goBack()

  await expect(ana.getByLabel('Answer')).toHaveValue('Half a thought')
  await ana.getByRole('button', { name: 'Discard changes' }).click()
  await expect(ana.getByLabel('Answer')).not.toHaveValue('Half a thought')
})

test('a new entry and a half-changed widget wait for Ana where she left them', async ({ ana }) => {
  await ana.goto('/entries/new')
  await ana.getByLabel('Answer').fill('Half an answer')
  await ana.getByRole('link', { name: 'Widget', exact: true }).click()
  await ana.getByLabel('Greeting').fill('Half a greeting')
  await ana.getByRole('button', { name: 'Add a website' }).click()
  await ana.getByRole('link', { name: 'Analytics', exact: true }).click()

  await ana.goto('/entries/new')
  await expect(ana.getByLabel('Answer')).toHaveValue('Half an answer')
  await expect(ana.getByText('Not saved yet')).toBeVisible()
  await ana.getByRole('button', { name: 'Discard' }).click()
  await ana.getByRole('link', { name: 'Widget', exact: true }).click()
  await expect(ana.getByLabel('Greeting')).toHaveValue('Half a greeting')

  const listed = ana.getByLabel(/^May show this widget, /)
  await listed.last().fill(await listed.first().inputValue())
  await ana.getByRole('button', { name: 'Save changes' }).click()
  await expect(ana.getByText('is listed already, as number 1.')).toBeVisible()
  await expect(listed.last()).toBeFocused()
  await ana.getByRole('button', { name: 'Discard' }).click()
  await expect(ana.getByText('Not saved yet')).toHaveCount(0)
})

test('a viewer reads everything and finds nothing to change it with', async ({ signIn, foyer, page }) => {
  const vera = { email: `vera-${Date.now()}@juniperandrye.example`, password: 'reading-glasses' }
  await page.goto('/sign-up')
  await page.getByLabel('E-mail').fill(vera.email)
  await page.getByLabel('Password').fill(vera.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Your company' })).toBeVisible()
  await foyer.kill()
  await makeViewer(foyer.folder, vera.email)
  await foyer.restart()

  const viewer = await signIn(vera)
  await viewer.goto('/entries')
  await expect(viewer.getByRole('link', { name: /New/ })).toHaveCount(0)
  await viewer.locator('a.row').first().click()
  await expect(viewer.getByRole('heading', { name: 'Answer' })).toBeVisible()
  await expect(viewer.getByRole('textbox', { name: 'Answer' })).toHaveCount(0)
  await expect(viewer.getByRole('button', { name: 'Delete this entry' })).toHaveCount(0)
  await viewer.goto('/conversations')
  await viewer.getByRole('link', { name: /can you print a photo on a cake/ }).click()
  await expect(viewer.getByRole('region', { name: 'Messages' })).toBeVisible()
  await expect(viewer.getByRole('textbox', { name: 'Reply to the visitor' })).toHaveCount(0)
  await expect(viewer.getByRole('button', { name: 'Take over' })).toHaveCount(0)
  await viewer.goto('/company')
  await expect(viewer.getByLabel('Description')).toBeDisabled()
  await viewer.goto('/widget')
  await expect(viewer.getByLabel('Greeting')).toBeDisabled()
  await viewer.goto('/channels')
  await expect(viewer.getByRole('button', { name: 'Disconnect' })).toHaveCount(0)
  await viewer.locator('a.line-row').first().click()
  await expect(viewer.getByLabel('Name of the line')).toBeDisabled()
  await expect(viewer.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
})

async function openFirstEntry(page: Page): Promise<void> {
  await page.goto('/entries')
  await page.locator('a.row').first().click()
  await expect(page.getByLabel('Answer')).toBeVisible()
}

/** Inviting is not built yet, so the row is written while the server is down. */
async function makeViewer(folder: string, email: string): Promise<void> {
  const stack = await openStack({
    folder,
    migrations: resolve(root, 'supabase/migrations'),
    siteUrl: 'http://localhost',
  })
  await stack.sql.query(
    `insert into public.members (company_id, user_id, role)
    select c.id, u.id, 'viewer' from public.companies c, auth.users u
    where u.email = $1 order by c.created_at limit 1`,
    [email],
  )
  await stack.close()
}
