/** Opens the doors as bundles in a Deno process of their own, which is told what hosted functions are told. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Env } from '../../edge-functions/_platform/env.ts'
import { bundleFunction } from '../../edge-functions/bundle-function.ts'
import type { StackFunction } from '../../supabase/local/stack/http/functions-gateway.ts'
import type { OpenDoors } from './open-doors.ts'

const deno = join(createRequire(import.meta.url).resolve('deno/package.json'), '../bin.cjs')

/** Bundles are made once, and kept in `folder`. */
export async function openFunctionsInDeno(
  env: Env,
  { folder, print }: { folder: string; print: (line: string) => void },
): Promise<OpenDoors> {
  await Promise.all(names.map(name => writeBundle(name, folder)))
  const child = spawn(
    process.execPath,
    [
      ...[deno, 'run', '--quiet', '--no-config', '--no-lock', '--allow-env', '--allow-net', '--allow-read'],
      ...[join(import.meta.dirname, 'serve-bundles.mjs'), folder, ...names],
    ],
    { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables(env) }, detached: true },
  )
  const exited = new Promise<void>(done => child.once('exit', () => done()))
  const port = new Promise<string>((listening, failed) => {
    const hear = (line: string) => {
      const found = /^listening on (\d+)$/.exec(line)?.[1]
      if (found) listening(found)
      else print(line)
    }
    createInterface(child.stdout).on('line', hear)
    createInterface(child.stderr).on('line', hear)
    child.once('exit', code => failed(new Error(`Deno ended with ${code} before it listened.`)))
  })
  const serve = forwardTo(`http://127.0.0.1:${await port}`)

  return {
    doors: { widget: serve, sms: serve, whatsapp: serve, desk: serve, jobs: serve, calendar: serve },
    async kill() {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL') // and what npm's wrapper started
      await exited
    },
  }
}

const names = ['widget', 'sms', 'whatsapp', 'desk', 'jobs', 'calendar']

async function writeBundle(name: string, folder: string): Promise<void> {
  const file = join(folder, name, 'index.js')
  if (existsSync(file)) return
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(file, await bundleFunction(name))
}

function variables(env: Env): Record<string, string> {
  return {
    FOYER_PUBLIC_URL: env.ownOrigins[0] ?? '',
    FOYER_JOBS_SECRET: env.jobsSecret,
    SUPABASE_URL: env.supabaseUrl,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: env.publishableKey }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: env.secretKey }),
    FOYER_FUNCTIONS_URL: env.functionsUrl,
    TWILIO_API_URL: env.twilio.apiUrl,
    TWILIO_MESSAGING_URL: env.twilio.messagingUrl,
    TWILIO_VERIFY_URL: env.twilio.verifyUrl,
    TWILIO_VERIFY_ACCOUNT_SID: env.twilio.verify?.accountSid ?? '',
    TWILIO_VERIFY_AUTH_TOKEN: env.twilio.verify?.authToken ?? '',
    TWILIO_VERIFY_SERVICE_SID: env.twilio.verify?.serviceSid ?? '',
    FOYER_PHONE_CHECK_COUNTRIES: env.twilio.verify?.countries?.join(' ') ?? '',
    KAPSO_URL: env.kapso.url,
    KAPSO_API_KEY: env.kapso.apiKey ?? '',
    KAPSO_WEBHOOK_SECRET: env.kapso.webhookSecret ?? '',
    ...(env.groq && {
      GROQ_API_KEY: env.groq.apiKey,
      GROQ_BASE_URL: env.groq.baseUrl,
      GROQ_MODEL: env.groq.model,
      GROQ_FIRST_WORD_MS: String(env.groq.firstWordMs ?? ''),
      GROQ_LAST_WORD_MS: String(env.groq.lastWordMs ?? ''),
    }),
  }
}

function forwardTo(origin: string): StackFunction {
  return async request => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers(request.headers)
    for (const name of ['host', 'connection', 'content-length', 'transfer-encoding']) headers.delete(name)
    headers.set('accept-encoding', 'identity') // or the body arrives unpacked under headers that say it is packed
    const response = await fetch(origin + pathname + search, {
      method: request.method,
      headers,
      body: request.body ? await request.arrayBuffer() : null,
      signal: request.signal,
      redirect: 'manual', // the client's to follow
    })
    // Node cancels an unread body once its response is garbage; a body that is being piped it leaves alone.
    return new Response(response.body?.pipeThrough(new TransformStream()) ?? null, response)
  }
}
