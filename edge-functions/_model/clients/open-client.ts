/** The client for a model: Groq by its own SDK, everyone else by the one that all of them understand. */
import type { ModelAddress, ModelClient } from './client.ts'
import { groq } from './groq.ts'
import { openaiCompatible } from './openai-compatible.ts'
import { type ModelEnv, reach } from './reach/reach.ts'

export function openClient(address: ModelAddress, env: ModelEnv): ModelClient {
  const { baseUrl, fetch } = reach(address, env)
  if (address.provider === 'groq') {
    return groq({ ...address, baseUrl: baseUrl.replace(/\/openai\/v1$/, '') }, fetch) // the SDK adds that
  }
  return openaiCompatible({ ...address, baseUrl }, fetch)
}
