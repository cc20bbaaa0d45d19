/** What a function is told by its surroundings. The only file that reads environment variables. */
import * as z from 'zod/mini'

export type Env = {
  /** Origins of Foyer's own pages (dashboard, demo); widgets always run there. */
  ownOrigins: string[]
  /** Base URL of the Supabase project, without a trailing slash. */
  supabaseUrl: string
  /** Where browsers open their realtime socket: absolute, or a path on the origin that served the widget. */
  realtimeUrl: string
  publishableKey: string
  /** Opens the schema `service`; never leaves the function. */
  secretKey: string
  /** What the clock must show to start a sweep. */
  jobsSecret: string
  /** How many proxies in front of the function append to `X-Forwarded-For`. */
  trustedHops: number
  /** Where providers reach our functions; what they sign is built from this, never from a request. */
  functionsUrl: string
  twilio: TwilioEnv
  kapso: KapsoEnv
  groq: GroqEnv | null
  /** What makes vectors of phrasings; without it the host's own does, where it has one. */
  embeddings?: EmbeddingsEnv
}

/** Base URLs, without a trailing slash. Accounts belong to companies; only phone checks use one of the platform's. */
export type TwilioEnv = {
  apiUrl: string
  messagingUrl: string
  verifyUrl: string
  /** The platform's own Verify service, for members' phones; null when there is none. */
  verify: VerifyEnv | null
}

/** `countries`: where codes may be sent to, as ISO 3166 writes them (`GB`); null for where each company is. */
export type VerifyEnv = {
  accountSid: string
  authToken: string
  serviceSid: string
  countries: string[] | null
}

/** One project key acts for every company's line; null when the platform has none. */
export type KapsoEnv = {
  url: string
  apiKey: string | null
  /** Signs the project's own webhook, which tells of new lines. */
  webhookSecret: string | null
}

export type GroqEnv = {
  apiKey: string
  baseUrl: string
  model: string
  /** Milliseconds a visitor waits for the first word and for the last; 5000 and 20000 unless told. */
  firstWordMs?: number
  lastWordMs?: number
}

/** A server that speaks OpenAI's embeddings. */
export type EmbeddingsEnv = {
  /** What `/embeddings` is appended to, without a trailing slash. */
  url: string
  /** Null for a server that asks for none. */
  key: string | null
  /** Vectors are kept under its name: another model needs another name. */
  model: string
}

const Variables = z.object({
  FOYER_PUBLIC_URL: z.url(),
  FOYER_JOBS_SECRET: z.string().check(z.minLength(16)),
  FOYER_TRUSTED_HOPS: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10)), 1),
  SUPABASE_URL: z.url(),
  SUPABASE_PUBLISHABLE_KEYS: z.string(),
  SUPABASE_SECRET_KEYS: z.string(),
  FOYER_FUNCTIONS_URL: z.optional(z.url()),
  TWILIO_API_URL: z._default(z.url(), 'https://api.twilio.com'),
  TWILIO_MESSAGING_URL: z._default(z.url(), 'https://messaging.twilio.com'),
  TWILIO_VERIFY_URL: z._default(z.url(), 'https://verify.twilio.com'),
  TWILIO_VERIFY_ACCOUNT_SID: z.optional(z.string()),
  TWILIO_VERIFY_AUTH_TOKEN: z.optional(z.string()),
  TWILIO_VERIFY_SERVICE_SID: z.optional(z.string()),
  FOYER_PHONE_CHECK_COUNTRIES: z.optional(
    z.string().check(z.regex(/^\s*[A-Z]{2}([\s,]+[A-Z]{2})*\s*$/, 'Expected countries such as "GB IE".')),
  ),
  KAPSO_URL: z._default(z.url(), 'https://api.kapso.ai'),
  KAPSO_API_KEY: z.optional(z.string()),
  KAPSO_WEBHOOK_SECRET: z.optional(z.string()),
  GROQ_API_KEY: z.optional(z.string()),
  GROQ_BASE_URL: z._default(z.url(), 'https://api.groq.com'),
  GROQ_MODEL: z._default(z.string(), 'openai/gpt-oss-20b'),
  GROQ_FIRST_WORD_MS: z._default(milliseconds(), 5_000),
  GROQ_LAST_WORD_MS: z._default(milliseconds(), 20_000),
  FOYER_EMBEDDINGS_URL: z.optional(z.url({ protocol: /^https?$/ })),
  FOYER_EMBEDDINGS_KEY: z.optional(z.string()),
  FOYER_EMBEDDINGS_MODEL: z._default(z.string().check(z.maxLength(100)), 'text-embedding-3-small'),
})

