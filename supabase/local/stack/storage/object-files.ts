/** Keeps the bytes of objects in a folder, one file for each version; a name somebody chose never becomes a path. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { refuseSize } from './storage-error.ts'

export type ObjectFiles = {
  /** Takes bytes in, to be kept or dropped. Throws 413 and leaves nothing when there are more than `limit`. */
  receive(body: AsyncIterable<Uint8Array>, limit: number): Promise<ReceivedFile>
  /** Bytes from `start` to `end`, both included; null when the file is gone. */
  read(version: string, range: { start: number; end: number }): Promise<ReadableStream<Uint8Array> | null>
  remove(versions: string[]): Promise<void>
}

export type ReceivedFile = {
  version: string
  size: number
  md5: string
  /** Moves the whole file into place at once. */
  keep(): Promise<void>
  drop(): Promise<void>
}

/** Removes what an interrupted process had only half received. */
export async function openObjectFiles(folder: string): Promise<ObjectFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const parts = (await readdir(folder)).filter(file => file.endsWith('.part'))
  await Promise.all(parts.map(file => rm(join(folder, file), { force: true })))

  return {
    async receive(body, limit) {
      const version = randomUUID()
      const part = join(folder, `${version}.part`)
      const drop = () => rm(part, { force: true })
      const written = await writeFile(part, body, limit).catch(async error => {
        await drop()
        throw error
      })
      return { version, ...written, keep: () => rename(part, join(folder, version)), drop }
    },
    async read(version, { start, end }) {
      const file = await open(join(folder, version)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      const stream = file?.createReadStream({ start, end })
      return stream ? (Readable.toWeb(stream) as ReadableStream<Uint8Array>) : null
    },
    async remove(versions) {
      await Promise.all(versions.map(version => rm(join(folder, version), { force: true })))
    },
  }
}

async function writeFile(path: string, body: AsyncIterable<Uint8Array>, limit: number) {
  const file = await open(path, 'wx', 0o600)
  const md5 = createHash('md5')
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.byteLength
      if (size > limit) throw refuseSize()
      md5.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, md5: md5.digest('hex') }
}
