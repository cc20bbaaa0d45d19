/** A prompt as the body of a chat completion, in the words the provider knows. */
import type { Prompt } from '../model.ts'
import type { Capabilities } from './capabilities.ts'
import type { JsonFormat } from './client.ts'

/** Roomy, because the tokens a model spends on reasoning count as well. */
const usualMaxTokens = 1200

type Request = {
  model: string
  prompt: Prompt
  maxTokens?: number | undefined
  /** Asked for whole and as JSON; without it, as a stream of text. */
  format?: JsonFormat
}

export function writeRequest(
  { model, prompt, maxTokens, format }: Request,
  can: Capabilities,
): Record<string, unknown> {
  const told =
    format && can.json === 'prompt'
      ? `\nAnswer with one JSON object and nothing else. It follows this JSON Schema:\n${JSON.stringify(format.schema)}`
      : ''
  return {
    model,
    ...(can.temperature !== null && { temperature: format ? 0 : can.temperature }),
    [can.maxTokensField]: maxTokens ?? usualMaxTokens,
    ...can.extra,
    messages: [
      { role: 'system', content: prompt.system + told },
      ...prompt.messages.map(({ role, text }) => ({ role, content: text })),
    ],
    ...(!format && {
      stream: true,
      ...(can.saysUsage && { stream_options: { include_usage: true } }),
    }),
    ...(format &&
      can.json === 'strict' && {
        response_format: {
          type: 'json_schema',
          json_schema: { name: format.name, schema: format.schema, strict: true },
        },
      }),
  }
}
