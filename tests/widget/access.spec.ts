/** The chat with a keyboard, a screen reader, a phone, in the dark and from right to left. */
import { findViolations } from '../support/find-violations.ts'
import { expect, type Page, test } from './test.ts'

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing to complain about, ${scheme}`, async ({ door, page, vi }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await vi.goesTo()
    expect(await findings(page)).toEqual([])

    await vi.launcher.click()
    expect(await findings(page)).toEqual([])

    door.switches.refusals = [{ status: 400 }]
    await vi.says('A message that fails')
    await expect(vi.panel.getByText('Not sent.')).toBeVisible()
    expect(await findings(page)).toEqual([])

    await vi.panel.getByRole('button', { name: 'Try again' }).click()
    await vi.says('Do you deliver?')
    await expect(vi.bubbles('assistant')).toHaveCount(2)
    await vi.panel.getByRole('button', { name: 'Helpful', exact: true }).last().click()
    await vi.panel.getByRole('button', { name: 'Talk to a person' }).click()
    door.say('Hello, this is Ana.')
    await expect(vi.bubbles('member')).toHaveCount(1)
    await vi.input.fill('x'.repeat(2001))
    expect(await findings(page)).toEqual([])
  })

for (const accent of ['#ffd400', '#777777', '#000000', '#ffffff'])
  test(`text on ${accent} can be read`, async ({ door, page, vi }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    door.config.theme = { accent, scheme: 'light', side: 'left', corners: 'square' }
    await vi.opensChat()
    await vi.says('Do you deliver?')
    await expect(vi.bubbles('assistant')).toHaveCount(1)

    expect(await findings(page)).toEqual([])
  })

test('everything can be done with the keyboard, and the focus comes back', async ({ vi }) => {
  await vi.goesTo()
  await vi.page.keyboard.press('Tab')
  await vi.page.keyboard.press('Tab')
  await expect(vi.launcher).toBeFocused()

  await vi.page.keyboard.press('Enter')
  await expect(vi.input).toBeFocused()
  await expect(vi.launcher).toHaveAttribute('aria-expanded', 'true')
  await vi.page.keyboard.type('Do you deliver?')
  await vi.page.keyboard.press('Shift+Enter')
  await vi.page.keyboard.type('To Clifton?')
  await vi.page.keyboard.press('Enter')
  await expect(vi.bubbles('visitor')).toHaveText(['Do you deliver?\nTo Clifton?'])
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await expect(vi.input).toBeFocused()

  await vi.page.keyboard.press('Shift+Tab')
  await expect(vi.panel.getByRole('button', { name: 'Not helpful' })).toBeFocused()
  await vi.page.keyboard.press('Escape')
  await expect(vi.panel).toBeHidden()
  await expect(vi.launcher).toBeFocused()
  await expect(vi.launcher).toHaveAttribute('aria-expanded', 'false')
})

test('a question chosen with the keyboard leaves the focus where one writes, and so does asking for a person', async ({
  vi,
}) => {
  await vi.opensChat()
  await vi.panel.getByRole('button', { name: 'Do you deliver?' }).press('Enter')
  await expect(vi.bubbles('visitor')).toHaveText('Do you deliver?')
  await expect(vi.input).toBeFocused()

  await vi.panel.getByRole('button', { name: 'Talk to a person' }).press('Enter')
  await expect(vi.panel.getByRole('button', { name: 'Talk to a person' })).toBeHidden()
  await expect(vi.input).toBeFocused()
  const [panel, form] = await Promise.all([vi.panel.boundingBox(), vi.panel.locator('form').boundingBox()])
  expect(panel!.y + panel!.height - form!.y - form!.height).toBeGreaterThan(8) // room below, though the disclosure is gone

  await vi.page.keyboard.press('Escape')
  await expect(vi.panel).toBeHidden()
})

test('Enter and Escape belong to the input method while it composes', async ({ door, vi }) => {
  await vi.opensChat()
  await vi.input.fill('パン')
  await vi.input.evaluate(input => {
    for (const key of ['Enter', 'Escape'])
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, composed: true }),
      )
  })

  await expect(vi.panel).toBeVisible()
  await expect(vi.input).toHaveValue('パン')
  expect(door.conversations).toEqual([])
})

test('a screen reader is told the finished answer, not its pieces', async ({ door, vi }) => {
  door.switches.wordDelay = 60
  await vi.opensChat()
  const heard = await vi.log.evaluateHandle(log => {
    const said: string[] = []
    new MutationObserver(changes => {
      for (const { target, addedNodes } of changes)
        for (const node of [target, ...addedNodes]) {
          const element = node instanceof Element ? node : node.parentElement
          if (element && !element.closest('[aria-hidden=true]') && node !== target)
            said.push(node.textContent ?? '')
        }
    }).observe(log, { subtree: true, childList: true, characterData: true })
    return said
  })
  await vi.says('When are you open?')
  await expect(vi.bubbles('assistant')).toHaveCount(1)

  const answers = (await heard.jsonValue()).filter(text => text.includes('We are'))
  expect(answers).toHaveLength(1)
  expect(answers[0]).toContain('the ovens rest')
})

test('whoever reads further up is not moved, but told of the new message', async ({ door, vi }) => {
  door.answer = () => ({ text: 'Every loaf rests overnight. '.repeat(60) })
  door.switches.wordDelay = 0
  await vi.opensChat()
  await vi.says('Tell me everything')
  await expect(vi.bubbles('assistant')).toHaveCount(1)
  await expect.poll(() => vi.log.evaluate(log => log.scrollTop)).toBe(0)

  await vi.log.evaluate(log => {
    const scrolled = new Promise(resolve => log.addEventListener('scroll', resolve, { once: true }))
    log.scrollTo(0, -400)
    return scrolled.then(() => {})
  })
  door.say('Hello, this is Ana.')
  await vi.panel.getByRole('button', { name: 'New message' }).click()

  await expect(vi.bubbles('member')).toBeInViewport()
  await expect(vi.panel.getByRole('button', { name: 'New message' })).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the chat fills the screen, nothing scrolls sideways and the page behind is out of reach', async ({
    door,
    vi,
  }) => {
    door.answer = () => ({ text: `https://juniper.example/${'a'.repeat(400)} ${'W'.repeat(400)}` })
    await vi.goesTo()
    await vi.launcher.tap()
    await expect.poll(() => vi.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    await expect(vi.input).not.toBeFocused()

    await vi.says('w'.repeat(500))
    await expect(vi.bubbles('assistant')).toHaveCount(1)
    expect(await vi.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await vi.log.evaluate(log => log.scrollWidth - log.clientWidth)).toBe(0)
    expect(await vi.panel.evaluate(panel => panel.matches(':modal'))).toBe(true)

    await vi.panel.getByRole('button', { name: 'Close chat' }).tap()
    await expect(vi.panel).toBeHidden()
    await expect(vi.launcher).toBeVisible()
  })

  test('axe finds nothing to complain about', async ({ page, vi }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await vi.opensChat()
    await vi.says('Do you deliver?')
    await expect(vi.bubbles('assistant')).toHaveCount(1)

    expect(await findings(page)).toEqual([])
  })
})

test('on a page from right to left the widget stays on its side', async ({ vi }) => {
  await vi.opensChat('/right-to-left')
  const box = (await vi.panel.boundingBox())!

  expect(box.x + box.width).toBe(1260)
})

test('a printed page has no widget on it', async ({ page, vi }) => {
  await vi.goesTo()
  await page.emulateMedia({ media: 'print' })

  await expect(vi.launcher).toBeHidden()
})

async function findings(page: Page): Promise<string[]> {
  const violations = await findViolations(page)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
