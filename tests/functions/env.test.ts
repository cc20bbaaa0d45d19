/** What a function is told by its surroundings is checked at once, and never repeated aloud. */
import { afterEach, expect, test, vi } from 'vitest'
import { readEnv } from '../../edge-functions/_platform/env.ts'

const hosted = {
  FOYER_PUBLIC_URL: 'https://foyer.example/app',
  FOYER_JOBS_SECRET: 'sixteen characters or more',
  SUPABASE_URL: 'https://project.supabase.example/',
  SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_1","other":"sb_publishable_2"}',
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_1"}',
}
const readWith = (variables: Record<string, string>) => {
  for (const [name, value] of Object.entries({ ...hosted, ...variables })) vi.stubEnv(name, value)
  return readEnv()
}

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a hosted project’s variables are enough', () => {
  expect(readWith({})).toEqual({
    ownOrigins: ['https://foyer.example'],
    supabaseUrl: 'https://project.supabase.example',
    realtimeUrl: 'https://project.supabase.example/realtime/v1',
    publishableKey: 'sb_publishable_1',
    secretKey: 'sb_secret_1',
    jobsSecret: 'sixteen characters or more',
    trustedHops: 1,
    functionsUrl: 'https://project.supabase.example/functions/v1',
    twilio: {
      apiUrl: 'https://api.twilio.com',
      messagingUrl: 'https://messaging.twilio.com',
      verifyUrl: 'https://verify.twilio.com',
      verify: null,
    },
    kapso: { url: 'https://api.kapso.ai', apiKey: null, webhookSecret: null },
    groq: null,
  })
})

test('functions under another address are told so, and a whole Verify service is one', () => {
  const { functionsUrl, twilio } = readWith({
    FOYER_FUNCTIONS_URL: 'https://hooks.foyer.example/',
    TWILIO_VERIFY_ACCOUNT_SID: 'AC1',
    TWILIO_VERIFY_AUTH_TOKEN: 'token',
    TWILIO_VERIFY_SERVICE_SID: 'VA1',
    FOYER_PHONE_CHECK_COUNTRIES: 'GB, IE',
  })

  expect(functionsUrl).toBe('https://hooks.foyer.example')
  expect(twilio.verify).toEqual({
    accountSid: 'AC1',
    authToken: 'token',
    serviceSid: 'VA1',
    countries: ['GB', 'IE'],
  })
})

test('a key of Groq’s is enough to have answers phrased; an empty one is none', () => {
  expect(readWith({ GROQ_API_KEY: 'gsk_1', GROQ_BASE_URL: '' }).groq).toEqual({
    apiKey: 'gsk_1',
    baseUrl: 'https://api.groq.com',
    model: 'openai/gpt-oss-20b',
    firstWordMs: 5000,
    lastWordMs: 20_000,
  })
  expect(readWith({ GROQ_API_KEY: ' ' }).groq).toBeNull()
})

test.each([
  ['FOYER_PUBLIC_URL', 'foyer'],
  ['FOYER_JOBS_SECRET', 'short'],
  ['FOYER_JOBS_SECRET', ''],
  ['FOYER_TRUSTED_HOPS', '0'],
  ['SUPABASE_URL', 'nowhere'],
  ['SUPABASE_SECRET_KEYS', 'sb_secret_pasted_as_it_is'],
  ['SUPABASE_SECRET_KEYS', '{"other":"sb_secret_of_another_name"}'],
  ['SUPABASE_PUBLISHABLE_KEYS', 'null'],
  ['GROQ_LAST_WORD_MS', '60000'],
  ['FOYER_PHONE_CHECK_COUNTRIES', 'Britain'],
])('%s = %j is refused by name, without being repeated', (name, value) => {
  const read = () => readWith({ [name]: value })

  expect(read).toThrow(new RegExp(`^${name} `))
  expect(read).not.toThrow(/sb_secret/)
})
