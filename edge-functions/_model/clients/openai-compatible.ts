/** Any provider that speaks OpenAI's chat completions, by plain fetch: what an SDK would add is done by our callers. */
import { capabilitiesOf } from './capabilities.ts'
import type { Asking, JsonFormat, ModelAddress, ModelClient } from './client.ts'
import { ModelError } from './wire/model-error.ts'
import { readEvents } from './wire/read-events.ts'
import { type Chunk, readStream } from './wire/read-stream.ts'
import { request as send } from './wire/request.ts'
import { withoutThoughts } from './wire/without-thoughts.ts'
import { writeRequest } from './write-request.ts'

type Completion = {
  choices?: { message?: { content?: string | null }; finish_reason?: string | null }[]
  usage?: { prompt_tokens?: number; completion_tokens?: number } | null
}

export function openaiCompatible(
  { provider, baseUrl, model, key }: ModelAddress,
  fetch: typeof globalThis.fetch,
): ModelClient {
  const can = capabilitiesOf(provider, model, baseUrl)
  const request = `${provider} chat completions`

  const ask = (body: object, signal: AbortSignal) =>
    send(
      {
        name: request,
        url: `${baseUrl ?? can.baseUrl}/chat/completions`,
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify(body),
        hidesAnswer: provider === 'other',
      },
      { signal, fetch },
    )

  return {
    provider,
    model,
    async *write(prompt, { signal, onUsage, maxTokens }: Asking) {
      const response = await ask(writeRequest({ model, prompt, maxTokens }, can), signal)
      if (!response.body) throw new ModelError(request, 'empty', { status: response.status })
      yield* withoutThoughts(readStream(readChunks(response.body, request, signal), { request, onUsage }))
    },
    async complete(prompt, format: JsonFormat, { signal, onUsage, maxTokens }: Asking) {
      const response = await ask(writeRequest({ model, prompt, maxTokens, format }, can), signal)
      const answer = (await response.json().catch(() => {
        if (signal.aborted) throw signal.reason
        throw new ModelError(request, 'garbled', { status: response.status })
      })) as Completion | null
      const { usage, choices } = answer ?? {}
      if (usage) onUsage({ input: usage.prompt_tokens ?? 0, output: usage.completion_tokens ?? 0 })
      const text = choices?.[0]?.message?.content
      if (!text) throw new ModelError(request, 'empty', { status: response.status })
      return text
    },
  }
}

async function* readChunks(
  body: ReadableStream<Uint8Array>,
  request: string,
  signal: AbortSignal,
): AsyncGenerator<Chunk> {
  try {
    for await (const event of readEvents(body)) yield JSON.parse(event) as Chunk
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    // The parser would quote what it was given.
    if (cause instanceof SyntaxError) throw new ModelError(request, 'garbled', { status: 200 })
    throw new ModelError(request, 'broke_off', { cause })
  }
}
