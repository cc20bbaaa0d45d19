/**
 * A fetch for addresses that somebody typed. The name is looked up first and refused when it leads inside. A name that
 * changes in between gains nothing: the connection is https, and no server inside has a certificate for that name.
 */
import { isPrivateAddress } from './is-private-address.ts'
import { readPublicAddress } from './read-public-address.ts'
import { resolveHost } from './resolve-host.ts'

export function publicFetch(
  { allowsPrivate, resolve = resolveHost }: { allowsPrivate: boolean; resolve?: typeof resolveHost },
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  return async function publicFetch(input, init) {
    const address = readPublicAddress(String(input), { allowsPrivate })
    if (!address) throw unreachable()
    if (!allowsPrivate) {
      const addresses = await resolve(address.hostname)
      if (addresses && (addresses.length === 0 || addresses.some(isPrivateAddress))) throw unreachable()
    }
    return fetch(input, init)
  }
}

/** The same as when nobody answers: what lies inside is not told from what is not there. */
function unreachable(): TypeError {
  return new TypeError('fetch failed')
}
