/** Chooses the model by what is configured; null means that answers are the company's own words. */
import type { Env } from '../_platform/env.ts'
import { groqModel } from './groq.ts'
import type { Model } from './model.ts'

export function openModel(env: Env): Model | null {
  return env.groq ? groqModel(env.groq) : null
}
