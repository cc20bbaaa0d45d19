/** The verbs of language models, and what passes between a turn and the ledger of their calls. */
import type { ModelProvider, ModelTask } from '../../shared/models-door.ts'
import type { Refused } from './refused.ts'

/** A model as the database keeps it. */
export type StoredModel = {
  model_id: string
  provider: ModelProvider
  /** Of a server of the company's own; null for every other provider. */
  base_url: string | null
  model: string
  /** Empty where a server of their own asks for none. Lives in memory alone. */
  key: string
}

/** Why nothing may phrase an answer, though something could. */
export type Withheld = 'over_budget' | 'resting' | 'failing'

/** The models one turn may ask, in order. */
export type TurnModels = {
  phrase: StoredModel[]
  /** Empty where those that phrase serve both. */
  extract: StoredModel[]
  /** The installation's own model may be asked: the company has none, and budget left. */
  platform: boolean
  /** The company has models of its own to phrase with, usable or not. */
  is_own: boolean
  withheld: Withheld | null
}

/**
 * How a call ended. `stopped`: we wanted no more of it. `refused`: the request itself was not taken. After the last
 * three nothing helps but the owner.
 */
export type CallOutcome =
  | 'ok'
  | 'stopped'
  | 'too_slow'
  | 'unreachable'
  | 'failed'
  | 'broke_off'
  | 'empty'
  | 'garbled'
  | 'rate_limited'
  | 'refused'
  | 'credentials'
  | 'no_credit'
  | 'unknown_model'

/** One call of a model. Milliseconds; prices in micro-USD for a million tokens, of the installation's own model alone. */
export type ModelCall = {
  /** Made by us when the call begins (UUIDv7): told twice, it is booked once. */
  id: string
  /** Null for the installation's own. */
  model_id: string | null
  provider: ModelProvider
  model: string
  task: ModelTask
  outcome: CallOutcome
  /** Of the HTTP response; null where there was none. */
  status: number | null
  input_tokens: number
  output_tokens: number
  /** The provider did not say how many tokens it took. */
  is_estimated: boolean
  first_word_ms: number | null
  ms: number
  /** In words for the owner, where only they can mend it. */
  problem: string | null
  input_price: number | null
  output_price: number | null
}

export type ModelVerbs = {
  find_model_key: {
    args: { member_id: string; company_id: string; endpoint: string }
    result: Refused | { key: string | null }
  }
  add_model: {
    args: {
      member_id: string
      company_id: string
      provider: ModelProvider
      base_url: string | null
      model: string
      task: ModelTask
      /** Null leaves the one that is kept for its endpoint. */
      key: string | null
      input_price_micros: number | null
      output_price_micros: number | null
    }
    result: Refused | { model_id: string }
  }
  read_model: {
    args: { member_id: string; model_id: string }
    result: Refused | (Omit<StoredModel, 'key'> & { company_id: string; key: string | null })
  }
  record_model_check: {
    args: { model_id: string; problem: string | null; new_key: string | null }
    result: Record<string, never>
  }
}
