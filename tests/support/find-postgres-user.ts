/** The user a test's Postgres runs as: Postgres refuses root. Null when we are not root. */
import { readFileSync } from 'node:fs'

export type SystemUser = { uid: number; gid: number }

export function findPostgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!found) throw new Error('Postgres refuses to run as root, and there is no user "postgres" or "nobody".')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}
