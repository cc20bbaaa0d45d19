/** What `npm start` may be told, from the environment and from `.env`; every setting has a default. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import * as z from 'zod/mini'

export type Settings = {
  port: number
  /** The interface to listen on. */
  host: string
  /** Where the site is reached from outside. */
  publicUrl: string
  /** Holds the keys, and the database unless it has a URL. */
  folder: string
  databaseUrl: string | null
  groq: { apiKey: string; baseUrl: string; model: string } | null
  /** A server that speaks OpenAI's embeddings; `url` without them and without a trailing slash. */
  embeddings: { url: string; key: string | null; model: string } | null
  /** Twilio and Kapso themselves; null for the lab's stand-ins. */
  providers: ProviderSettings | null
  /** Whether a fresh database gets the demo company. */
  hasDemo: boolean
}

export type ProviderSettings = {
  twilio: {
    apiUrl: string
    messagingUrl: string
    verifyUrl: string
    /** `countries`: where codes may be sent to (`GB`); null for where each company is. */
    verify: { accountSid: string; authToken: string; serviceSid: string; countries: string[] | null } | null
  }
  kapso: { url: string; apiKey: string | null; webhookSecret: string | null }
}

const webAddress = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' })

const Variables = z.object({
  PORT: z._default(
    z.coerce
      .number('is not a port number')
      .check(z.int('is not a port number'), z.minimum(1), z.maximum(65535)),
    54321,
  ),
  HOST: z._default(z.string(), '127.0.0.1'),
  FOYER_DATA: z._default(z.string(), '.foyer'),
  FOYER_PUBLIC_URL: z.optional(webAddress),
  FOYER_DEMO: z._default(z.enum(['0', '1'], 'is neither 0 nor 1'), '1'),
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(ql)?:\/\//, 'does not begin with postgres://')),
  ),
  GROQ_API_KEY: z.optional(z.string()),
  GROQ_BASE_URL: z._default(webAddress, 'https://api.groq.com'),
  GROQ_MODEL: z._default(z.string(), 'openai/gpt-oss-20b'),
  FOYER_EMBEDDINGS_URL: z.optional(webAddress),
  FOYER_EMBEDDINGS_KEY: z.optional(z.string()),
  FOYER_EMBEDDINGS_MODEL: z._default(z.string(), 'text-embedding-3-small'),
  FOYER_PROVIDERS: z.optional(z.enum(['lab', 'live'], 'is neither lab nor live')),
  TWILIO_API_URL: z._default(webAddress, 'https://api.twilio.com'),
  TWILIO_MESSAGING_URL: z._default(webAddress, 'https://messaging.twilio.com'),
  TWILIO_VERIFY_URL: z._default(webAddress, 'https://verify.twilio.com'),
  TWILIO_VERIFY_ACCOUNT_SID: z.optional(z.string()),
  TWILIO_VERIFY_AUTH_TOKEN: z.optional(z.string()),
  TWILIO_VERIFY_SERVICE_SID: z.optional(z.string()),
  FOYER_PHONE_CHECK_COUNTRIES: z.optional(
    z
      .string()
      .check(z.regex(/^\s*[A-Z]{2}([\s,]+[A-Z]{2})*\s*$/, 'is not a list of countries such as "GB IE"')),
  ),
  KAPSO_URL: z._default(webAddress, 'https://api.kapso.ai'),
  KAPSO_API_KEY: z.optional(z.string()),
  KAPSO_WEBHOOK_SECRET: z.optional(z.string()),
})

/** Throws one sentence that names the line of `.env` or the variable at fault. */
export function readSettings(root: string, environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = { ...readDotEnv(join(root, '.env')), ...environment }
  // `NAME=` means "not set", as in a copied example file.
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()))
  const parsed = Variables.safeParse(filled)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')} ${issue?.message ?? 'is not valid'}.`)
  }

  const { PORT, HOST, FOYER_DATA, FOYER_PUBLIC_URL, FOYER_DEMO, DATABASE_URL, ...others } = parsed.data
  const publicUrl = new URL(FOYER_PUBLIC_URL ?? `http://localhost:${PORT}`)
  return {
    port: PORT,
    host: HOST,
    publicUrl: publicUrl.origin,
    folder: FOYER_DATA,
    databaseUrl: DATABASE_URL ?? null,
    groq: others.GROQ_API_KEY
      ? { apiKey: others.GROQ_API_KEY, baseUrl: others.GROQ_BASE_URL, model: others.GROQ_MODEL }
      : null,
    embeddings: others.FOYER_EMBEDDINGS_URL
      ? {
          url: others.FOYER_EMBEDDINGS_URL.replace(/\/+$/, '').replace(/\/embeddings$/, ''),
          key: others.FOYER_EMBEDDINGS_KEY ?? null,
          model: others.FOYER_EMBEDDINGS_MODEL,
        }
      : null,
    providers: hasLab(others.FOYER_PROVIDERS, [HOST, publicUrl.hostname]) ? null : readProviders(others),
    hasDemo: FOYER_DEMO === '1',
  }
}

/** The lab lets in whoever reaches it: where others can, it must be asked for. */
function hasLab(asked: 'lab' | 'live' | undefined, hosts: string[]): boolean {
  return asked === 'lab' || (asked === undefined && hosts.every(host => loopback.test(host)))
}
const loopback = /^(localhost|127\.[\d.]+|\[?::1\]?)$/

function readProviders(given: Omit<z.infer<typeof Variables>, FoyerVariable>): ProviderSettings {
  const verify = {
    accountSid: given.TWILIO_VERIFY_ACCOUNT_SID,
    authToken: given.TWILIO_VERIFY_AUTH_TOKEN,
    serviceSid: given.TWILIO_VERIFY_SERVICE_SID,
  }
  const countries = given.FOYER_PHONE_CHECK_COUNTRIES?.match(/[A-Z]{2}/g) ?? null
  return {
    twilio: {
      apiUrl: given.TWILIO_API_URL,
      messagingUrl: given.TWILIO_MESSAGING_URL,
      verifyUrl: given.TWILIO_VERIFY_URL,
      verify: isWhole(verify) ? { ...verify, countries } : null,
    },
    kapso: {
      url: given.KAPSO_URL,
      apiKey: given.KAPSO_API_KEY ?? null,
      webhookSecret: given.KAPSO_WEBHOOK_SECRET ?? null,
    },
  }
}

type FoyerVariable = 'PORT' | 'HOST' | 'FOYER_DATA' | 'FOYER_PUBLIC_URL' | 'FOYER_DEMO' | 'DATABASE_URL'

function isWhole<T extends string>(record: Record<T, string | undefined>): record is Record<T, string> {
  return Object.values(record).every(value => value !== undefined)
}

function readDotEnv(file: string): Record<string, string | undefined> {
  if (!existsSync(file)) return {}
  const text = readFileSync(file, 'utf8')
  // Node's parser passes over what it does not understand; a setting that silently does nothing is worse than none.
  let isInsideQuotes = false
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!isInsideQuotes && !/^\s*(#.*|(export\s+)?[A-Za-z_]\w*\s*=.*)?$/.test(line)) {
      throw new Error(`.env, line ${index + 1}: expected NAME=value.`)
    }
    if ((line.split('"').length - 1) % 2 === 1) isInsideQuotes = !isInsideQuotes
  }
  if (isInsideQuotes) throw new Error('.env: a quotation mark is never closed.')
  return parseEnv(text) as Record<string, string | undefined>
}
