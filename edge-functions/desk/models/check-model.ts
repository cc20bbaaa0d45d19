/** Whether a model answers: it is asked for one word, as a visitor's question would ask it. */
import type { ModelAddress } from '../../_model/clients/client.ts'
import { openaiCompatible } from '../../_model/clients/openai-compatible.ts'
import { type ModelEnv, reach } from '../../_model/clients/reach/reach.ts'
import { ModelError } from '../../_model/clients/wire/model-error.ts'

const timeoutMs = 10_000
/** For a word, and for what a model thinks before it says one. */
const maxTokens = 256
const prompt = { system: 'Answer with one word.', messages: [{ role: 'user' as const, text: 'Hello?' }] }

/** Throws `ModelError`. */
export async function checkModel(address: ModelAddress, env: ModelEnv): Promise<void> {
  const signal = AbortSignal.timeout(timeoutMs)
  const { baseUrl, fetch } = reach(address, env)
  const client = openaiCompatible({ ...address, baseUrl }, fetch) // Groq, too: its SDK would only make the desk larger
  try {
    for await (const _ of client.write(prompt, { signal, maxTokens, onUsage: () => {} })) return
    throw new ModelError(`${address.provider} check`, 'empty', { status: 200 })
  } catch (error) {
    if (signal.aborted) throw new ModelError(`${address.provider} check`, 'too_slow')
    throw error
  }
}
