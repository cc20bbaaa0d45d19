/** The functions of one test file, on the engine of the running project: in Node, or as bundles under Deno. */
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Env } from '../../edge-functions/_platform/env.ts'
import { type GroqStandIn, startGroqStandIn } from '../../supabase/local/providers/groq-stand-in.ts'
import { type ServedProviders, serveProviders } from '../../supabase/local/providers/serve-providers.ts'
import { openStack, type Stack } from '../../supabase/local/stack/open-stack.ts'
import { serve } from '../../supabase/local/stack/serve.ts'
import { createDatabase } from './create-database.ts'
import { findScratch } from './find-scratch.ts'
import type { OpenDoors } from './open-doors.ts'
import { openFunctionsInDeno } from './open-functions-deno.ts'
import { openFunctionsInNode } from './open-functions-node.ts'
import { migrations } from './prepare-database.ts'

export type Functions = {
  stack: Stack
  /** Where all of it is served, for clients that want a socket. */
  url: string
  groq: GroqStandIn
  /** Twilio, Kapso, and the phones of those who write. */
  providers: ServedProviders
  /** Everything the doors have printed, line by line. */
  printed: string[]
  /** Asks under `/functions/v1`, as a client with this network address. */
  fetch(path: string, init: RequestInit, address: string): Promise<Response>
  /** One sweep of the clock. */
  sweep(secret?: string): Promise<Response>
  /** Opens the doors, in place of those that were open. */
  start(how: Running): Promise<void>
  /** Ends the doors as `kill -9` does; nothing answers until they are started again. */
  kill(): Promise<void>
}

export type Running = { runtime: 'node' | 'deno'; hasModel: boolean }

/** Deno is for what is hosted, and there the database is Postgres. */
export const runtimes: Running['runtime'][] = process.env.FOYER_TEST_DATABASE_URL
  ? ['node', 'deno']
  : ['node']

/** Milliseconds: short, so that a model that hangs is given up within a test; long enough for a busy machine. */
const deadlines = { firstWordMs: 1_500, lastWordMs: 5_000 }

/**
 * Runs scenarios against the doors in Node over direct SQL; and, on a native Postgres, against bundles under Deno over RPC, as
 * hosted.
 */
export function inNodeAndDeno(
  functions: Functions,
  scenarios: (runtime: Running['runtime']) => void,
  { hasModel = false, where = runtimes } = {},
): void {
  describe.each(where)('in %s', runtime => {
    beforeAll(() => functions.start({ runtime, hasModel }))
    scenarios(runtime)
  })
}

/** Closed after the file. */
export async function openFunctions(): Promise<Functions> {
  const folder = await mkdtemp(join(findScratch(), 'foyer-functions-'))
  const printed: string[] = []
  const print = (line: string) => void printed.push(line)
  const [stack, groq, providers] = await Promise.all([
    openStackIn(folder, print),
    startGroqStandIn(),
    serveProviders({ pace: 0 }),
  ])
  const server = await serve(stack, { port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${server.port}`
  const groqEnv = { apiKey: 'gsk_stand_in', baseUrl: groq.url, model: 'openai/gpt-oss-20b', ...deadlines }
  const env: Env = {
    ownOrigins: ['https://foyer.example'],
    supabaseUrl: url,
    realtimeUrl: `${url}/realtime/v1`,
    publishableKey: stack.keys.publishable,
    secretKey: stack.keys.secret,
    jobsSecret: stack.keys.jobs,
    trustedHops: 1,
    functionsUrl: `${url}/functions/v1`,
    twilio: {
      apiUrl: `${providers.url}/twilio/api`,
      messagingUrl: `${providers.url}/twilio/messaging`,
      verifyUrl: `${providers.url}/twilio/verify`,
      verify: openVerify(providers),
    },
    kapso: {
      url: `${providers.url}/kapso`,
      apiKey: providers.kapso.apiKey,
      webhookSecret: 'signs what the project tells us',
    },
    groq: null,
  }

  let opened: OpenDoors | null = null
  const kill = async () => {
    await opened?.kill()
    opened = null
  }
  const ask: Functions['fetch'] = (path, init, address) =>
    stack.fetch(new Request(`${url}/functions/v1/${path}`, init), address)

  afterAll(async () => {
    await kill()
    await providers.close()
    await groq.close()
    await server.close()
    await stack.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    stack,
    url,
    groq,
    providers,
    printed,
    fetch: ask,
    sweep: (secret = stack.keys.jobs) =>
      ask('jobs', { method: 'POST', headers: { 'x-foyer-jobs-secret': secret } }, '127.0.0.1'),
    async start({ runtime, hasModel }) {
      await kill()
      const told = { ...env, groq: hasModel ? groqEnv : null }
      opened =
        runtime === 'deno'
          ? await openFunctionsInDeno(told, { folder: join(folder, 'functions'), print })
          : openFunctionsInNode(told, stack, print)
      stack.serveFunctions(opened.doors)
    },
    kill,
  }
}

/** The platform's own service, for members' phones. */
function openVerify({ twilio }: ServedProviders): NonNullable<Env['twilio']['verify']> {
  const { sid: accountSid, authToken } = twilio.openAccount({ friendlyName: 'The platform' })
  const serviceSid = twilio.openVerifyService(accountSid, 'Foyer').sid
  return { accountSid, authToken, serviceSid, countries: null }
}

async function openStackIn(folder: string, print: (line: string) => void): Promise<Stack> {
  const server = process.env.FOYER_TEST_DATABASE_URL
  const name = `functions_${randomUUID().replaceAll('-', '')}`
  if (!server) await cp(join(inject('pgliteFolder'), 'migrations'), folder, { recursive: true })
  return openStack({
    folder,
    databaseUrl: server && (await createDatabase(server, name, 'template_migrations')),
    migrations,
    siteUrl: 'https://foyer.example',
    schemas: ['public', 'service'],
    printMail: () => {},
    onError: error => print(String(error)),
  })
}
