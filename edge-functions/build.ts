/** Bundles every function, so that a cold start parses one small file, and fails when one outgrows its budget. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleFunction } from './bundle-function.ts'

/**
 * Bytes, as the runtime parses them. Every door holds hono, postgrest-js, groq-sdk, zod/mini, what checks an answer, and what
 * reads facts and appointments out of a conversation in seven languages (360 kB, what numbers look like among them).
 */
const budget = 760_000
/** The desk writes no answers, but knows the numbering plans of all countries, and reads tables. */
const roomyBudgets: Record<string, number> = { desk: 410_000 }
const here = import.meta.dirname

const names = (await readdir(here, { withFileTypes: true }))
  .filter(folder => folder.isDirectory() && !folder.name.startsWith('_') && folder.name !== 'dist')
  .map(folder => folder.name)

for (const name of names) {
  const code = await bundleFunction(name)
  await mkdir(join(here, 'dist', name), { recursive: true })
  await writeFile(join(here, 'dist', name, 'index.js'), code)
  const limit = roomyBudgets[name] ?? budget
  console.log(`${name.padEnd(8)} ${code.length} of ${limit} bytes`)
  if (code.length > limit) {
    console.error(`The function ${name} is over its budget.`)
    process.exitCode = 1
  }
}
