/** What makes vectors here: the server somebody chose, or the host's own; null where nothing does. */
import type { Env } from '../../_platform/env.ts'
import type { Embedder } from './embedder.ts'
import { embeddingsServer } from './embeddings-server.ts'
import { hostEmbedder } from './host-embedder.ts'

export function openEmbedder({ embeddings }: Pick<Env, 'embeddings'>): Embedder | null {
  return embeddings ? embeddingsServer(embeddings) : hostEmbedder()
}
