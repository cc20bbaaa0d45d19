/**
 * What well-known models cost at most, so that a budget holds before anybody has entered a price. Few on purpose: a price
 * that is wrong is worse than none, and a company's owner can always set their own.
 */
import type { ModelProvider } from '../../shared/models-door.ts'

/** Micro-USD for a million tokens. */
export type Prices = { input: number; output: number }

const prices: Partial<Record<ModelProvider, Record<string, Prices>>> = {
  groq: {
    'openai/gpt-oss-20b': { input: 100_000, output: 500_000 },
    'openai/gpt-oss-120b': { input: 150_000, output: 750_000 },
  },
}

/** Null for a model whose price is not known here. */
export function listPrice(provider: ModelProvider, model: string): Prices | null {
  return prices[provider]?.[model] ?? null
}
