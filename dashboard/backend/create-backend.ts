/** Opens the one door the dashboard uses: supabase-js with the publishable key, under RLS. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { Database } from './rows.ts'

export type Backend = SupabaseClient<Database>

export type Config = { url: string; publishableKey: string }

/** Reads `/config.json`, which names the project this dashboard talks to. Throws when it cannot be read. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`GET /config.json answered ${response.status}`)
  return response.json()
}

export function createBackend(config: Config): Backend {
  return createClient<Database>(config.url, config.publishableKey, {
    auth: { storageKey: 'foyer.session' },
    global: { fetch: fetchOnce },
  })
}

/**
 * postgrest-js repeats a failed GET for seven seconds before it reports it. A person would rather read at once
 * that something failed and try again themselves; an `AbortError` is the one kind it does not repeat.
 */
async function fetchOnce(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init)
  } catch (cause) {
    throw new DOMException(`Unreachable: ${cause instanceof Error ? cause.message : cause}`, 'AbortError')
  }
}
