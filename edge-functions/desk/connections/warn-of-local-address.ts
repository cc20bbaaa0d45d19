/** A Foyer on someone's own machine can send, and hears nothing: no provider finds its way there. */
import type { Env } from '../../_platform/env.ts'

/** What to tell whoever connects a provider out in the world; null where it can reach us. */
export function warnOfLocalAddress(providerUrl: string, { functionsUrl }: Env): string | null {
  if (!isLocal(functionsUrl) || isLocal(providerUrl)) return null
  return (
    'Messages cannot arrive here yet: this Foyer has an address that only its own machine or network knows. ' +
    'Set FOYER_FUNCTIONS_URL to a public one.'
  )
}

function isLocal(url: string): boolean {
  const { hostname } = new URL(url)
  return (
    /^(localhost|.*\.(localhost|local|internal)|\[::1\])$/.test(hostname) ||
    /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\./.test(hostname)
  )
}
