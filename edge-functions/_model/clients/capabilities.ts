/** In what providers differ that all say they speak OpenAI's chat completions. */
import type { ModelProvider } from '../../../shared/models-door.ts'

export type Capabilities = {
  baseUrl: string
  maxTokensField: 'max_completion_tokens' | 'max_tokens'
  /** Null where the model takes none but its own. */
  temperature: number | null
  /** `stream_options.include_usage` is known; otherwise tokens are estimated. */
  saysUsage: boolean
  /** How far the provider can be held to a JSON Schema. `prompt`: it is only told. */
  json: 'strict' | 'prompt'
  /** What else goes into every request, such as how much to reason. */
  extra: Record<string, unknown>
  /** For the list of models, where it wants another key header than the chat does. */
  listHeaders(key: string): Record<string, string>
}

const bearer = (key: string) => ({ ...(key && { authorization: `Bearer ${key}` }) })

const usual: Omit<Capabilities, 'baseUrl'> = {
  maxTokensField: 'max_completion_tokens',
  temperature: 0.2,
  saysUsage: true,
  json: 'strict',
  extra: {},
  listHeaders: bearer,
}

/** Models that always reason: they take no temperature, and little effort is enough for three sentences. */
const reasoning = { temperature: null, extra: { reasoning_effort: 'low' } }

export function capabilitiesOf(provider: ModelProvider, model: string, baseUrl: string | null): Capabilities {
  switch (provider) {
    case 'groq':
      return { ...usual, ...groq(model), baseUrl: 'https://api.groq.com/openai/v1' }
    case 'openai':
      return {
        ...usual,
        ...(/^(o\d|gpt-[5-9])/.test(model) && reasoning),
        baseUrl: 'https://api.openai.com/v1',
      }
    case 'xai':
      return { ...usual, baseUrl: 'https://api.x.ai/v1' }
    case 'gemini':
      return {
        ...usual,
        maxTokensField: 'max_tokens',
        extra: { reasoning_effort: 'low' },
        baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
      }
    case 'anthropic': // ignores response_format, and what it does not know
      return {
        ...usual,
        json: 'prompt',
        listHeaders: key => ({ 'x-api-key': key, 'anthropic-version': '2023-06-01' }),
        baseUrl: 'https://api.anthropic.com/v1',
      }
    case 'other': // as little as possible: servers differ in what they refuse
      return {
        ...usual,
        maxTokensField: 'max_tokens',
        saysUsage: false,
        json: 'prompt',
        baseUrl: baseUrl ?? '',
      }
  }
}

/** Strict schemas on three models only; gpt-oss reasons with effort, Qwen only where it is told not to stop. */
function groq(model: string): Partial<Capabilities> {
  const json = /^(openai\/gpt-oss-(20|120)b|qwen\/qwen3\.8-27b)$/.test(model) ? 'strict' : 'prompt'
  if (model.startsWith('openai/gpt-oss')) {
    return { json, extra: { reasoning_effort: 'low', include_reasoning: false } }
  }
  return { json, extra: model.startsWith('qwen/') ? { reasoning_effort: 'none' } : {} }
}
