/** The dashboard's live preview is the widget itself, drawn without a network. */
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import type { Preview } from '../../widget/preview.tsx'
import { sampleConfig } from './stand-in/sample-config.ts'
import { expect, test } from './test.ts'

test('a preview shows every change of the theme, asks nobody and stores nothing', async ({ door, page }) => {
  const requests: string[] = []
  await page.goto(`${door.url}/bare`)
  await page.addScriptTag({ type: 'module', content: await bundle() })
  page.on('request', request => requests.push(request.url()))

  await page.evaluate(config => {
    const stage = document.querySelector<HTMLElement>('.shelf')!
    stage.style.cssText = 'position: relative; width: 420px; height: 640px'
    const { mountPreview } = window as unknown as {
      mountPreview: (on: HTMLElement, config: object) => Preview
    }
    Object.assign(window, { preview: mountPreview(stage, config) })
  }, sampleConfig)
  const panel = page.getByRole('dialog', { name: 'Chat with Juniper & Rye' })
  await expect(panel).toContainText('This is how an answer of yours will look here.')
  await expect(panel.locator('.avatar')).toHaveCSS('background-color', 'rgb(31, 92, 74)')
  await expect(panel).toHaveCSS('background-color', 'rgb(255, 253, 250)')

  await page.evaluate(config => (window as unknown as { preview: Preview }).preview.update(config), {
    ...sampleConfig,
    company: { name: 'Bo’s Garage', language: 'en' },
    theme: { ...sampleConfig.theme, accent: '#ffd400' },
  })
  await expect(page.getByRole('dialog')).toContainText('Bo’s Garage')
  await expect(page.locator('.avatar')).toHaveCSS('background-color', 'rgb(255, 212, 0)')

  await page.evaluate(() => (window as unknown as { preview: Preview }).preview.destroy())
  await expect(page.locator('foyer-widget')).toHaveCount(0)
  expect(requests).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      modulePreload: false,
      // Older targets rewrite light-dark(), and the rewriting needs a color-scheme known when it is built.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        input: fileURLToPath(new URL('../../widget/preview.tsx', import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rolldown.RolldownOutput
  return `${built.output[0].code.replace(/export\s*\{\s*(\w+) as mountPreview\s*\};?/, 'window.mountPreview = $1')}`
}
