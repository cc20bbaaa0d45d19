import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { applyMigrations } from '../../supabase/local/stack/host/apply-migrations.ts'
import { splitStatements } from '../../supabase/local/stack/host/split-statements.ts'
import { type TestStack, testStack } from './test-stack.ts'

let local: TestStack
let folder: string
beforeAll(async () => {
  local = await testStack()
}, 60_000)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
})
afterAll(() => local.close())

const apply = () => applyMigrations(local.stack.sql as Database, folder)
const exists = async (table: string) =>
  (await local.stack.sql.query<{ is: boolean }>('select to_regclass($1) is not null as is', [table]))[0]?.is

test('files are applied once, in order, and recorded as the Supabase CLI records them', async () => {
  await writeFile(
    join(folder, '20300101000002_second.sql'),
    'alter table public.first_table add column b int;',
  )
  await writeFile(
    join(folder, '20300101000001_first.sql'),
    'create table public.first_table (a int);\n-- end\n',
  )
  await writeFile(join(folder, 'README.md'), 'not a migration')

  expect(await apply()).toEqual(['20300101000001_first.sql', '20300101000002_second.sql'])
  expect(await apply()).toEqual([])

  const recorded = await local.stack.sql.query(
    `select version, name, statements from supabase_migrations.schema_migrations where version like '2030%' order by version`,
  )
  expect(recorded).toEqual([
    { version: '20300101000001', name: 'first', statements: ['create table public.first_table (a int)'] },
    {
      version: '20300101000002',
      name: 'second',
      statements: ['alter table public.first_table add column b int'],
    },
  ])
})

test('a file that fails leaves nothing, and says which statement failed', async () => {
  await writeFile(join(folder, '20310101000001_good.sql'), 'create table public.good (a int);')
  await writeFile(
    join(folder, '20310101000002_bad.sql'),
    'create table public.half (a int);\n\n-- the mistake\ninsert into public.nowhere values (1);\nselect 1;',
  )

  await expect(apply()).rejects.toMatchObject({
    code: 'migration_failed',
    message: expect.stringMatching(
      /^Migration 20310101000002_bad\.sql failed at statement 2 of 3 \(insert into public\.nowhere values \(1\)\): .*nowhere.*/,
    ),
  })
  expect([await exists('public.good'), await exists('public.half')]).toEqual([true, false])

  await writeFile(join(folder, '20310101000002_bad.sql'), 'create table public.half (a int);')
  expect(await apply()).toEqual(['20310101000002_bad.sql'])
})

test('two servers that start at once apply each file once', async () => {
  await writeFile(join(folder, '20320101000001_race.sql'), 'create table public.race (a int);')

  const applied = await Promise.all([apply(), apply()])

  expect(applied.flat()).toEqual(['20320101000001_race.sql'])
})

test.each([
  ['one;two', ['one', 'two']],
  ['  ;; -- nothing\n /* at ; all */ ;', []],
  ["select ';' as \"a;b\"; select E'\\';'", ['select \';\' as "a;b"', "select E'\\';'"]],
  ["select 'it''s;'; x", ["select 'it''s;'", 'x']],
  ['do $$ begin; end $$; y', ['do $$ begin; end $$', 'y']],
  ['do $a$ $$;$$ ; $a$; y', ['do $a$ $$;$$ ; $a$', 'y']],
  ['a /* ; /* ; */ ; */ b; c', ['a /* ; /* ; */ ; */ b', 'c']],
  ['select $1; select a$b$c; d', ['select $1', 'select a$b$c', 'd']],
  ["name'; '", ["name'; '"]],
  [
    'create function f() returns int begin atomic select case when a then 1 else 2 end; select 2; end; next',
    [
      'create function f() returns int begin atomic select case when a then 1 else 2 end; select 2; end',
      'next',
    ],
  ],
])('a script is split where its statements end: %s', (script, statements) => {
  expect(splitStatements(script)).toEqual(statements)
})

test('the folder of migrations may be empty', async () => {
  await mkdir(join(folder, 'sub'))

  expect(await apply()).toEqual([])
  await rm(folder, { recursive: true })
})
