/** The text of a streamed chat completion, chunk by chunk; throws when the stream is not what it should be. */
import type { Asking } from '../client.ts'
import { ModelError } from './model-error.ts'

export type Chunk = {
  choices?: { delta?: { content?: string | null }; finish_reason?: string | null }[]
  usage?: { prompt_tokens?: number; completion_tokens?: number } | null
  error?: unknown
  x_groq?: { error?: string | null; usage?: Chunk['usage'] } | null
}

/** `request` names the call in errors. */
export async function* readStream(
  chunks: AsyncIterable<Chunk>,
  { request, onUsage }: { request: string } & Pick<Asking, 'onUsage'>,
): AsyncGenerator<string> {
  let finish: string | null = null
  for await (const chunk of chunks) {
    // A stream can break off politely, with the error in its last chunk.
    if (chunk.error || chunk.x_groq?.error) throw new ModelError(request, 'broke_off', { status: 200 })
    const usage = chunk.usage ?? chunk.x_groq?.usage
    if (usage) onUsage({ input: usage.prompt_tokens ?? 0, output: usage.completion_tokens ?? 0 })
    const [choice] = chunk.choices ?? []
    if (choice?.delta?.content) yield choice.delta.content
    finish = choice?.finish_reason ?? finish
  }
  if (finish === 'content_filter') throw new ModelError(request, 'refused', { status: 200 })
  // Cut off by a limit or by a lost connection: half a sentence is no answer.
  if (finish !== 'stop') throw new ModelError(request, 'broke_off', { status: 200 })
}
