/** One request to Twilio, in the name of a company's account. */
import * as z from 'zod/mini'
import type { Env, TwilioEnv } from '../../_platform/env.ts'
import type { Credentials } from '../../_platform/phone-verbs.ts'
import { callProvider, type Method } from '../call-provider.ts'

export type TwilioAccount = {
  account_id: string
  credentials: Credentials
}

/** What a channel needs to speak to Twilio. */
export type TwilioDoor = {
  env: Pick<Env, 'twilio' | 'functionsUrl'>
  fetch?: typeof globalThis.fetch | undefined
}

export type TwilioRequest = {
  /** Which of Twilio's hosts; `api` unless told. */
  api?: 'api' | 'messaging' | 'verify'
  method?: Method
  /** Begins with `/`; a `next_page_uri` is one. It never leaves the configured host. */
  path: string
  query?: Record<string, string>
  /** Sent form-encoded; a list repeats its key. */
  form?: Record<string, string | string[]>
}

const bases = { api: 'apiUrl', messaging: 'messagingUrl', verify: 'verifyUrl' } as const

/** `answer` is what the caller reads of the response. Throws `ProviderError`. */
export async function callTwilio<T>(
  { api = 'api', method = 'GET', path, query, form }: TwilioRequest,
  answer: z.ZodMiniType<T>,
  {
    account,
    env,
    fetch,
  }: { account: TwilioAccount; env: TwilioEnv; fetch?: typeof globalThis.fetch | undefined },
): Promise<T> {
  if (!path.startsWith('/')) throw new Error('A path of Twilio begins with a slash.')
  return callProvider(
    {
      name: `twilio ${method} ${/([A-Za-z]+)(\/[A-Z]{2}[0-9a-f]{32})?(\.json)?([?].*)?$/.exec(path)?.[1] ?? api}`,
      method,
      url: env[bases[api]] + path + search(query),
      headers: { accept: 'application/json', authorization: basicAuth(account) },
      body: form ? encode(form) : null,
      answer,
      readRefusal,
    },
    fetch,
  )
}

/** An API key where there is one: it can be taken away without changing the account's token. */
export function basicAuth({ account_id, credentials }: TwilioAccount): string {
  const { api_key, api_secret, auth_token } = credentials
  const pair = api_key && api_secret ? `${api_key}:${api_secret}` : `${account_id}:${auth_token ?? ''}`
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(pair)))}`
}

/** `/2010-04-01/Accounts/{sid}/…` */
export function accountPath({ account_id }: TwilioAccount, path: string): string {
  return `/2010-04-01/Accounts/${encodeURIComponent(account_id)}/${path}`
}

function search(query: Record<string, string> = {}): string {
  const encoded = new URLSearchParams(query).toString()
  return encoded && `?${encoded}`
}

function encode(form: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map(one => [name, one])),
  )
}

const Refusal = z.object({
  code: z.optional(z.nullable(z.union([z.number(), z.string()]))),
  message: z.optional(z.nullable(z.string())),
})

function readRefusal(body: unknown) {
  const { code, message } = Refusal.safeParse(body).data ?? {}
  return { code: code == null ? null : String(code), providerMessage: message ?? null }
}
