/** Builds the widget and the dashboard when their sources are newer than what was built last. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Each package with a `build:<name>` script, its result, and what that is made of. */
const pages = [
  { name: 'widget', built: 'widget/dist/widget.js', sources: ['widget', 'shared', 'package-lock.json'] },
  {
    name: 'dashboard',
    built: 'dashboard/dist/index.html',
    sources: ['dashboard', 'widget', 'shared', 'package-lock.json'],
  },
  {
    name: 'lab',
    built: 'supabase/local/lab/dist/index.html',
    sources: ['supabase/local/lab', 'dashboard', 'package-lock.json'],
  },
]

export async function buildPages(root: string): Promise<void> {
  for (const { name, built, sources } of pages) {
    const newest = Math.max(...sources.map(source => newestChange(join(root, source))))
    const builtAt = existsSync(join(root, built)) ? statSync(join(root, built)).mtimeMs : 0
    if (builtAt >= newest) continue

    console.log(`Building the ${name}…`)
    await runScript(root, `build:${name}`)
  }
}

function newestChange(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .reduce((newest, { name }) => Math.max(newest, newestChange(join(path, name))), 0)
}

function runScript(root: string, script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['run', '--silent', script], { cwd: root, shell: process.platform === 'win32' })
    let said = ''
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text: Buffer) => (said += text))
    npm.on('error', reject)
    npm.on('close', status =>
      status === 0 ? resolve() : reject(new Error(`npm run ${script} failed:\n${said.trim()}`)),
    )
  })
}
