/** One request to Kapso: to its platform, or through it to WhatsApp. */
import * as z from 'zod/mini'
import type { Env, KapsoEnv } from '../../_platform/env.ts'
import { callProvider, type Method } from '../call-provider.ts'
import { ProviderError } from '../provider-error.ts'

/** What a channel needs to speak to Kapso. */
export type KapsoDoor = { env: Pick<Env, 'kapso'>; fetch?: typeof globalThis.fetch | undefined }

export type KapsoRequest = {
  /** `platform`: customers, setup links, numbers, webhooks. `whatsapp`: messages, media, templates, as Meta shapes them. */
  api: 'platform' | 'whatsapp'
  method?: Method
  /** Begins with `/`. It never leaves the configured host. */
  path: string
  query?: Record<string, string>
  json?: unknown
  timeoutMs?: number
}

const bases = { platform: '/platform/v1', whatsapp: '/meta/whatsapp/v24.0' }

/** `answer` is what the caller reads of the response. Throws `ProviderError`, also when the platform has no key. */
export async function callKapso<T>(
  { api, method = 'GET', path, query, json, timeoutMs }: KapsoRequest,
  answer: z.ZodMiniType<T>,
  { env, fetch }: { env: KapsoEnv; fetch?: typeof globalThis.fetch | undefined },
): Promise<T> {
  if (!path.startsWith('/')) throw new Error('A path of Kapso begins with a slash.')
  const name = `kapso ${method} ${/([a-z_]+)(\/[\w-]*\d[\w-]*)?$/.exec(path)?.[1] ?? api}`
  if (!env.apiKey) throw new ProviderError(name, 401, missingKey)

  const search = new URLSearchParams(query).toString()
  return callProvider(
    {
      name,
      method,
      url: env.url + bases[api] + path + (search && `?${search}`),
      headers: {
        accept: 'application/json',
        'x-api-key': env.apiKey,
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      body: json === undefined ? null : JSON.stringify(json),
      answer,
      readRefusal,
      ...(timeoutMs !== undefined && { timeoutMs }),
    },
    fetch,
  )
}

const missingKey = {
  code: 'no_key',
  providerMessage: 'This platform has no Kapso key.',
  retryAfterSeconds: null,
  isUncertain: false,
}

/** Meta's envelope, or Kapso's own sentence. */
const Refusal = z.object({
  error: z.union([
    z.string(),
    z.object({
      code: z.optional(z.union([z.number(), z.string()])),
      message: z.optional(z.string()),
      error_data: z.optional(z.object({ details: z.optional(z.string()) })),
    }),
  ]),
})

function readRefusal(body: unknown) {
  const error = Refusal.safeParse(body).data?.error
  if (typeof error === 'string' || !error) return { code: null, providerMessage: error ?? null }
  return {
    code: error.code === undefined ? null : String(error.code),
    providerMessage: error.error_data?.details ?? error.message ?? null,
  }
}
