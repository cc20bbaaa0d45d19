/** A stack of its own for a test file, served on a free port, and people who use it through supabase-js. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import postgres from 'postgres'
import WebSocket from 'ws'
import type { Mail } from '../../supabase/local/stack/http/auth-mail.ts'
import { openStack, type Stack, type StackOptions } from '../../supabase/local/stack/open-stack.ts'
import { type Server, serve } from '../../supabase/local/stack/serve.ts'
import { freshFolder } from './fresh-folder.ts'

export type TestStack = {
  stack: Stack
  folder: string
  url: string
  mails: Mail[]
  errors: unknown[]
  /** A client with nobody signed in; with the publishable key unless told. */
  client(key?: string): SupabaseClient
  /** A client in which somebody new is signed in. */
  signUp(name: string): Promise<SupabaseClient>
  /** Ends the server and starts it again on the same port and data. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** On PGlite, or on a new database of the server FOYER_TEST_DATABASE_URL names (as a superuser). */
export async function testStack(options: Partial<StackOptions> = {}): Promise<TestStack> {
  const database = await newDatabase()
  const folder = database ? await mkdtemp(join(tmpdir(), 'stack-')) : await freshFolder()
  const mails: Mail[] = []
  const errors: unknown[] = []
  const settings: StackOptions = {
    folder,
    databaseUrl: database?.url,
    migrations: new URL('migrations', import.meta.url).pathname,
    siteUrl: 'http://localhost:3000',
    schemas: ['public', 'service'],
    printMail: mail => {
      mails.push(mail)
    },
    onError: error => {
      errors.push(error)
    },
    ...options,
  }

  const test = { folder, mails, errors } as TestStack
  let server: Server
  const start = async (port: number) => {
    test.stack = await openStack(settings)
    server = await serve(
      { fetch: (request, peer) => test.stack.fetch(request, peer), handleUpgrade: test.stack.handleUpgrade },
      { port },
    )
    test.url = `http://localhost:${server.port}`
  }
  const stop = async () => {
    await server.close()
    await test.stack.close()
  }
  await start(0)

  test.client = (key = test.stack.keys.publishable) =>
    createClient(test.url, key, {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: WebSocket as never, heartbeatIntervalMs: 1000, reconnectAfterMs: () => 100 },
    })
  test.signUp = async name => {
    const client = test.client()
    const email = `${name.toLowerCase()}.${randomUUID()}@example.com`
    const { error } = await client.auth.signUp({ email, password: 'correct horse' })
    if (error) throw error
    return client
  }
  test.restart = async () => {
    await stop()
    await start(server.port)
  }
  test.close = async () => {
    await stop()
    await database?.drop()
    await rm(folder, { recursive: true, force: true })
  }
  return test
}

async function newDatabase(): Promise<{ url: string; drop(): Promise<void> } | null> {
  const given = process.env.FOYER_TEST_DATABASE_URL
  if (!given) return null
  const admin = postgres(given, { max: 1, onnotice: () => {} })
  const name = `stack_${randomUUID().replaceAll('-', '')}`
  await admin.unsafe(`create database ${name}`)
  const url = new URL(given)
  url.pathname = name
  return {
    url: url.href,
    async drop() {
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Waits until something is so; says what it waited for when it never becomes so. */
export async function until(what: string, isSo: () => unknown, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain until ${what}`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
