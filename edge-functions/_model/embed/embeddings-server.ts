/** Vectors from any server that speaks OpenAI's embeddings. */
import * as z from 'zod/mini'
import type { EmbeddingsEnv } from '../../_platform/env.ts'
import { ModelError } from '../clients/wire/model-error.ts'
import { request as send } from '../clients/wire/request.ts'
import { checkVectors } from './check-vectors.ts'
import type { Embedder } from './embedder.ts'

const request = 'embeddings'

const Answer = z.object({ data: z.array(z.object({ index: z.number(), embedding: z.unknown() })) })

/** Its model is taken to read every language: whoever set it chose it for what the companies write. */
export function embeddingsServer(
  { url, key, model }: EmbeddingsEnv,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Embedder {
  return {
    model,
    reads: () => true,
    atOnce: 64,
    async embed(texts, signal) {
      const response = await send(
        {
          name: request,
          url: `${url}/embeddings`,
          headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
          body: JSON.stringify({ model, input: texts }),
          hidesAnswer: true,
        },
        { signal, fetch },
      )
      const body: unknown = await response.json().catch(() => {
        if (signal.aborted) throw signal.reason
        throw new ModelError(request, 'garbled', { status: response.status })
      })
      const { data: answer } = Answer.safeParse(body)
      const inOrder = answer?.data.toSorted((one, other) => one.index - other.index)
      return checkVectors(
        inOrder?.map(({ embedding }) => embedding),
        texts.length,
        request,
      )
    },
  }
}
