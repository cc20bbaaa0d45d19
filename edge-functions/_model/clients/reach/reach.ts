/** How a model's provider is reached: at which address, and by which fetch. */
import type { Env } from '../../../_platform/env.ts'
import { publicFetch } from '../../../_platform/public-fetch.ts'
import { allowsPrivate } from '../../../_platform/read-public-address.ts'
import { capabilitiesOf } from '../capabilities.ts'
import type { ModelAddress } from '../client.ts'

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
