/** Bundles one function into a single ESM file for the edge runtime. */
import { join } from 'node:path'
import { build } from 'esbuild'
import { nodeForTwilio } from './node-for-twilio.ts'

/** `name` is the function's folder. Returns the file's bytes; throws when something in it needs Node. */
export async function bundleFunction(name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, name, 'index.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral', // no Node: what is not a Web API must fail here, not on the first request
    plugins: [nodeForTwilio],
    mainFields: ['module', 'main'],
    alias: { papaparse: 'papaparse/papaparse.min.js' }, // its other file asks Node for streams
    target: 'es2023', // Deno 2.1, which hosted edge functions run on
    legalComments: 'none',
    charset: 'utf8',
  })
  return outputFiles[0]!.contents
}
