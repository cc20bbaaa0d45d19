/** Runs `npm start`'s program in a process of its own, so that a test can kill it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { findScratch } from './find-scratch.ts'

const root = resolve(import.meta.dirname, '../..')

export type Foyer = {
  url: string
  /** Its data folder, kept over restarts. */
  folder: string
  /** Everything it has printed so far. */
  printed(): string
  /** SIGKILL: no goodbye, no flush. */
  kill(): Promise<void>
  /** Starts again on the same port and data. */
  restart(): Promise<void>
  /** Stops it and removes its data. */
  stop(): Promise<void>
}

/** Its database has the migrations already where the run has prepared one; how it comes to them is start.test.ts's to say. */
export async function startFoyer(environment: Record<string, string> = {}): Promise<Foyer> {
  const folder = await mkdtemp(join(findScratch(), 'foyer-'))
  const migrated = process.env.FOYER_TEST_MIGRATED
  if (migrated) await cp(migrated, folder, { recursive: true })
  const port = await freePort()
  const url = `http://localhost:${port}`
  let printed = ''
  let child: ChildProcess | null = null

  async function start(): Promise<void> {
    const env = { ...process.env, ...environment, PORT: String(port), FOYER_DATA: folder }
    const started = spawn(process.execPath, ['supabase/local/start.mjs'], { cwd: root, env })
    child = started
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (text: Buffer) => {
        printed += text
      })
    }
    await untilHealthy(url, started, () => printed)
  }

  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const exited = new Promise(resolve => ending.once('exit', resolve))
    ending.kill(signal)
    await exited
  }

  await start()
  return {
    url,
    folder,
    printed: () => printed,
    kill: () => end('SIGKILL'),
    restart: start,
    async stop() {
      await end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilHealthy(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const givingUpAt = Date.now() + 60_000
  while (Date.now() < givingUpAt) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${printed()}`)
    const response = await fetch(`${url}/healthz`).catch(() => null)
    if (response?.ok) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`npm start is not up after a minute:\n${printed()}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
