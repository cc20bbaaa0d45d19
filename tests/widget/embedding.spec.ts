/** What the widget does to the page it is on, and what the page can do to it: nothing. */
import { openDoorStandIn } from './door-stand-in.ts'
import { expect, test } from './test.ts'
import { openVisitor } from './visitor.ts'

test('before the visitor does anything, nothing is stored and no other host is asked', async ({
  context,
  door,
  vi,
}) => {
  const requests: string[] = []
  vi.page.on('request', request => requests.push(request.url()))
  await vi.goesTo()
  await vi.page.waitForTimeout(1000) // time enough for the chat to be fetched ahead

  const stored = await vi.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
  expect(stored).toEqual([0, 0, ''])
  expect(await context.cookies()).toEqual([])
  expect(requests.filter(url => !url.startsWith(door.url))).toEqual([])
  expect(requests.some(url => url.includes('/widget-chat.js?v='))).toBe(true)
})

test('a whole conversation passes a strict Content-Security-Policy without one violation', async ({ vi }) => {
  const complaints: string[] = []
  vi.page.on(
    'console',
    message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  )
  await vi.page.addInitScript(() => {
    const log = window as unknown as { violations: string[] }
    log.violations = []
    document.addEventListener('securitypolicyviolation', event =>
      log.violations.push(event.violatedDirective),
    )
  })
  await vi.opensChat('/strict')
  await vi.says('Do you deliver?')
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await expect(vi.panel).toHaveCSS('width', '400px')
  await vi.panel.getByRole('button', { name: 'Close chat' }).click()

  expect(await vi.page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
  expect(complaints).toEqual([])
  expect(await vi.page.locator('foyer-widget').locator('[style], style').count()).toBe(0)
})

test('the script can come from another host than the page', async ({ door, page }) => {
  const site = await openDoorStandIn({ scriptHost: door.url })
  const vi = openVisitor(page, site.url)
  await vi.opensChat()
  await vi.says('Do you deliver?')

  await expect(vi.bubbles('assistant')).toHaveCount(1)
  expect(site.requests).toEqual([])
  await site.close()
})

test('the tag may be there twice, or in the head', async ({ vi }) => {
  await vi.goesTo('/twice')
  await vi.page.waitForTimeout(300)
  await expect(vi.page.locator('foyer-widget')).toHaveCount(1)

  await vi.opensChat('/in-head')
  await expect(vi.input).toBeFocused()
})

test('a page with hostile styles changes neither the launcher nor the panel', async ({ vi }) => {
  await vi.opensChat('/hostile')

  await expect(vi.launcher).toHaveCSS('width', '32px')
  await expect(vi.launcher).toHaveCSS('background-color', 'rgb(31, 92, 74)')
  await expect(vi.panel).toHaveCSS('width', '400px')
  await expect(vi.input).toHaveCSS('font-size', '16px')
  await expect(vi.page.locator('foyer-widget')).toHaveCSS('position', 'fixed')
})

test('the page keeps its own look', async ({ page, door, vi }) => {
  const look = () =>
    page
      .locator('main')
      .evaluate(main => JSON.stringify([main.getBoundingClientRect(), getComputedStyle(main).cssText]))
  await page.goto(`${door.url}/bare`)
  const alone = await look()
  await vi.opensChat()

  expect(await look()).toBe(alone)
})

test('the shortcuts of the page do not fire while somebody writes', async ({ vi }) => {
  await vi.opensChat()
  await vi.page.evaluate(() => {
    addEventListener('keydown', event => event.preventDefault())
  })
  await vi.input.pressSequentially('/search')

  await expect(vi.input).toHaveValue('/search')
})

test('a page can open the chat, also before the widget has loaded', async ({ vi }) => {
  await vi.page.addInitScript(() => {
    window.Foyer = ['open']
  })
  await vi.goesTo()
  await expect(vi.panel).toBeVisible()
  await vi.page.evaluate(() => (window.Foyer as { close(): void }).close())
  await expect(vi.panel).toBeHidden()
})

test('a visit is counted once and becomes engaged when the chat is opened', async ({ door, vi }) => {
  await vi.opensChat('/?voucher=secret#top')
  await vi.panel.getByRole('button', { name: 'Close chat' }).click()
  await vi.launcher.click()

  const visits = door.requests
    .filter(({ line }) => line === 'POST /visits')
    .map(({ body }) => JSON.parse(body))
  expect(new Set(visits.map(({ visit }) => visit)).size).toBe(1)
  expect(visits.map(({ engaged }) => engaged)).toEqual([undefined, true])
  expect(visits[0].page).toBe(`${door.url}/`)
})

test('a visitor who saves data fetches the chat only with the click', async ({ vi }) => {
  const fetched: string[] = []
  vi.page.on('request', request => request.url().includes('widget-chat') && fetched.push(request.url()))
  await vi.page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await vi.goesTo()
  await vi.launcher.hover()
  await vi.page.waitForTimeout(500)
  expect(fetched).toEqual([])

  await vi.launcher.click()
  await expect(vi.panel).toBeVisible()
  expect(fetched).toHaveLength(1)
})

test('a chat that cannot be fetched says so and is fetched at the next press', async ({ vi }) => {
  // Without fetching ahead, so that what fails is the press's own fetch.
  await vi.page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await vi.page.route('**/widget-chat.js*', route => route.abort())
  await vi.goesTo()
  await vi.launcher.click()
  await expect(vi.launcher).toHaveAttribute('title', 'Could not load. Please try again.')

  await vi.page.unroute('**/widget-chat.js*')
  await vi.launcher.click()
  await expect(vi.panel).toBeVisible()
})

test('a key nobody knows draws nothing and leaves the page alone', async ({ door, page }) => {
  const problems: Error[] = []
  page.on('pageerror', problem => problems.push(problem))
  await page.route('**/functions/v1/widget/-juniper', route =>
    route.fulfill({ status: 404, json: { code: 'not_found', message: 'There is no such widget.' } }),
  )
  const warning = page.waitForEvent('console', message => message.text().includes('There is no such widget.'))
  await page.goto(door.url)

  await warning
  await expect(page.locator('foyer-widget')).toHaveCount(0)
  expect(problems).toEqual([])
})
