// `npm test`: the checks, then every test, then one line of sums. Later steps run even when an earlier one failed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const results = mkdtempSync(join(tmpdir(), 'foyer-tests-'))
const vitestReport = name => [
  `--reporter=default`,
  `--reporter=json`,
  `--outputFile.json=${join(results, `${name}.json`)}`,
]

const steps = [
  { name: 'check', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'vitest', command: ['npx', 'vitest', 'run', ...vitestReport('vitest')] },
  { name: 'browser', command: ['npx', 'playwright', 'test', '--reporter=list,json'] },
]
// Data and contracts that are kept outside the project, where they are.
if (process.env.FOYER_SHARED) {
  steps.push({
    name: 'shared',
    command: ['npx', 'vitest', 'run', '--config', 'tests/shared/vitest.config.ts', ...vitestReport('shared')],
  })
}

let passed = 0
let failed = 0
let unsteady = 0
for (const { name, command } of steps) {
  console.log(`\n── ${name} ──`)
  const [program, ...args] = command
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'browser.json') },
    shell: process.platform === 'win32',
  })
  const counted = count(join(results, `${name}.json`))
  passed += counted?.passed ?? (status === 0 ? 1 : 0)
  unsteady += counted?.unsteady ?? 0
  // A step that broke off before it reported, or failed outside a test, counts as a failure of its own.
  failed += counted?.failed || (status === 0 ? 0 : 1)
}
rmSync(results, { recursive: true, force: true })

if (unsteady > 0) console.log(`\n${unsteady} of them only when tried again; listed above as flaky`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function count(file) {
  if (!existsSync(file)) return null
  const report = JSON.parse(readFileSync(file, 'utf8'))
  if (report.stats) {
    const { expected, unexpected, flaky } = report.stats
    return { passed: expected + flaky, failed: unexpected, unsteady: flaky }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTestSuites && !report.numFailedTests ? 1 : 0),
  }
}
