/** The whole path, as its people walk it: Ana signs up, Vi asks, and the power fails in between. */
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { type GroqStandIn, startGroqStandIn } from '../../supabase/local/providers/groq-stand-in.ts'
import { hostWebsite, type Website } from '../support/host-website.ts'
import { type Foyer, startFoyer } from '../support/start-foyer.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

for (const words of ['the company’s own words', 'a model’s phrasing'] as const) {
  test.describe(`with ${words}`, () => {
    let groq: GroqStandIn
    let foyer: Foyer
    let website: Website
    let ana: Page
    let vi: BrowserContext

    test.beforeAll(async ({ browser }) => {
      groq = await startGroqStandIn()
      const key = words === 'a model’s phrasing' ? 'gsk_stand_in' : ''
      foyer = await startFoyer({ FOYER_DEMO: '0', GROQ_API_KEY: key, GROQ_BASE_URL: groq.url })
      website = await hostWebsite('Juniper & Rye')
      ana = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
      vi = await browser.newContext()
    })
    test.afterAll(async () => {
      await ana.context().close()
      await vi.close()
      await Promise.all([foyer.stop(), website.close(), groq.close()])
    })

    test('Ana writes an answer down, Vi asks in other words, and neither a kill -9 nor a reload loses a thing', async () => {
      await test.step('Ana signs up and pastes the tag', async () => {
        await ana.goto(`${foyer.url}/sign-up`)
        await ana.getByLabel('E-mail').fill('ana@juniper.example')
        await ana.getByLabel('Password').fill('sourdough-and-rye')
        await ana.getByRole('button', { name: 'Create account' }).click()
        await ana.getByLabel('Name').fill('Juniper & Rye')
        await ana.getByLabel('Website').fill(website.url)
        await ana.getByRole('button', { name: 'Continue' }).click()
        for (let step = 0; step < 3; step += 1)
          await ana.getByRole('button', { name: 'Skip for now' }).click()
        website.paste((await ana.locator('code').textContent()) ?? '')
        await ana.getByRole('button', { name: 'Open the dashboard' }).click()
      })

      await test.step('Ana adds an entry', async () => {
        await ana.getByRole('link', { name: 'Entries', exact: true }).click()
        await ana.getByRole('link', { name: 'Write the first entry' }).click()
        await ana.getByLabel('Question', { exact: true }).fill('Do you deliver bread to my home?')
        await ana.getByLabel('Answer').fill('Yes, by cargo bike within three miles, for £4.')
        await ana.getByRole('button', { name: 'Save entry' }).click()
        await expect(ana.getByText('Version 1', { exact: true })).toBeVisible()
        await ana.getByRole('link', { name: 'Conversations', exact: true }).click()
        await expect(ana.getByText('Nobody has come in yet')).toBeVisible()
      })

      const page = await vi.newPage()
      await test.step('Vi visits the website and asks in her own words', async () => {
        await page.goto(website.url)
        await page.getByRole('button', { name: 'Chat with Juniper & Rye' }).click()
        await ask(page, 'could bread be delivered at home')
        await expect(answers(page).last()).toContainText('by cargo bike within three miles, for £4.')
        expect(groq.requests).toHaveLength(words === 'a model’s phrasing' ? 1 : 0)
      })

      await test.step('Ana sees it without reloading', async () => {
        await ana.getByText('could bread be delivered at home').first().click()
        await expect(thread(ana).getByText('by cargo bike within three miles, for £4.').first()).toBeVisible()
      })

      await test.step('the server is killed, and starts again', async () => {
        await foyer.kill()
        await foyer.restart()
      })

      await test.step('Vi goes on where she was, after a reload and in a second tab', async () => {
        await page.reload()
        await openChat(page)
        await expect(answers(page).last()).toContainText('by cargo bike within three miles, for £4.')
        const tab = await vi.newPage()
        await tab.goto(website.url)
        await openChat(tab)
        await ask(tab, 'do you deliver bread?')
        await expect(answers(tab)).toHaveCount(2)
        await expect(answers(page)).toHaveCount(2)
      })

      await test.step('and Ana’s screen, never reloaded, has it too', async () => {
        await expect(thread(ana).getByText('do you deliver bread?', { exact: true })).toBeVisible()
      })
    })

    if (words !== 'a model’s phrasing') return // an answer in the company's own words has no middle

    test('a server killed in the middle of an answer gives exactly one answer after its restart', async () => {
      groq.behave('hangs', 'answers')
      const page = await vi.newPage()
      await page.goto(website.url)
      await openChat(page)
      const before = await answers(page).count()

      await ask(page, 'is bread delivered to a home?')
      await expect.poll(() => groq.requests.length).toBeGreaterThan(2)
      await foyer.kill()
      await foyer.restart()

      await expect(answers(page)).toHaveCount(before + 1, { timeout: 60_000 })
      await expect(answers(page).last()).toContainText('by cargo bike within three miles, for £4.')
    })
  })
}

async function openChat(page: Page): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Write a message' })
  if (!(await box.isVisible())) await page.getByRole('button', { name: 'Chat with Juniper & Rye' }).click()
  await box.waitFor()
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Write a message' }).fill(question)
  await page.keyboard.press('Enter')
}

function thread(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' })
}

/** The assistant's stored answers; each can be rated, what is still being written cannot. */
function answers(page: Page): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Helpful', exact: true }) })
}
