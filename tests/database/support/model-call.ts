/** A call of a model that went well, unless told otherwise: a new one each time it is spread. */
import { uuidv7 } from 'uuidv7'
import type { ModelCall } from '../../../edge-functions/_platform/model-verbs.ts'

export const modelCall: ModelCall = {
  get id() {
    return uuidv7()
  },
  model_id: null,
  provider: 'openai',
  model: 'gpt-5-mini',
  task: 'phrase',
  outcome: 'ok',
  status: 200,
  input_tokens: 1000,
  output_tokens: 100,
  is_estimated: false,
  first_word_ms: 300,
  ms: 900,
  problem: null,
  input_price: null,
  output_price: null,
}
