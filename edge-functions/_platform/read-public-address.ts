/** An address of a server that somebody typed: where nobody must lead us is refused before anything is asked there. */
import type { Env } from './env.ts'
import { isPrivateName } from './is-private-address.ts'

const publicPorts = new Set(['', '8443'])

/**
 * Null when it is none we go to. Out in the world that is https on a name of the public DNS; where Foyer itself runs on
 * somebody's own machine, http and any address, too.
 */
export function readPublicAddress(typed: string, { allowsPrivate }: { allowsPrivate: boolean }): URL | null {
  const text = typed.trim()
  if (!URL.canParse(text)) return null
  const address = new URL(text)
  const { protocol, hostname, port, username, password, hash } = address
  if (username || password || hash) return null
  if (allowsPrivate) return /^https?:$/.test(protocol) ? address : null

  const isNumeric = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  const isPublic = protocol === 'https:' && publicPorts.has(port) && !isNumeric && !isPrivateName(hostname)
  return isPublic ? address : null
}

/** A Foyer that only its own machine knows may ask a server that only its own machine knows. */
export function allowsPrivate({ functionsUrl }: Pick<Env, 'functionsUrl'>): boolean {
  const { hostname } = new URL(functionsUrl)
  return isPrivateName(hostname) || /^(127\.|\[::1\]$)/.test(hostname)
}
