/** One model at one provider: what every client can do. */
import type { ModelProvider } from '../../../shared/models-door.ts'
import type { Prompt } from '../model.ts'

export type Usage = { input: number; output: number }

export type Asking = {
  signal: AbortSignal
  /** What the provider says the call took, where it does. */
  onUsage(usage: Usage): void
  /** Longest answer, in tokens; those spent on reasoning count as well. */
  maxTokens?: number
}

/** A JSON Schema as strict outputs want it: every property required, `additionalProperties: false` everywhere. */
export type JsonFormat = { name: string; schema: Record<string, unknown> }

export type ModelClient = {
  provider: ModelProvider
  /** As the provider names it. */
  model: string
  /**
   * Streams the text of one answer; ending the iteration ends the call. Throws `ModelError`, or the signal's reason when it
   * is aborted. Neither waits nor tries again.
   */
  write(prompt: Prompt, asking: Asking): AsyncIterable<string>
  /** The text of one answer that should be JSON of this form, as far as the provider can be held to it. Throws like `write`. */
  complete(prompt: Prompt, format: JsonFormat, asking: Asking): Promise<string>
}

/** Where a model is, and what opens it. */
export type ModelAddress = {
  provider: ModelProvider
  /** Of a server of the company's own, without a trailing slash; null for the provider's. */
  baseUrl: string | null
  model: string
  key: string
}
