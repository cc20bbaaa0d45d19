/** Signs a member in as the dashboard does, and finds the company they mean. Holds no privilege of its own. */
import { PostgrestClient } from '@supabase/postgrest-js'
import type { ImportRow, RowOutcome } from '../../../shared/import/reading.ts'
import { askLine, askSecret } from './ask.ts'
import type { ImportSettings } from './read-arguments.ts'

type Company = { id: string; name: string }

/** What of the database an import touches. */
type Database = {
  public: {
    Tables: { companies: { Row: Company; Insert: Company; Update: Company; Relationships: [] } }
    Views: Record<string, never>
    Functions: {
      import_entries: {
        Args: { company_id: string; rows: ImportRow[]; is_preview: boolean }
        Returns: RowOutcome[]
      }
    }
  }
}

export async function signIn(
  settings: ImportSettings,
): Promise<{ backend: PostgrestClient<Database>; company: Company }> {
  const { url, publishableKey } = await findProject(settings.url)
  const credentials = {
    email: settings.email ?? (await askLine('E-mail: ')),
    password: settings.password ?? (await askSecret('Password: ')),
  }
  const response = await fetch(`${url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  })
  if (!response.ok) throw new Error('You could not be signed in: the e-mail or the password is not right.')
  const { access_token: token } = (await response.json()) as { access_token: string }
  const backend = new PostgrestClient<Database>(`${url}/rest/v1`, {
    headers: { apikey: publishableKey, authorization: `Bearer ${token}` },
  })

  const { data: companies, error } = await backend.from('companies').select('id, name').order('name')
  if (error) throw new Error(error.message)
  return { backend, company: choose(companies, settings.company) }
}

/** Foyer's address names the project behind it, for its own dashboard. */
async function findProject(address: string): Promise<{ url: string; publishableKey: string }> {
  const response = await fetch(`${address}/config.json`).catch(() => null)
  if (!response?.ok) throw new Error(`There is no Foyer at ${address}.`)
  return response.json()
}

function choose(companies: Company[], wanted: string | null): Company {
  const fitting = companies.filter(({ id, name }) => wanted === null || wanted === name || wanted === id)
  const [only] = fitting
  if (only && fitting.length === 1) return only
  const names = companies.map(({ id, name }) => `  ${name} (${id})`).join('\n')
  throw new Error(names ? `Say which company, with --company:\n${names}` : 'You belong to no company yet.')
}
