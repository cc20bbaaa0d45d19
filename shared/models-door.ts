/** The wire contract of the desk's language models, under `/functions/v1/desk`. */
import * as z from 'zod/mini'

export const ModelProvider = z.enum(['groq', 'openai', 'xai', 'gemini', 'anthropic', 'other'])
/** `other`: a server of the company's own that speaks OpenAI's chat completions. */
export type ModelProvider = z.infer<typeof ModelProvider>

/** `phrase` writes answers; `extract` reads facts out of what visitors wrote. */
export const ModelTask = z.enum(['phrase', 'extract'])
export type ModelTask = z.infer<typeof ModelTask>

const key = z.string().check(z.trim(), z.regex(/^\S{0,500}$/, 'A key has no spaces in it.'))
const baseUrl = z.string().check(z.trim(), z.minLength(1, 'Enter the server’s address.'), z.maxLength(300))

/** `POST /companies/{id}/models/offer`: which models a key opens. Without one, with the key kept for that provider. */
export const OfferModelsRequest = z.object({
  provider: ModelProvider,
  base_url: z.exactOptional(baseUrl),
  key: z.exactOptional(key),
})
export type OfferModelsRequest = z.infer<typeof OfferModelsRequest>
/** Ids, as the provider lists them; those we know to answer well first. */
export const OfferModelsResponse = z.object({ models: z.array(z.string()) })
export type OfferModelsResponse = z.infer<typeof OfferModelsResponse>

/** `POST /companies/{id}/models`: asks the model for one word, and keeps it if it answers. */
export const AddModelRequest = z.extend(OfferModelsRequest, {
  model: z.string().check(z.trim(), z.minLength(1, 'Choose a model.'), z.maxLength(200)),
  task: z._default(ModelTask, 'phrase'),
})
export type AddModelRequest = z.infer<typeof AddModelRequest>
export const AddModelResponse = z.object({ id: z.uuid() })
export type AddModelResponse = z.infer<typeof AddModelResponse>

/** `POST /models/{id}/check`: asks it again, with another key if one is given, which is kept if it is let in. */
export const CheckModelRequest = z.object({ key: z.exactOptional(key) })
export const CheckModelResponse = z.object({
  state: z.enum(['well', 'failing']),
  /** What is wrong, in words; null when nothing is. */
  problem: z.nullable(z.string()),
})
export type CheckModelResponse = z.infer<typeof CheckModelResponse>
