/** Lets Twilio's signature check, and nothing else, use the built-in modules of Node that Deno has as well. */
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

const builtIns = /^(buffer|crypto|url|querystring)$/
const signatureCheck = /[\\/]node_modules[\\/]twilio[\\/]lib[\\/]webhooks[\\/]webhooks\.js$/
const namespace = 'node-for-twilio'

export const nodeForTwilio: Plugin = {
  name: namespace,
  setup(build) {
    // `require` is no more once the file is ESM, so each module is imported by one that passes it on.
    build.onResolve({ filter: builtIns }, ({ path, importer }) =>
      signatureCheck.test(importer) ? { path, namespace } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: `export * from 'node:${path}'; export { default } from 'node:${path}'`,
    }))
    build.onResolve({ filter: /^node:/, namespace }, ({ path }) => ({ path, external: true }))

    // The one global it counts on. Deno 2.1 has it as a module only.
    build.onLoad({ filter: signatureCheck }, async ({ path }) => ({
      contents: `const { Buffer } = require('buffer')\n${await readFile(path, 'utf8')}`,
    }))
  },
}
