/** What a visitor does with the widget and sees of it, by role and name where there is one. */
import type { Locator, Page } from '@playwright/test'

export type Visitor = {
  page: Page
  launcher: Locator
  panel: Locator
  log: Locator
  input: Locator
  /** The bubbles of one author. */
  bubbles: (author: 'visitor' | 'assistant' | 'member' | 'system') => Locator
  goesTo: (path?: string) => Promise<void>
  opensChat: (path?: string) => Promise<void>
  says: (text: string) => Promise<void>
  /** What the widget has kept in this browser, or null. */
  memory: () => Promise<{ token?: string; unsent?: unknown[] } | null>
}

export function openVisitor(page: Page, url: string): Visitor {
  const launcher = page.locator('foyer-widget .launcher')
  const panel = page.getByRole('dialog')
  const input = panel.getByRole('textbox')
  const visitor: Visitor = {
    page,
    launcher,
    panel,
    input,
    log: panel.getByRole('log'),
    bubbles: author => panel.locator(`li.${author} > p`),
    async goesTo(path = '/') {
      await page.goto(url + path)
      await launcher.waitFor()
    },
    async opensChat(path) {
      await visitor.goesTo(path)
      await launcher.click()
      await panel.waitFor()
    },
    async says(text) {
      await input.fill(text)
      await input.press('Enter')
    },
    memory: () => page.evaluate(() => JSON.parse(localStorage['foyer:-juniper'] ?? 'null')),
  }
  return visitor
}
