// Where the browser for the tests is. Plain JavaScript: it is asked before anything is built.
import { accessSync, constants } from 'node:fs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Path of a browser that can be started, or null. `FOYER_CHROMIUM` names one explicitly. */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test')
  const candidates = [process.env.FOYER_CHROMIUM, chromium.executablePath(), ...known]
  return candidates.find(path => path && canRun(path)) ?? null
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
