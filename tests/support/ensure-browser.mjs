// Installs a Chromium for the browser tests when there is none.
import { spawnSync } from 'node:child_process'
import { findBrowser } from './find-browser.mjs'

if (!(await findBrowser())) {
  console.log('No browser for the tests yet; installing one (once)…')
  await installBrowser()
}

async function installBrowser() {
  if (run('npx', 'playwright', 'install', 'chromium-headless-shell')) {
    if (process.getuid?.() === 0) run('npx', 'playwright', 'install-deps', 'chromium-headless-shell')
    if (await findBrowser()) return
  }
  // Where Playwright's own download is out of reach, Debian's package is as good.
  if (
    run('apt-get', 'update', '-q') &&
    run('apt-get', 'install', '-q', '-y', 'chromium') &&
    (await findBrowser())
  )
    return
  console.error('The browser tests need Chromium: install it, or name one in FOYER_CHROMIUM.')
  process.exit(1)
}

function run(command, ...args) {
  console.log(`$ ${[command, ...args].join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}
