/** Ana brings the questions and answers she has already, in the dashboard and from a terminal. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { demoOwner } from '../../supabase/local/seed-demo.ts'
import { expect, test } from './dashboard-test.ts'

const root = resolve(import.meta.dirname, '../..')
const table = `question,answer,other ways to ask
Do you take old newspapers?,"Yes, on Mondays.",Can I bring you my papers?
ARE YOU HIRING,"Yes, a night owl.",
Do you take batteries?,,
`

test('Ana sees what becomes of each row of her file, and imports those she can', async ({ ana }) => {
  await ana.goto('/entries')
  await ana.getByRole('link', { name: 'Import' }).click()
  const file = { name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  await ana.locator('input[type=file]').setInputFiles(file)

  await expect(ana.getByText('Row 4: the answer is missing.')).toBeVisible()
  const list = ana.getByRole('region', { name: 'Entries' })
  await expect(list.getByText('Do you take old newspapers?')).toHaveCount(0)
  await ana.getByRole('button', { name: 'Import 2 entries' }).click()

  await expect(ana.getByText('2 entries were imported.')).toBeVisible()
  await expect(list.getByText('Yes, a night owl.')).toBeVisible()
  await list.getByText('Do you take old newspapers?').click()
  await expect(ana.getByLabel('Answer')).toHaveValue('Yes, on Mondays.')
})

test('what Ana pastes is read as well, and changes nothing the second time', async ({ ana }) => {
  await ana.goto('/entries/import')
  for (const name of ['Import 1 entry', null]) {
    await ana.getByLabel('Or paste it').fill('Do you take corks?\tYes, in the blue box.')
    await ana.getByRole('button', { name: 'Look at it' }).click()
    if (!name) continue
    await ana.getByRole('button', { name }).click()
    await ana.getByRole('button', { name: 'Import another file' }).click()
  }

  await expect(ana.getByText('Everything in here is there already.')).toBeVisible()
  await expect(ana.getByRole('button', { name: /^Import/ })).toHaveCount(0)
})

test('a file that cannot be read says why, and another can be chosen', async ({ ana }) => {
  await ana.goto('/entries/import')
  const latin = {
    name: 'alt.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Frage;Antwort\nFür wen?;Alle', 'latin1'),
  }
  await ana.locator('input[type=file]').setInputFiles(latin)

  await expect(ana.getByRole('alert')).toContainText('This file is not in UTF-8.')
  await expect(ana.getByText('Choose a file')).toBeVisible()
})

test('the same works from a terminal, which ends with 1 when a row was refused', async ({ foyer }) => {
  const file = join(foyer.folder, 'faq.csv')
  await writeFile(file, table.replace('newspapers', 'magazines'))
  const run = (...args: string[]) =>
    new Promise<{ code: unknown; printed: string }>(resolve =>
      execFile(
        process.execPath,
        ['--import', 'tsx', 'supabase/local/import/main.ts', ...args, '--url', foyer.url],
        {
          cwd: root,
          env: { ...process.env, FOYER_EMAIL: demoOwner.email, FOYER_PASSWORD: demoOwner.password },
        },
        (error, stdout, stderr) => resolve({ code: error?.code ?? 0, printed: stdout + stderr }),
      ),
    )

  const preview = await run(file, '--preview')
  const imported = await run(file)
  const missing = await run(join(foyer.folder, 'none.csv'))

  expect(preview.printed).toMatch(/1 new, .*1 refused; a preview/)
  expect(imported.printed).toMatch(/4 +4 +refused +Do you take batteries\?\n +Row 4: the answer is missing\./)
  expect([preview.code, imported.code, missing.code]).toEqual([1, 1, 2])
})
