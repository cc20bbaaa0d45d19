/** Keeps the bytes of attachments, beside the state's file or in memory. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Media = {
  keep(name: string, bytes: Uint8Array): Promise<void>
  /** Null where nothing has that name. */
  find(name: string): Promise<Uint8Array<ArrayBuffer> | null>
}

/** Names are ids made by a stand-in: letters, digits and dashes. */
export function keepMedia(folder: string | null): Media {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  if (folder === null) {
    return {
      keep: async (name, bytes) => void kept.set(name, new Uint8Array(bytes)),
      find: async name => kept.get(name) ?? null,
    }
  }
  return {
    async keep(name, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(join(folder, name), bytes, { mode: 0o600 })
    },
    async find(name) {
      if (!/^[\w-]+$/.test(name)) return null
      return readFile(join(folder, name)).then(
        bytes => new Uint8Array(bytes),
        () => null,
      )
    },
  }
}
