/** Browser tests: the widget on a page, the dashboard, and whole journeys, in a real Chromium. */
import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/support/find-browser.mjs'

const executablePath = (await findBrowser()) ?? ''

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/provide-migrated.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  retries: 1, // two browsers and two servers share the machine; who needed it is named at the end of `npm test`
  outputDir: 'test-results',
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      executablePath,
      // A container has neither a sandbox nor a GPU, and the browser has nobody to call home to.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    trace: 'retain-on-failure',
  },
})
