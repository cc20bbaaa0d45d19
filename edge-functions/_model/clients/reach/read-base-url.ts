/** The address of a model server that somebody typed: where nobody must lead us is refused before anything is asked there. */
import { isPrivateName } from '../../../_platform/is-private-address.ts'

const publicPorts = new Set(['', '8443'])

/**
 * The base URL as it is kept, without a trailing slash; null when it is none we go to. Out in the world that is https on a
 * name of the public DNS; where Foyer itself runs on somebody's own machine, http and any address, too.
 */
export function readBaseUrl(typed: string, { allowsPrivate }: { allowsPrivate: boolean }): string | null {
  const text = typed.trim().replace(/\/+(chat\/completions\/?)?$/, '')
  if (!URL.canParse(text)) return null
  const { protocol, hostname, port, username, password, search, hash, href } = new URL(text)
  if (username || password || search || hash) return null
  const kept = href.replace(/\/$/, '')
  if (allowsPrivate) return /^https?:$/.test(protocol) ? kept : null

  const isAddress = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  const isPublic = protocol === 'https:' && publicPorts.has(port) && !isAddress && !isPrivateName(hostname)
  return isPublic ? kept : null
}
