/** Opens a file's address at a provider: https on the provider's own hosts, through a few redirects, each looked at first. */
import { ProviderError } from '../provider-error.ts'

const maxRedirects = 3
const timeoutMs = 30_000
/** `bucket.s3.eu-west-1.amazonaws.com` */
const regionalS3 = /(^|\.)s3[.-][a-z]{2}(-[a-z]+)+-\d\.amazonaws\.com$/

export type MediaHosts = {
  /** Hosts besides, and below, these names: `twilio.com` stands for `api.twilio.com` too, Amazon's S3 for every region. */
  names: string[]
  /** The configured base URL: its own origin may be asked whatever its scheme. */
  baseUrl: string
}

export type MediaRequest = {
  url: string
  hosts: MediaHosts
  /** Sent to the first address alone: where it leads on to is somebody else's. */
  authorization?: string
}

/**
 * Throws `ProviderError`; without a status when an address is none we go to. A 401 or 403 speaks of the credentials only
 * where they were shown to the provider's own API: where the files lie it means a link that has run out.
 */
export async function openAddress(
  { url, hosts, authorization }: MediaRequest,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<ReadableStream<Uint8Array>> {
  const signal = AbortSignal.timeout(timeoutMs)
  const first = readAddress(url, hosts)
  let address = first
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const mayAuthorize = authorization && address.origin === first.origin
    const response = await fetch(address, {
      redirect: 'manual',
      signal,
      headers: mayAuthorize ? { authorization } : {},
    }).catch(() => {
      throw refused(null) // the cause would name the address, which may be a secret
    })
    if (response.ok && response.body) return response.body

    await response.body?.cancel()
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || !location) {
      const isApi = Boolean(mayAuthorize) && address.origin === new URL(hosts.baseUrl).origin
      throw refused(response.status, isApi)
    }
    address = readAddress(location, hosts, address)
  }
  throw refused(310)
}

function readAddress(url: string, { names, baseUrl }: MediaHosts, base?: URL): URL {
  const address = URL.canParse(url, base) ? new URL(url, base) : null
  if (!address || address.username || address.password) throw blocked()
  if (address.origin === new URL(baseUrl).origin) return address

  const host = address.hostname.replace(regionalS3, '$1s3.amazonaws.com')
  const isNamed = names.some(name => host === name || host.endsWith(`.${name}`))
  if (address.protocol !== 'https:' || address.port !== '' || !isNamed) throw blocked(address.hostname)
  return address
}

const unexplained = { code: null, providerMessage: null, retryAfterSeconds: null, isUncertain: false }

function refused(status: number | null, isApi = false): ProviderError {
  const isShutOut = isApi && (status === 401 || status === 403)
  return new ProviderError('media download', status, { ...unexplained, isShutOut })
}

/** With the host's name: a provider that moves its files is noticed in the log. */
function blocked(host?: string): ProviderError {
  const request = host ? `media download from ${host}` : 'media download'
  return new ProviderError(request, null, { ...unexplained, code: 'blocked' })
}
