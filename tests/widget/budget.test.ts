/** What a website pays for the widget, in bytes after brotli 11. */
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'

const weigh = async (file: string) =>
  brotliCompressSync(await readFile(new URL(`../../widget/dist/${file}`, import.meta.url))).length

test('the loader weighs at most 2 kB, loader and chat together at most 15 kB', async () => {
  const [loader, chat] = await Promise.all([weigh('widget.js'), weigh('widget-chat.js')])

  expect(loader).toBeLessThanOrEqual(2048)
  expect(loader + chat).toBeLessThanOrEqual(15_360)
})
