/**
 * A fetch for addresses that somebody typed. The name is looked up first and refused when it leads inside. A name that
 * changes in between gains nothing: the connection is https, and no server inside has a certificate for that name.
 */
import { isPrivateAddress } from '../../../_platform/is-private-address.ts'
import { resolveHost } from '../../../_platform/resolve-host.ts'
import { ModelError } from '../wire/model-error.ts'
import { readBaseUrl } from './read-base-url.ts'

export function publicFetch(
  { allowsPrivate, resolve = resolveHost }: { allowsPrivate: boolean; resolve?: typeof resolveHost },
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  return async function publicFetch(input, init) {
    const url = String(input)
    if (!readBaseUrl(url, { allowsPrivate })) throw unreachable()
    if (!allowsPrivate) {
      const addresses = await resolve(new URL(url).hostname)
      if (addresses && (addresses.length === 0 || addresses.some(isPrivateAddress))) throw unreachable()
    }
    return fetch(input, init)
  }
}

/** The same as when nobody answers: what lies inside is not told from what is not there. */
function unreachable(): ModelError {
  return new ModelError('other chat completions', 'unreachable')
}
