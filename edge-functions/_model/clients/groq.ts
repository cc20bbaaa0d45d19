/** Groq, by its own SDK. Retries and deadlines are the caller's: the SDK would sleep through a whole Retry-After. */
import Groq from 'groq-sdk'
import type {
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
} from 'groq-sdk/resources/chat/completions'
import { capabilitiesOf } from './capabilities.ts'
import type { ModelClient } from './client.ts'
import { classifyRefusal, readRetryAfter } from './wire/classify-refusal.ts'
import { ModelError } from './wire/model-error.ts'
import { type Chunk, readStream } from './wire/read-stream.ts'
import { writeRequest } from './write-request.ts'

const request = 'groq chat.completions'
const timeoutMs = 30_000

/** `baseUrl` without the `/openai/v1` that the SDK adds. */
export function groq(
  { model, key, baseUrl }: { model: string; key: string; baseUrl: string },
  fetch: typeof globalThis.fetch,
): ModelClient {
  // Its log would quote what a model wrote.
  const quiet = { maxRetries: 0, logLevel: 'off' as const }
  const sdk = new Groq({ apiKey: key, baseURL: baseUrl, timeout: timeoutMs, fetch, ...quiet })
  // What a stream took is in its last chunk without being asked for.
  const can = { ...capabilitiesOf('groq', model, null), saysUsage: false }

  return {
    provider: 'groq',
    model,
    async *write(prompt, { signal, onUsage, maxTokens }) {
      try {
        const body = writeRequest(
          { model, prompt, maxTokens },
          can,
        ) as unknown as ChatCompletionCreateParamsStreaming
        const chunks = await sdk.chat.completions.create(body, { signal })
        yield* readStream(chunks as AsyncIterable<Chunk>, { request, onUsage })
      } catch (cause) {
        throw explain(cause, signal)
      }
    },
    async complete(prompt, format, { signal, onUsage, maxTokens }) {
      try {
        const body = writeRequest(
          { model, prompt, maxTokens, format },
          can,
        ) as unknown as ChatCompletionCreateParamsNonStreaming
        const { usage, choices } = await sdk.chat.completions.create(body, { signal })
        if (usage) onUsage({ input: usage.prompt_tokens, output: usage.completion_tokens })
        const text = choices[0]?.message.content
        if (!text) throw new ModelError(request, 'empty', { status: 200 })
        return text
      } catch (cause) {
        throw explain(cause, signal)
      }
    },
  }
}

function explain(cause: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  if (cause instanceof ModelError) return cause
  if (cause instanceof Groq.APIError && cause.status !== undefined) {
    const { status, headers, error } = cause
    const { outcome, said } = classifyRefusal(status, error)
    return new ModelError(request, outcome, { status, said, retryAfterMs: readRetryAfter(headers) })
  }
  if (cause instanceof SyntaxError) return new ModelError(request, 'garbled')
  return new ModelError(request, 'unreachable', { cause })
}
