/** Claims the data folder for this process: makes it, closes it to others, and keeps a second server out. */
import { createHash, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StackError } from './stack-error.ts'

/**
 * PGlite allows one process; a second would destroy the data. The lock names a process by id and start time, so
 * a lock left behind by `kill -9`, or by another container whose ids start over, does not count.
 * Returns the release. Throws `folder_unwritable` or `folder_in_use`.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, 'lock')
  await makeFolder(folder, lock)
  const claim: Claim = { pid: process.pid, started: await startOf(process.pid), id: randomUUID() }

  if (!(await take(lock, claim))) throw inUse(folder, await readClaim(lock))

  return async () => {
    if ((await readClaim(lock))?.id === claim.id) await rm(lock, { force: true })
  }
}

type Claim = { pid: number; started: string | null; id: string }

async function makeFolder(folder: string, lock: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    const probe = `${lock}.${randomUUID()}`
    await writeFile(probe, '')
    await rm(probe)
  } catch (cause) {
    throw new StackError('folder_unwritable', `The folder ${folder} cannot be written to.`, cause)
  }
}

/** False when there is a lock already. It appears whole or not at all, so nobody takes a new one for broken. */
async function writeNew(lock: string, claim: Claim): Promise<boolean> {
  const draft = `${lock}.${claim.id}`
  await writeFile(draft, JSON.stringify(claim), { mode: 0o600 })
  try {
    await link(draft, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft)
  }
}

/**
 * Takes a lock that nobody running holds. Of many that find it stale, one gets the right to replace exactly what they
 * read; that right is a lock itself. Whoever comes too late finds another lock in its place, and gives up.
 */
async function take(lock: string, claim: Claim): Promise<boolean> {
  if (await writeNew(lock, claim)) return true
  const stale = await readText(lock)
  if (stale === null) return take(lock, claim) // it was let go this moment
  const holder = parseClaim(stale)
  if (holder && (await isRunning(holder))) return false

  const right = `${lock}.after-${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`
  if (!(await take(right, claim))) return false
  try {
    if ((await readText(lock)) !== stale) return false
    const draft = `${lock}.${claim.id}`
    await writeFile(draft, JSON.stringify(claim), { mode: 0o600 })
    await rename(draft, lock)
    return true
  } finally {
    await rm(right, { force: true })
  }
}

async function readClaim(lock: string): Promise<Claim | null> {
  return parseClaim((await readText(lock)) ?? '')
}

/** Null when it is not there. */
async function readText(lock: string): Promise<string | null> {
  return readFile(lock, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** Null when it is damaged. */
function parseClaim(text: string): Claim | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function isRunning({ pid, started }: Claim): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, as another user
  }
  const now = await startOf(pid)
  return now === null || started === null || now === started
}

/** When a process began, in the kernel's ticks; null where there is no /proc to tell. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // the name in parentheses may hold spaces; the start time is the 22nd field, the 20th after it
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function inUse(folder: string, holder: Claim | null): StackError {
  const who = holder ? ` (process ${holder.pid})` : ''
  return new StackError('folder_in_use', `The folder ${folder} is in use by another server${who}.`)
}
