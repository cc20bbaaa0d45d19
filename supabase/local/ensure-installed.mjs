// Installs the packages when they are missing or older than the lock file. Runs before anything is installed, so it
// is plain JavaScript and imports nothing but Node.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(`Foyer needs Node 20.12 or newer; this is ${process.version}.`)
  process.exit(1)
}

const root = new URL('../../', import.meta.url)
const changedAt = path => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0

// npm writes the inner lock file last, so a broken install counts as none. `npm ci` would refuse a lock file that does
// not name the binaries of every platform; `npm install` adds those of this one, and `--no-save` keeps the file as it is.
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  console.log('Installing packages (once)…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('The packages could not be installed; npm says why above.')
    process.exit(1)
  }
}
