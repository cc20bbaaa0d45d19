/** Which of our lines a provider means, with what its webhooks are signed with: asked of the database once a minute at most. */
import { Refusal } from '../_platform/errors.ts'
import { describeError } from '../_platform/log.ts'
import type { Line, Provider } from '../_platform/phone-verbs.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'

/** How long a secret that was replaced may still open the door. */
const keptMs = 60_000
/** How long a line that was just imported may still be unknown. */
const unknownMs = 10_000
/** A secret that does not fit may be an old one: asked for again, but not by every forger. */
const askedAgainMs = 5_000
const keptLines = 1_000

export type LineFinder = {
  /** The line, if `isSigned` finds one of its secrets to fit; null when no line has this name. Throws 403 and 503. */
  admit(name: string, isSigned: (line: Line) => boolean | Promise<boolean>): Promise<Line | null>
}

export function openLineFinder(
  { database, log }: Pick<Platform, 'database' | 'log'>,
  provider: Provider,
  now: () => number = () => performance.now(),
): LineFinder {
  // Two stores, so that made-up names cannot push real lines out.
  const known = new Map<string, { line: Line; at: number }>()
  const unknown = new Map<string, { at: number }>()
  const asking = new Map<string, Promise<Line | null>>() // a burst asks once

  async function find(name: string, maxAgeMs: number): Promise<Line | null> {
    const kept = known.get(name)
    if (kept && now() - kept.at < maxAgeMs) return kept.line
    const missed = unknown.get(name)
    if (missed && now() - missed.at < unknownMs) return null

    const asked = asking.get(name) ?? ask(name).finally(() => asking.delete(name))
    asking.set(name, asked)
    return asked
  }

  async function ask(name: string): Promise<Line | null> {
    const line = await database.call('find_line', { provider, line: name }).catch(error => {
      log('line_not_found', { provider, error: describeError(error) })
      throw tryLater()
    })
    if (isRefused(line)) {
      known.delete(name)
      keep(unknown, name, { at: now() })
      return null
    }
    unknown.delete(name)
    keep(known, name, { line, at: now() })
    return line
  }

  return {
    async admit(name, isSigned) {
      let hasSecret = false
      for (const maxAgeMs of [keptMs, askedAgainMs]) {
        const line = await find(name, maxAgeMs)
        if (!line) return null
        hasSecret = line.signing_secrets.length > 0
        if (hasSecret && (await isSigned(line))) return line
      }
      if (!hasSecret) throw tryLater()
      throw new Refusal(403, 'forbidden', 'This was not signed by the provider.')
    },
  }
}

/** Without a secret nothing can be told from a forgery: the provider is to come again. */
function tryLater(): Refusal {
  return new Refusal(503, 'unavailable', 'Try again later.', { headers: { 'retry-after': '60' } })
}

function keep<Kept>(store: Map<string, Kept>, name: string, kept: Kept): void {
  store.delete(name)
  store.set(name, kept)
  const [oldest] = store.keys()
  if (store.size > keptLines && oldest !== undefined) store.delete(oldest)
}
