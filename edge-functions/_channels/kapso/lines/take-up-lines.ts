/** Makes the WhatsApp lines a business has connected at Kapso lines of the company, and keeps those it has in order. */
import type { ConnectedLine, Connection } from '../../../_platform/connection-verbs.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { isRefused } from '../../../_platform/refused.ts'
import { deleteLineWebhook, type KapsoAccess, listOwnWebhooks, makeLineWebhook } from './line-webhook.ts'
import { type KapsoLine, listLines } from './list-lines.ts'
import { listTemplates } from './list-templates.ts'

export type TakenUp = {
  state: 'waiting' | 'connected' | 'failing'
  /** A sentence for each line that could not be taken up, or is there no more; null when there is none. */
  error: string | null
  /** The lines that are there now. */
  channels: string[]
  /** What Kapso lists, taken up or not, by phone_number_id. */
  listed: string[]
}

type Installation = Pick<Platform, 'database' | 'env'>

const refusals: Record<string, string> = {
  line_taken: 'This number is connected to another company here. It must be removed there first.',
}

/**
 * Only for whoever holds the connection's lease. What a member has let go comes back when one asks and nothing else has
 * come. Throws `ProviderError`.
 */
export async function takeUpLines(
  connection: Connection,
  platform: Installation,
  { isAsked }: { isAsked: boolean },
): Promise<TakenUp> {
  const { kapso } = platform.env
  const found = await listLines(connection.account_id, kapso)
  const listed = found.map(line => line.phone_number_id)
  const leftAlone = isAsked && !hasNews(listed, connection) ? [] : connection.left_alone
  const channels: string[] = []
  const problems: string[] = []

  for (const line of found.filter(({ phone_number_id }) => !leftAlone.includes(phone_number_id))) {
    const channel = await keepInOrder(line, connection, platform)
    if (typeof channel === 'string') {
      channels.push(channel)
      await keepTemplates(channel, line, platform)
    } else problems.push(`${line.number ?? line.name}: ${channel.problem}`)
  }
  const gone = connection.lines.filter(line => !listed.includes(line.provider_id))
  for (const { number, provider_id } of gone) problems.push(sayGone(number ?? provider_id))
  await platform.database.call('record_lines_seen', { connection_id: connection.id, provider_ids: listed })

  const error = problems.join(' ').slice(0, 1000) || null
  return { state: stateWith(channels, connection), error, channels, listed }
}

/** Whoever comes back from the setup page asks for the number they have just connected. */
function hasNews(listed: string[], { lines, left_alone, is_growing }: Connection): boolean {
  const known = [...left_alone, ...lines.map(({ provider_id }) => provider_id)]
  return is_growing || listed.some(id => !known.includes(id))
}

/** Whoever has begun a setup anew waits for it, whatever became of the lines before. */
function stateWith(channels: string[], { lines, state }: Connection): TakenUp['state'] {
  if (channels.length > 0) return 'connected'
  return lines.length > 0 && state !== 'waiting' ? 'failing' : 'waiting'
}

/** The line's channel with one webhook that works, or why it is none. */
async function keepInOrder(
  line: KapsoLine,
  connection: Connection,
  platform: Installation,
): Promise<string | { problem: string }> {
  const { env } = platform
  const access = { env: env.kapso, url: `${env.functionsUrl}/whatsapp` }
  const known = connection.lines.find(one => one.provider_id === line.phone_number_id) ?? null
  const webhook = webhookOf(known)
  const own = await listOwnWebhooks(line.phone_number_id, access)
  const isWell = own.some(({ id, isActive }) => id === webhook && isActive)
  const channel = known && isWell ? known.channel_id : await takeUp(line, connection, { platform, access })
  if (typeof channel !== 'string') return channel

  // What was replaced, and what somebody has left behind who was cut off: its secret is known to nobody.
  const superfluous = new Set([webhook, ...own.map(({ id }) => id)])
  if (isWell) superfluous.delete(webhook)
  for (const id of superfluous) if (id) await deleteLineWebhook(line.phone_number_id, id, env.kapso)
  return channel
}

async function takeUp(
  line: KapsoLine,
  connection: Connection,
  { platform, access }: { platform: Installation; access: KapsoAccess },
): Promise<string | { problem: string }> {
  const webhook = await makeLineWebhook(line.phone_number_id, access)
  const taken = await platform.database.call('take_up_line', {
    connection_id: connection.id,
    name: line.name,
    provider_id: line.phone_number_id,
    number: line.number,
    business_account_id: line.business_account_id,
    made: { webhook_id: webhook.id },
    webhook_secret: webhook.secret,
  })
  if (!isRefused(taken)) return taken.channel_id
  await deleteLineWebhook(line.phone_number_id, webhook.id, access.env)
  return { problem: refusals[taken.refused] ?? 'It could not become a line here.' }
}

/** A window that closes offers templates at once. Without them the line is a line all the same. */
async function keepTemplates(
  channel_id: string,
  line: KapsoLine,
  { database, env }: Installation,
): Promise<void> {
  if (!line.business_account_id) return
  const templates = await listTemplates(line.business_account_id, env.kapso).catch(() => null)
  if (templates) await database.call('record_templates', { channel_id, templates })
}

/** The id of the webhook we have made for a line. */
export function webhookOf(line: Pick<ConnectedLine, 'made'> | null): string | null {
  const id = line?.made.webhook_id
  return typeof id === 'string' ? id : null
}

function sayGone(number: string): string {
  return `${number} was removed at WhatsApp or Kapso: no messages arrive there. Connect the number again to go on using it.`
}
