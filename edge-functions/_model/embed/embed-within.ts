/** Makes vectors within a deadline, with one more try where that may help. */
import { type Failure, ModelError } from '../clients/wire/model-error.ts'
import type { Embedder } from './embedder.ts'

const attempts = 2

/** A second try may mend these. */
const passing = new Set<Failure>(['unreachable', 'failed', 'garbled'])

/** Throws `ModelError`; `too_slow` when the deadline, in milliseconds, passed. */
export async function embedWithin(
  embedder: Embedder,
  texts: string[],
  deadlineMs: number,
): Promise<number[][]> {
  const signal = AbortSignal.timeout(deadlineMs)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await embedder.embed(texts, signal)
    } catch (error) {
      if (signal.aborted) throw new ModelError(`${embedder.model} vectors`, 'too_slow')
      const isPassing = error instanceof ModelError && passing.has(error.outcome)
      if (!isPassing || attempt === attempts) throw error
    }
  }
}
