import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { createDatabase } from '../../support/create-database.ts'

const root = resolve(import.meta.dirname, '../../..')
const cli = resolve(root, 'node_modules/.bin/supabase')

test('Supabase’s own advisors warn of nothing', async () => {
  const url = await createDatabase(inject('postgresUrl'), `advised_${Date.now()}`, 'template_migrations')
  const args = ['db', 'advisors', `--remote=${url}`, '--output-format=json', '--level=info']
  const env = { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

  const { stdout } = await promisify(execFile)(cli, args, { cwd: root, env })

  const { results } = JSON.parse(stdout) as { results: { level: string; name: string; detail: string }[] }
  expect(results.length, 'the advisors looked').toBeGreaterThan(0)
  expect(results.filter(result => result.level !== 'INFO')).toEqual([])
  // Remarks that hold by intent: no index was used before anybody asked, and `private` is closed to everyone.
  expect([...new Set(results.map(result => result.name))].sort()).toEqual([
    'rls_enabled_no_policy',
    'unused_index',
  ])
  expect(
    results.filter(result => result.name === 'rls_enabled_no_policy' && !/`private\./.test(result.detail)),
  ).toEqual([])
})
