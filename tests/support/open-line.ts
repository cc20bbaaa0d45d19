/** A number or WhatsApp line of a company, connected and imported as its owner does it at the desk. */
import { randomInt } from 'node:crypto'
import type { Verbs } from '../../edge-functions/_platform/verbs.ts'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import type { Company } from './open-company.ts'
import type { Person } from './sign-up.ts'
import { verbs } from './visit.ts'

export type Line = { channelId: string; connectionId: string; kind: 'sms' | 'whatsapp'; number: string }

type Import = Verbs['import_line']['args']

/** Somebody's, and nobody's twice. */
export const newNumber = () => `+4477${String(randomInt(1e8)).padStart(8, '0')}`

export async function openLine(
  database: Database,
  owner: Person,
  company: Company,
  kind: 'sms' | 'whatsapp' = 'sms',
): Promise<Line> {
  const { call } = verbs(database)
  const connected = await call('connect_provider', {
    member_id: owner.id,
    company_id: company.id,
    provider: kind === 'sms' ? 'twilio' : 'kapso',
    account_id: `account of ${company.id}`,
    state: 'connected',
    secrets: kind === 'sms' ? { auth_token: `token of ${company.id}` } : {},
    setup: kind === 'sms' ? null : { url: 'https://setup.example/1', expires_at: '2030-01-01T00:00:00Z' },
  })
  if (!('connection_id' in connected)) throw new Error(connected.refused)
  const imported = await call('import_line', lineToImport(owner, connected.connection_id, kind))
  if (!('channel_id' in imported)) throw new Error(imported.refused)
  const [line] = await database.query<{ number: string }>('select number from lines where channel_id = $1', [
    imported.channel_id,
  ])
  return {
    channelId: imported.channel_id,
    connectionId: connected.connection_id,
    kind,
    number: line!.number,
  }
}

export function lineToImport(
  owner: Person,
  connection_id: string,
  kind: 'sms' | 'whatsapp',
  more: Partial<Import> = {},
): Import {
  const number = newNumber()
  return {
    member_id: owner.id,
    connection_id,
    kind,
    name: 'Orders',
    provider_id: kind === 'sms' ? `PN${number}` : number.slice(1),
    number,
    business_account_id: kind === 'whatsapp' ? 'business account' : null,
    capabilities: ['sms'],
    previous: { sms_url: 'https://before.example' },
    made: {},
    webhook_secret: kind === 'whatsapp' ? `signs ${number}` : null,
    ...more,
  }
}
