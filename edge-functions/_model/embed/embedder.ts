/** What makes vectors of texts: texts that mean the same point the same way. */
export type Embedder = {
  /** Kept beside its vectors, which are never compared with those of another. */
  readonly model: string
  /** Whether it understands a language (BCP 47). */
  reads(language: string): boolean
  /** How many texts it takes at once. */
  atOnce: number
  /**
   * A vector for each text, of unit length, all of one size. Throws `ModelError` when that fails or what comes is something
   * else, and the signal's reason when it is aborted. Neither waits nor tries again.
   */
  embed(texts: string[], signal: AbortSignal): Promise<number[][]>
}