/** Well below the lease of a turn (_inbox/receive-message.ts): answering must end while it is still ours. */
function milliseconds() {
  return z.coerce.number().check(z.int(), z.minimum(100), z.maximum(25_000))
}

/** Reads and checks every variable at once. Throws one sentence that names what is missing or wrong. */
export function readEnv(): Env {
  // `NAME=` means "not set".
  const given = Object.fromEntries(Object.entries(environment()).filter(([, value]) => value?.trim()))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')} is not set correctly: ${issue?.message}`)
  }
  const variables = parsed.data
  return {
    ownOrigins: [new URL(variables.FOYER_PUBLIC_URL).origin],
    supabaseUrl: withoutSlash(variables.SUPABASE_URL),
    realtimeUrl: `${withoutSlash(variables.SUPABASE_URL)}/realtime/v1`,
    publishableKey: defaultKey(variables, 'SUPABASE_PUBLISHABLE_KEYS'),
    secretKey: defaultKey(variables, 'SUPABASE_SECRET_KEYS'),
    jobsSecret: variables.FOYER_JOBS_SECRET,
    trustedHops: variables.FOYER_TRUSTED_HOPS,
    functionsUrl: withoutSlash(
      variables.FOYER_FUNCTIONS_URL ?? `${withoutSlash(variables.SUPABASE_URL)}/functions/v1`,
    ),
    twilio: twilioEnv(variables),
    kapso: {
      url: withoutSlash(variables.KAPSO_URL),
      apiKey: variables.KAPSO_API_KEY ?? null,
      webhookSecret: variables.KAPSO_WEBHOOK_SECRET ?? null,
    },
    groq: groqEnv(variables),
    ...(variables.FOYER_EMBEDDINGS_URL && {
      embeddings: {
        url: withoutSlash(variables.FOYER_EMBEDDINGS_URL).replace(/\/embeddings$/, ''),
        key: variables.FOYER_EMBEDDINGS_KEY ?? null,
        model: variables.FOYER_EMBEDDINGS_MODEL,
      },
    }),
  }
}

function groqEnv(variables: z.infer<typeof Variables>): GroqEnv | null {
  if (!variables.GROQ_API_KEY) return null
  return {
    apiKey: variables.GROQ_API_KEY,
    baseUrl: variables.GROQ_BASE_URL,
    model: variables.GROQ_MODEL,
    firstWordMs: variables.GROQ_FIRST_WORD_MS,
    lastWordMs: variables.GROQ_LAST_WORD_MS,
  }
}

function twilioEnv(variables: z.infer<typeof Variables>): TwilioEnv {
  const {
    TWILIO_VERIFY_ACCOUNT_SID: accountSid,
    TWILIO_VERIFY_AUTH_TOKEN: authToken,
    TWILIO_VERIFY_SERVICE_SID: serviceSid,
  } = variables
  const countries = variables.FOYER_PHONE_CHECK_COUNTRIES?.match(/[A-Z]{2}/g) ?? null
  return {
    apiUrl: withoutSlash(variables.TWILIO_API_URL),
    messagingUrl: withoutSlash(variables.TWILIO_MESSAGING_URL),
    verifyUrl: withoutSlash(variables.TWILIO_VERIFY_URL),
    verify: accountSid && authToken && serviceSid ? { accountSid, authToken, serviceSid, countries } : null,
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '')
}

type KeysVariable = 'SUPABASE_PUBLISHABLE_KEYS' | 'SUPABASE_SECRET_KEYS'

// The platform hands its keys over as a JSON object of names; `default` is the one in use.
function defaultKey(variables: Record<KeysVariable, string>, name: KeysVariable): string {
  try {
    const { default: key } = JSON.parse(variables[name])
    if (key && typeof key === 'string') return key
  } catch {
    // Said below, without the parser's sentence: it quotes what it was given, which may be the key itself.
  }
  throw new Error(`${name} is not set correctly: Expected a JSON object with a key named "default".`)
}

function environment(): Record<string, string | undefined> {
  const host = globalThis as {
    Deno?: { env: { toObject(): Record<string, string> } }
    process?: { env: Record<string, string | undefined> }
  }
  return host.Deno ? host.Deno.env.toObject() : (host.process?.env ?? {})
}
