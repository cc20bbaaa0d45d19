/** Run as a process of its own, to be killed: opens a stack and writes one row after another. */
import { writeSync } from 'node:fs'
import { openStack } from '../../supabase/local/stack/open-stack.ts'

const stack = await openStack({
  folder: process.argv[2] ?? '',
  migrations: new URL('migrations', import.meta.url).pathname,
  siteUrl: 'http://localhost:3000',
})
await stack.sql.query('create table public.numbers (n int primary key)')
for (let n = 1; ; n += 1) {
  await stack.sql.query('insert into public.numbers values ($1)', [n])
  writeSync(1, `${n}\n`)
}
