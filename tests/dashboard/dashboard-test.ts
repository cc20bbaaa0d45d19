/** A Foyer of its own for each worker, people who sign in to it, and visitors who write to it. */
import { test as base, expect, type Page } from '@playwright/test'
import { demoOwner } from '../../supabase/local/seed-demo.ts'
import { type Foyer, startFoyer } from '../support/start-foyer.ts'

type Credentials = { email: string; password: string }

type TestFixtures = {
  /** A page where Ana, who owns the bakery, is signed in. */
  ana: Page
  /** Opens one more browser in which someone is signed in. */
  signIn(who?: Credentials): Promise<Page>
}

export const test = base.extend<TestFixtures, { foyer: Foyer }>({
  foyer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what is needed
    async ({}, use) => {
      const foyer = await startFoyer()
      await use(foyer)
      await foyer.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ foyer }, use) => use(foyer.url),
  locale: 'en-GB',
  signIn: async ({ browser, foyer }, use) => {
    const pages: Page[] = []
    await use(async (who = demoOwner) => {
      const context = await browser.newContext({ baseURL: foyer.url, locale: 'en-GB' })
      const page = await context.newPage()
      pages.push(page)
      await page.goto('/sign-in')
      await page.getByLabel('E-mail').fill(who.email)
      await page.getByLabel('Password').fill(who.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
      return page
    })
    for (const page of pages) await page.context().close()
  },
  ana: async ({ signIn }, use) => use(await signIn()),
})

export { expect }
