/** Lets lines go at their provider: what importing changed there is put back. */
import type { DisconnectResponse } from '../../../shared/connections-door.ts'
import { deleteLineWebhook } from '../../_channels/kapso/lines/line-webhook.ts'
import { webhookOf } from '../../_channels/kapso/lines/take-up-lines.ts'
import { ProviderError } from '../../_channels/provider-error.ts'
import type { ConnectedLine, Connection } from '../../_platform/connection-verbs.ts'
import { describeError } from '../../_platform/log.ts'
import type { Platform } from '../../_platform/platform.ts'
import { explainRefusal } from './ask-provider.ts'
import { restoreNumber } from './twilio/numbers/restore-number.ts'
import { reachTwilio } from './twilio/reach-twilio.ts'

/** `message` tells of the lines alone. Goes on when a line fails: a provider that is out of reach keeps nobody connected. */
export async function letGo(
  leaving: ConnectedLine[],
  connection: Connection,
  { env, log }: Platform,
): Promise<DisconnectResponse> {
  const result: Omit<DisconnectResponse, 'message'> = { restored: [], failed: [] }
  const staying = connection.lines.filter(
    line => !leaving.some(({ channel_id }) => channel_id === line.channel_id),
  )
  for (const [index, line] of leaving.entries()) {
    const number = line.number ?? line.provider_id
    const others = [...staying, ...leaving.slice(index + 1)]
    try {
      const message =
        connection.provider === 'twilio'
          ? await restoreNumber(line, others, reachTwilio(connection, env))
          : await dropWebhook(line, env.kapso)
      if (message) result.failed.push({ number, message })
      else result.restored.push(number)
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error
      log('line_not_restored', { channel: line.channel_id, error: describeError(error) })
      result.failed.push({ number, message: explainRefusal(connection.provider, error).body.message })
    }
  }
  return { ...result, message: sumUp(result) }
}

async function dropWebhook(line: ConnectedLine, env: Platform['env']['kapso']): Promise<null> {
  const webhook = webhookOf(line)
  if (webhook) await deleteLineWebhook(line.provider_id, webhook, env)
  return null
}

function sumUp({ restored, failed }: Omit<DisconnectResponse, 'message'>): string {
  return [
    ...(restored.length > 0
      ? [`${restored.join(', ')} ${restored.length > 1 ? 'are' : 'is'} as before at the provider.`]
      : []),
    ...failed.map(({ number, message }) => `Not put back: ${number}. ${message}`),
  ].join(' ')
}
