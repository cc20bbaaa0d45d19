/** Keeps a plain object in a file, so that it outlives a `kill -9`; without a file, in memory alone. */
import { mkdirSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

export type Kept<T> = {
  state: T
  /** It is written within a fifth of a second. */
  changed(): void
  /** Writes now, and resolves when the file holds every change made before the call. */
  saved(): Promise<void>
}

const soonMs = 200

/** Throws where the file exists and is no JSON. Fields the file does not know yet come from `initial`, two levels deep. */
export function keepState<T extends Record<keyof T, object>>(file: string | null, initial: T): Kept<T> {
  if (file === null) return { state: initial, changed() {}, saved: async () => {} }

  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const state = { ...initial }
  for (const [name, part] of Object.entries(read(file)) as [keyof T, object][]) {
    state[name] = { ...initial[name], ...part }
  }
  let isChanged = false
  let soon: NodeJS.Timeout | null = null
  let writing: Promise<void> | null = null
  let next: Promise<void> | null = null

  const write = async () => {
    if (soon) clearTimeout(soon)
    soon = null
    isChanged = false
    await replace(file, JSON.stringify(state))
  }

  const saved = (): Promise<void> => {
    if (!isChanged) return writing ?? Promise.resolve()
    if (!writing) {
      writing = write().finally(() => {
        writing = null
      })
      return writing
    }
    // One is under way and may have missed the last change: everybody who asks meanwhile shares the next.
    next ??= writing.then(() => {
      next = null
      return saved()
    })
    return next
  }

  return {
    state,
    changed() {
      isChanged = true
      soon ??= setTimeout(() => void saved(), soonMs).unref()
    },
    saved,
  }
}

function read(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw cause
  }
}

/** The file is the old one or the new one, never half of either. */
async function replace(file: string, content: string): Promise<void> {
  const fresh = await open(`${file}.new`, 'w', 0o600)
  await fresh.writeFile(content)
  await fresh.sync()
  await fresh.close()
  await rename(`${file}.new`, file)
}
