/** The models a turn may use: the company's own, or the installation's where it has none. */
import type { Env } from '../_platform/env.ts'
import type { ModelCall, StoredModel, TurnModels, Withheld } from '../_platform/model-verbs.ts'
import type { Candidate } from './candidate.ts'
import { openClient } from './clients/open-client.ts'
import type { ModelEnv } from './clients/reach/reach.ts'
import { completeJson, type JsonQuestion } from './complete-json.ts'
import type { Embedder } from './embed/embedder.ts'
import { openEmbedder } from './embed/open-embedder.ts'
import { fallBack } from './fall-back.ts'
import { listPrice } from './list-prices.ts'
import type { Model } from './model.ts'

const usualDeadlines = { firstWord: 5_000, lastWord: 20_000 }
const extractMs = 8_000

export type ModelsOfTurn = {
  /** Null: the company's own words are sent. */
  phrase: Model | null
  /** Why there is none to phrase with, though something could. */
  withheld: Withheld | null
  /** Null where no model may be asked. Throws like `completeJson`. */
  extract: (<T>(question: JsonQuestion<T>, signal: AbortSignal) => Promise<T>) | null
  /** What has been asked so far, for the ledger. */
  calls: ModelCall[]
}

export type Models = {
  forTurn(offered: TurnModels | undefined): ModelsOfTurn
  /** What finds by meaning; null where nothing makes vectors. */
  embedder: Embedder | null
}

export function openModels(env: ModelEnv & Pick<Env, 'embeddings'>): Models {
  const platform = env.groq ? platformModel(env) : null
  const deadlines = {
    firstWord: env.groq?.firstWordMs ?? usualDeadlines.firstWord,
    lastWord: env.groq?.lastWordMs ?? usualDeadlines.lastWord,
  }

  return {
    embedder: openEmbedder(env),
    forTurn(offered) {
      const calls: ModelCall[] = []
      const mayUsePlatform = offered?.platform ?? true
      const own = (stored: StoredModel[]) => stored.map(model => ownModel(model, env))
      const phrase = [...own(offered?.phrase ?? []), ...(platform && mayUsePlatform ? [platform] : [])]
      const extract = offered && offered.extract.length > 0 ? own(offered.extract) : phrase
      return {
        phrase: phrase.length > 0 ? fallBack(phrase, { deadlines, task: 'phrase', calls }) : null,
        withheld: offered && (offered.is_own || platform) ? offered.withheld : null,
        extract:
          extract.length > 0
            ? (question, signal) =>
                completeJson(question, extract, { deadlineMs: extractMs, signal, task: 'extract', calls })
            : null,
        calls,
      }
    },
  }
}

function ownModel({ model_id, provider, base_url, model, key }: StoredModel, env: ModelEnv): Candidate {
  return {
    client: openClient({ provider, baseUrl: base_url, model, key }, env),
    id: model_id,
    prices: null,
  }
}

function platformModel(env: ModelEnv): Candidate {
  const { apiKey: key = '', model = '' } = env.groq ?? {}
  return {
    client: openClient({ provider: 'groq', baseUrl: null, model, key }, env),
    id: null,
    prices: listPrice('groq', model),
  }
}
