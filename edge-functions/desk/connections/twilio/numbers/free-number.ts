/** Frees a number that is still another company's line here, when that company's account at Twilio holds it no more. */
import * as z from 'zod/mini'
import { ProviderError } from '../../../../_channels/provider-error.ts'
import { accountPath, callTwilio } from '../../../../_channels/twilio/call-twilio.ts'
import type { Connection, FormerLine } from '../../../../_platform/connection-verbs.ts'
import type { TwilioEnv } from '../../../../_platform/env.ts'
import type { Platform } from '../../../../_platform/platform.ts'
import { isRefused } from '../../../../_platform/refused.ts'
import { refuse } from '../../../refuse.ts'
import type { TwilioNumber } from './twilio-number.ts'

/**
 * `number` comes from Twilio's answer to `connection`: that the importing company holds it is proven. Throws a `Refusal`
 * while the other account lists it too, and `ProviderError` when Twilio gives no answer to judge by.
 */
export async function freeNumber(
  number: TwilioNumber,
  connection: Connection,
  { memberId: member_id, platform: { database, env, log } }: { memberId: string; platform: Platform },
): Promise<void> {
  const { sid: provider_id, phone_number } = number
  const asking = { member_id, connection_id: connection.id, provider_id, number: phone_number }
  const former = await database.call('find_former_line', asking)
  if (isRefused(former)) throw refuse({ refused: 'line_taken' })
  if (await isStillHeld(phone_number, former, env.twilio)) throw refuse({ refused: 'line_taken' })

  const { channel_id } = former
  const retired = await database.call('retire_line', { ...asking, channel_id })
  if (isRefused(retired)) throw refuse({ refused: 'line_taken' })
  log('line_moved', { channel: channel_id })
}

const Page = z.object({ incoming_phone_numbers: z.array(z.object({ phone_number: z.string() })) })

async function isStillHeld(
  phoneNumber: string,
  { account_id, credentials }: FormerLine,
  env: TwilioEnv,
): Promise<boolean> {
  if (!credentials) return false
  const account = { account_id, credentials }
  const path = accountPath(account, 'IncomingPhoneNumbers.json')
  try {
    const query = { PhoneNumber: phoneNumber, PageSize: '50' }
    const { incoming_phone_numbers } = await callTwilio({ path, query }, Page, { account, env })
    return incoming_phone_numbers.some(({ phone_number }) => phone_number === phoneNumber)
  } catch (error) {
    if (error instanceof ProviderError && isLockedOut(error)) return false
    throw error
  }
}

/** Nobody can text with these credentials any more. A key that merely may not read numbers is not among them. */
function isLockedOut({ status, code }: ProviderError): boolean {
  return [401, 403, 404].includes(status ?? 0) && code !== '70051'
}
