/** Whether Twilio lets these credentials in, and what is wrong in words when it does not. */
import * as z from 'zod/mini'
import { ProviderError } from '../../../_channels/provider-error.ts'
import { accountPath, callTwilio, type TwilioAccount } from '../../../_channels/twilio/call-twilio.ts'
import type { TwilioEnv } from '../../../_platform/env.ts'

export type AccountCheck = {
  /** With the field to correct; null when messages can be signed and sent. */
  problem: { message: string; field: string } | null
  /** Good to know, and no obstacle. */
  notice: string | null
}

const Account = z.object({ status: z.string(), type: z.string() })

/**
 * The Auth Token is asked about the account, since it signs webhooks; an API key about the numbers, since it sends and
 * may not read accounts. Throws `ProviderError` when Twilio gives no answer to judge by.
 */
export async function checkAccount(
  { account_id, credentials }: TwilioAccount,
  env: TwilioEnv,
): Promise<AccountCheck> {
  const { auth_token, api_key, api_secret } = credentials
  try {
    const account = { account_id, credentials: { ...(auth_token !== undefined && { auth_token }) } }
    const path = `/2010-04-01/Accounts/${encodeURIComponent(account_id)}.json`
    const { status, type } = await callTwilio({ path }, Account, { account, env })
    if (status !== 'active') return wrong('account_sid', accountStates[status] ?? accountStates.closed)
    if (api_key && api_secret) {
      const keyed = { account_id, credentials: { api_key, api_secret } }
      const query = { PageSize: '1' }
      const numbers = { path: accountPath(keyed, 'IncomingPhoneNumbers.json'), query }
      const problem = await callTwilio(numbers, z.unknown(), { account: keyed, env }).then(
        () => null,
        refusalOfKey,
      )
      if (problem) return problem
    }
    return { problem: null, notice: type === 'Trial' ? trialNotice : null }
  } catch (error) {
    return refusalOfToken(error)
  }
}

const accountStates = {
  suspended:
    'Twilio has suspended this account. Its console says why; nothing can be sent until it is active.',
  closed: 'This Twilio account is closed.',
} as Record<string, string> & { closed: string }

const trialNotice =
  'This is a trial account: Twilio sends only to numbers verified in its console, and adds a sentence of its own.'

function refusalOfToken(error: unknown): AccountCheck {
  const { status, code } = asRefusal(error)
  if (code === '20008') {
    return wrong(
      'auth_token',
      'These are test credentials. Take the live ones from the first page of the console.',
    )
  }
  if (code === '20403') return wrong('account_sid', accountStates.suspended ?? accountStates.closed)
  if (status === 404) return wrong('account_sid', 'Twilio knows no account with this SID.')
  return wrong(
    'auth_token',
    'Twilio does not accept this Auth Token for this Account SID. Copy both once more from the first page of its ' +
      'console. If they are right, the account is suspended or closed.',
  )
}

function refusalOfKey(error: unknown): AccountCheck {
  const { code, providerMessage } = asRefusal(error)
  if (code === '70051' && /permission/i.test(providerMessage ?? '')) {
    return wrong('api_key', 'This API key may not read numbers. Use a standard key, or allow it to.')
  }
  return wrong(
    'api_key',
    'Twilio does not accept this API key for this account: its secret is another one, it was deleted, or it belongs to another account.',
  )
}

/** Only a clear no is a verdict about the credentials. */
function asRefusal(error: unknown): ProviderError {
  if (error instanceof ProviderError && [401, 403, 404].includes(error.status ?? 0)) return error
  throw error
}

function wrong(field: string, message: string): AccountCheck {
  return { problem: { message, field }, notice: null }
}
