/** Makes the WhatsApp lines a business has connected at Kapso lines of the company, and keeps those it has in order. */
import type { ConnectedLine, Connection } from '../../../_platform/connection-verbs.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { isRefused } from '../../../_platform/refused.ts'
import { refuse } from '../../refuse.ts'
import { deleteLineWebhook, isListening, type KapsoAccess, makeLineWebhook } from './line-webhook.ts'
import { type KapsoLine, listLines } from './list-lines.ts'
import { listTemplates } from './list-templates.ts'

export type TakenUp = {
  channels: string[]
  /** A sentence for each line that could not be taken up, or is there no more. */
  problems: string[]
}

type Member = { memberId: string; platform: Pick<Platform, 'database' | 'env'> }

/** Throws `ProviderError`. */
export async function takeUpLines(connection: Connection, member: Member): Promise<TakenUp> {
  const { env } = member.platform
  const access = { env: env.kapso, url: `${env.functionsUrl}/whatsapp` }
  const found = await listLines(connection.account_id, env.kapso)
  const taken: TakenUp = { channels: [], problems: [] }

  for (const line of found) {
    const known = connection.lines.find(one => one.provider_id === line.phone_number_id) ?? null
    const webhook = webhookOf(known)
    const isWell = webhook && (await isListening(line.phone_number_id, webhook, access))
    const channel = known && isWell ? known.channel_id : await takeUp(line, connection, { ...member, access })
    if (typeof channel === 'string') {
      taken.channels.push(channel)
      await keepTemplates(channel, line, member)
    } else taken.problems.push(`${line.number ?? line.name}: ${channel.problem}`)
    if (webhook && !isWell) await deleteLineWebhook(line.phone_number_id, webhook, env.kapso)
  }
  for (const { provider_id, number } of connection.lines) {
    if (!found.some(line => line.phone_number_id === provider_id)) {
      taken.problems.push(`${number ?? provider_id} is no longer connected at Kapso.`)
    }
  }
  return taken
}

/** The channel's id, or why it is none. */
async function takeUp(
  line: KapsoLine,
  connection: Connection,
  { memberId, platform, access }: Member & { access: KapsoAccess },
): Promise<string | { problem: string }> {
  const webhook = await makeLineWebhook(line.phone_number_id, access)
  const imported = await platform.database.call('import_line', {
    member_id: memberId,
    connection_id: connection.id,
    kind: 'whatsapp',
    name: line.name,
    provider_id: line.phone_number_id,
    number: line.number,
    business_account_id: line.business_account_id,
    capabilities: [],
    previous: {},
    made: { webhook_id: webhook.id },
    webhook_secret: webhook.secret,
  })
  if (!isRefused(imported)) return imported.channel_id
  await deleteLineWebhook(line.phone_number_id, webhook.id, access.env)
  return { problem: refuse(imported).body.message }
}

/** A window that closes offers templates at once. Without them the line is a line all the same. */
async function keepTemplates(channel_id: string, line: KapsoLine, { platform }: Member): Promise<void> {
  if (!line.business_account_id) return
  const templates = await listTemplates(line.business_account_id, platform.env.kapso).catch(() => null)
  if (templates) await platform.database.call('record_templates', { channel_id, templates })
}

/** The id of the webhook we have made for a line. */
export function webhookOf(line: Pick<ConnectedLine, 'made'> | null): string | null {
  const id = line?.made.webhook_id
  return typeof id === 'string' ? id : null
}
