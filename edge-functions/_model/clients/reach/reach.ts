/** How a model's provider is reached: at which address, and by which fetch. */
import type { Env } from '../../../_platform/env.ts'
import { isPrivateName } from '../../../_platform/is-private-address.ts'
import { capabilitiesOf } from '../capabilities.ts'
import type { ModelAddress } from '../client.ts'
import { publicFetch } from './public-fetch.ts'

export type ModelEnv = Pick<Env, 'groq' | 'functionsUrl'>

/** `baseUrl` is what `/chat/completions` and `/models` are appended to. */
export function reach(
  { provider, baseUrl }: Pick<ModelAddress, 'provider' | 'baseUrl'>,
  env: ModelEnv,
): { baseUrl: string; fetch: typeof globalThis.fetch } {
  if (provider === 'other') {
    return { baseUrl: baseUrl ?? '', fetch: publicFetch({ allowsPrivate: allowsPrivate(env) }) }
  }
  const base =
    provider === 'groq' && env.groq
      ? `${env.groq.baseUrl}/openai/v1`
      : capabilitiesOf(provider, '', null).baseUrl
  return { baseUrl: base, fetch: globalThis.fetch }
}

/** A Foyer that only its own machine knows may ask a model that only its own machine knows. */
export function allowsPrivate({ functionsUrl }: Pick<Env, 'functionsUrl'>): boolean {
  const { hostname } = new URL(functionsUrl)
  return isPrivateName(hostname) || /^(127\.|\[::1\]$)/.test(hostname)
}
