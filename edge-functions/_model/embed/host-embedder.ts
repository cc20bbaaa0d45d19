/** Vectors from the edge runtime itself: hosted Supabase carries gte-small, which reads English. */
import { ModelError } from '../clients/wire/model-error.ts'
import { checkVectors } from './check-vectors.ts'
import type { Embedder } from './embedder.ts'

const model = 'gte-small'
const request = `${model} of the host`

type Session = { run(text: string, how: { mean_pool: boolean; normalize: boolean }): Promise<unknown> }
type Host = { Supabase?: { ai?: { Session: new (model: string) => Session } } }

/** Null where the host has none. */
export function hostEmbedder(host: Host = globalThis as Host): Embedder | null {
  const { ai } = host.Supabase ?? {}
  if (!ai) return null
  let session: Session | null = null // opened by the first text, and kept: opening it loads the model

  return {
    model,
    reads: language => /^en\b/i.test(language),
    atOnce: 16, // it counts towards the function's own time
    async embed(texts, signal) {
      try {
        session ??= new ai.Session(model)
        const vectors: unknown[] = []
        for (const text of texts) vectors.push(await run(session, text, signal))
        return checkVectors(vectors, texts.length, request)
      } catch (cause) {
        if (signal.aborted) throw signal.reason
        throw cause instanceof ModelError ? cause : new ModelError(request, 'failed', { cause })
      }
    },
  }
}

/** It cannot be told to stop: whoever waits no longer is let go. */
async function run(session: Session, text: string, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted()
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([session.run(text, { mean_pool: true, normalize: true }), stopped])
}
