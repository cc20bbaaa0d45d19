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
  groq: GroqEnv | null
}

export type GroqEnv = { apiKey: string; baseUrl: string; model: string }

const Variables = z.object({
  FOYER_PUBLIC_URL: z.url(),
  FOYER_JOBS_SECRET: z.string().check(z.minLength(16)),
  FOYER_TRUSTED_HOPS: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10)), 1),
  SUPABASE_URL: z.url(),
  SUPABASE_PUBLISHABLE_KEYS: z.string(),
  SUPABASE_SECRET_KEYS: z.string(),
  GROQ_API_KEY: z.optional(z.string()),
  GROQ_BASE_URL: z._default(z.url(), 'https://api.groq.com'),
  GROQ_MODEL: z._default(z.string(), 'openai/gpt-oss-20b'),
})

/** Reads and checks every variable at once. Throws one sentence that names what is missing or wrong. */
export function readEnv(): Env {
  const parsed = Variables.safeParse(environment())
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')} is not set correctly: ${issue?.message}`)
  }
  const variables = parsed.data
  return {
    ownOrigins: [new URL(variables.FOYER_PUBLIC_URL).origin],
    supabaseUrl: variables.SUPABASE_URL.replace(/\/$/, ''),
    realtimeUrl: `${variables.SUPABASE_URL.replace(/\/$/, '')}/realtime/v1`,
    publishableKey: defaultKey(variables.SUPABASE_PUBLISHABLE_KEYS),
    secretKey: defaultKey(variables.SUPABASE_SECRET_KEYS),
    jobsSecret: variables.FOYER_JOBS_SECRET,
    trustedHops: variables.FOYER_TRUSTED_HOPS,
    groq: groqEnv(variables),
  }
}

/** Groq's settings, or null when no key is set: answers are then the company's own words. */
export function groqEnv(variables: {
  GROQ_API_KEY?: string | undefined
  GROQ_BASE_URL?: string
  GROQ_MODEL?: string
}): GroqEnv | null {
  if (!variables.GROQ_API_KEY) return null
  return {
    apiKey: variables.GROQ_API_KEY,
    baseUrl: variables.GROQ_BASE_URL ?? 'https://api.groq.com',
    model: variables.GROQ_MODEL ?? 'openai/gpt-oss-20b',
  }
}

// The platform hands its keys over as a JSON object of names; `default` is the one in use.
function defaultKey(keys: string): string {
  const { default: key } = JSON.parse(keys) as { default?: string }
  if (!key) throw new Error('The project has no API key named "default".')
  return key
}

function environment(): Record<string, string | undefined> {
  const host = globalThis as {
    Deno?: { env: { toObject(): Record<string, string> } }
    process?: { env: Record<string, string | undefined> }
  }
  return host.Deno ? host.Deno.env.toObject() : (host.process?.env ?? {})
}
