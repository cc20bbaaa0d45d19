/** Asks a provider something in a member's name: what it refuses becomes a sentence the member can act on. */
import { ProviderError } from '../../_channels/provider-error.ts'
import { Refusal } from '../../_platform/errors.ts'
import { describeError } from '../../_platform/log.ts'
import type { Provider } from '../../_platform/phone-verbs.ts'
import type { Platform } from '../../_platform/platform.ts'

export type Asked = {
  provider: Provider
  /** Credentials that no longer work mark it, so that its owner learns of it; null while there is none. */
  connectionId: string | null
}

const names = { twilio: 'Twilio', kapso: 'Kapso' }

/** Throws a `Refusal` where `ask` throws a `ProviderError`, and passes on everything else. */
export async function askProvider<T>(
  { provider, connectionId }: Asked,
  { database, log }: Platform,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    log('provider_refused', { provider, connection: connectionId, error: describeError(error) })
    const refusal = explainRefusal(provider, error)
    if (connectionId && refusal.body.code === 'credentials_refused') {
      await database.call('record_connection_state', {
        connection_id: connectionId,
        state: 'failing',
        error: refusal.body.message,
      })
    }
    throw refusal
  }
}

export function explainRefusal(provider: Provider, error: ProviderError): Refusal {
  const { status, code, retryAfterSeconds, providerMessage } = error
  const name = names[provider]
  if (status === null || status >= 500) {
    return new Refusal(503, 'provider_unreachable', `${name} did not answer. Try again in a minute.`)
  }
  if (status === 429) {
    const headers = { 'retry-after': String(retryAfterSeconds ?? 60) }
    return new Refusal(503, 'provider_busy', `${name} is busy. Try again in a minute.`, { headers })
  }
  // A key that may do less than we ask for is still let in.
  if (status === 401 && code !== '70051') return new Refusal(409, 'credentials_refused', lockedOut[provider])
  return new Refusal(
    502,
    'provider_refused',
    `${name} refused this${providerMessage ? `: ${providerMessage.slice(0, 300)}` : '.'}`,
  )
}

const lockedOut = {
  twilio:
    'Twilio does not accept this connection’s credentials any more. Connect it again with the new ones.',
  kapso: 'Kapso does not accept this installation’s key any more. Tell whoever runs it.',
}
