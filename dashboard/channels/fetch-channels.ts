/** Where people can reach the company: its widget, its connections, and the lines of each. */
import type { Backend } from '../backend/create-backend.ts'
import type { Connection } from '../backend/rows.ts'
import { otherThanUnwelcome } from '../backend/unwelcome.ts'
import { unwrap } from '../backend/unwrap.ts'

export type Line = {
  id: string
  kind: 'sms' | 'whatsapp'
  name: string
  /** E.164; null while the provider does not say. */
  number: string | null
  assistantName: string
  /** False: every message waits for a person. */
  isAnswering: boolean
  instructions: string
  connectionId: string
  businessAccountId: string | null
  /** The newest message that could not be delivered, of the last week. */
  failure: { sentence: string; at: string } | null
  /** Its provider does not have it any more. */
  isGone: boolean
  /** Messages of the last two weeks that arrived in a form Foyer does not know. */
  unreadable: Unreadable | null
}

/** `expiresAt` in ISO 8601. */
export type Setup = { url: string; expiresAt: string | null }

export type Unreadable = { messages: number; lastAt: string }

export type Channels = {
  widget: { isEnabled: boolean } | null
  /** The one in use, by provider; null when none is. */
  connections: Record<Connection['provider'], Connection | null>
  /** Where the business connects its WhatsApp number; null for whoever may not, and when there is no such page. */
  setup: Setup | null
  lines: Line[]
}

const weekMs = 7 * 86_400_000

export async function fetchChannels(backend: Backend, companyId: string): Promise<Channels> {
  const [widgets, connections, setups, lines, failures, unreadable] = await Promise.all([
    backend.from('channels').select('is_enabled').eq('company_id', companyId).eq('kind', 'widget').limit(1),
    backend.from('connections').select('*').eq('company_id', companyId).neq('state', 'disconnected'),
    backend.from('connection_setups').select('connection_id, url, expires_at').eq('company_id', companyId),
    backend
      .from('lines')
      .select('*, channel:channels(name, kind)')
      .eq('company_id', companyId)
      .is('released_at', null)
      .order('channel_id'),
    backend
      .from('deliveries')
      .select('channel_id, error, created_at')
      .eq('company_id', companyId)
      .eq('state', 'failed')
      .or(otherThanUnwelcome)
      .is('put_aside_at', null)
      .gte('created_at', new Date(Date.now() - weekMs).toISOString())
      .order('created_at', { ascending: false })
      .limit(50),
    backend.rpc('count_unreadable', { company_id: companyId }),
  ])
  const [widget] = unwrap(widgets)
  const inUse = unwrap(connections)
  const failed = unwrap(failures)
  const parked = unwrap(unreadable)
  const kapso = inUse.find(({ provider }) => provider === 'kapso') ?? null
  const setup = unwrap(setups).find(({ connection_id }) => connection_id === kapso?.id)
  return {
    widget: widget ? { isEnabled: widget.is_enabled } : null,
    connections: {
      twilio: inUse.find(({ provider }) => provider === 'twilio') ?? null,
      kapso,
    },
    setup: setup ? { url: setup.url, expiresAt: setup.expires_at } : null,
    lines: unwrap(lines).map(({ channel, ...row }) => {
      const failure = failed.find(({ channel_id }) => channel_id === row.channel_id)
      const unread = parked.find(({ channel_id }) => channel_id === row.channel_id)
      return {
        id: row.channel_id,
        kind: channel?.kind === 'whatsapp' ? 'whatsapp' : 'sms',
        name: channel?.name ?? '',
        number: row.number,
        assistantName: row.assistant_name,
        isAnswering: row.is_answering,
        instructions: row.instructions,
        connectionId: row.connection_id,
        businessAccountId: row.business_account_id,
        failure: failure
          ? { sentence: failure.error ?? 'It was not delivered.', at: failure.created_at }
          : null,
        isGone: row.gone_at !== null,
        unreadable: unread ? { messages: unread.messages, lastAt: unread.last_at } : null,
      }
    }),
  }
}
