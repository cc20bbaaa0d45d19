/** The models a key opens, as the provider lists them. */
import { capabilitiesOf } from './capabilities.ts'
import type { ModelAddress } from './client.ts'
import { type ModelEnv, reach } from './reach/reach.ts'
import { ModelError } from './wire/model-error.ts'
import { request } from './wire/request.ts'

const timeoutMs = 8_000
const mostModels = 300
/** What providers list besides models that chat. */
const others =
  /whisper|tts|audio|embed|moderation|guard|dall-e|image|imagen|veo|transcribe|realtime|rerank|aqa|video|sora/i

/** Ids, sorted. Throws `ModelError`. */
export async function listModels(
  { provider, baseUrl, key }: Omit<ModelAddress, 'model'>,
  env: ModelEnv,
): Promise<string[]> {
  const name = `${provider} models`
  const can = capabilitiesOf(provider, '', baseUrl)
  const { baseUrl: base, fetch } = reach({ provider, baseUrl }, env)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await request(
      {
        name,
        url: `${base}/models`,
        headers: can.listHeaders(key),
        body: null,
        hidesAnswer: provider === 'other',
      },
      { signal, fetch },
    )
    return readIds(await response.json())
  } catch (cause) {
    if (cause instanceof ModelError) throw cause
    if (signal.aborted) throw new ModelError(name, 'too_slow')
    throw new ModelError(name, 'garbled', { status: 200 })
  }
}

function readIds(body: unknown): string[] {
  const { data: listed } = body as { data: { id?: unknown }[] }
  return listed
    .map(({ id }) => id)
    .filter(id => typeof id === 'string' && id.length <= 200)
    .map(id => (id as string).replace(/^models\//, '')) // Gemini
    .filter(id => !others.test(id))
    .sort()
    .slice(0, mostModels)
}
