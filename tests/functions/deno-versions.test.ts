/** What Deno checks and what Node runs are the same versions. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const read = async (file: string) =>
  JSON.parse(await readFile(new URL(`../../${file}`, import.meta.url), 'utf8'))
const { imports } = await read('edge-functions/deno.json')
const { dependencies } = await read('package.json')
const { packages } = await read('package-lock.json')

test.each(Object.entries<string>(imports))('Deno is given the locked version of %s', (name, specifier) => {
  const [, target, version, path] = /^npm:((?:@[^/]+\/)?[^@/]+)@([^/]+)(\/.+)?$/.exec(specifier) ?? []

  expect(target + (path ?? '')).toBe(name)
  expect(version).toBe(dependencies[target ?? ''])
  expect(version).toBe(packages[`node_modules/${target}`].version)
})
