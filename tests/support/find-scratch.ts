/** Where tests keep databases: in memory where there is room, since a PGlite is 1500 files that a disk is slow to make. */
import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'
/** Bytes: several times what one run holds at once, whatever else runs. */
const room = 4 * 2 ** 30

export function findScratch(): string {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return Math.min(bavail * bsize, process.availableMemory()) >= room ? memory : tmpdir()
  } catch {
    return tmpdir() // Linux alone has it
  }
}
