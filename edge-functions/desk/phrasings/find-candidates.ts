/** The models that may be asked outside a turn: the company's own for reading, else for phrasing, else the installation's. */
import type { Candidate } from '../../_model/candidate.ts'
import { openaiCompatible } from '../../_model/clients/openai-compatible.ts'
import { type ModelEnv, reach } from '../../_model/clients/reach/reach.ts'
import { listPrice } from '../../_model/list-prices.ts'
import type { StoredModel, TurnModels } from '../../_platform/model-verbs.ts'

/** All by the client that everyone understands: Groq's SDK would only make the desk larger. */
export function findCandidates(offered: TurnModels, env: ModelEnv): Candidate[] {
  const own = offered.extract.length > 0 ? offered.extract : offered.phrase
  return [
    ...own.map(stored => ({ client: openClient(stored, env), id: stored.model_id, prices: null })),
    ...(offered.platform ? platformModel(env) : []),
  ]
}

function platformModel(env: ModelEnv): Candidate[] {
  if (!env.groq) return []
  const { apiKey: key, model } = env.groq
  const client = openClient({ provider: 'groq', base_url: null, model, key }, env)
  return [{ client, id: null, prices: listPrice('groq', model) }]
}

function openClient(stored: Omit<StoredModel, 'model_id'>, env: ModelEnv) {
  const { provider, model, key } = stored
  const { baseUrl, fetch } = reach({ provider, baseUrl: stored.base_url }, env)
  return openaiCompatible({ provider, baseUrl, model, key }, fetch)
}
