/** Builds widget.js and widget-chat.js, and fails when they outgrow their budgets. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/** Bytes after brotli 11, which is Node's default quality. */
const budgets = { loader: 2048, both: 15_360 }
const here = import.meta.dirname

// Whatever started this build (a test runner, say), what ships is the production bundle.
process.env.NODE_ENV = 'production'

const chat = await bundle('chat/index.tsx', 'es')
const version = createHash('sha256').update(chat).digest('hex').slice(0, 8)
const loader = await bundle('loader/index.ts', 'iife', { CHAT_FILE: `'widget-chat.js?v=${version}'` })

await mkdir(join(here, 'dist'), { recursive: true })
await writeFile(join(here, 'dist/widget.js'), loader)
await writeFile(join(here, 'dist/widget-chat.js'), chat)

const loaderBytes = brotliCompressSync(loader).length
const bothBytes = loaderBytes + brotliCompressSync(chat).length
console.log(`widget.js                  ${loaderBytes} of ${budgets.loader} bytes (brotli)`)
console.log(`widget.js + widget-chat.js ${bothBytes} of ${budgets.both} bytes (brotli)`)
if (loaderBytes > budgets.loader || bothBytes > budgets.both) {
  console.error('The widget is over its budget.')
  process.exitCode = 1
}

async function bundle(
  entry: string,
  format: 'es' | 'iife',
  define: Record<string, string> = {},
): Promise<string> {
  const built = (await build({
    root: here,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    define,
    // One effect renders the panel, so it needs the signals but not their hooks into Preact (1.6 kB).
    resolve: { alias: { '@preact/signals': '@preact/signals-core' } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        input: join(here, entry),
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: '[name].js', minify: true },
        treeshake: { moduleSideEffects: false },
      },
    },
  })) as Rolldown.RolldownOutput
  return built.output[0].code
}
