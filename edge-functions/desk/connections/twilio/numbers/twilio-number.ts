/** A number as Twilio keeps it: what it can do, and where its messages go. */
import * as z from 'zod/mini'
import { accountPath, callTwilio } from '../../../../_channels/twilio/call-twilio.ts'
import { listAll, type TwilioAccess } from '../list-all.ts'

/** Twilio says "none" by null, by an empty text, or not at all. */
const text = () =>
  z.pipe(
    z.optional(z.nullable(z.string())),
    z.transform(given => given ?? ''),
  )

export const TwilioNumber = z.object({
  sid: z.string(),
  phone_number: z.string(),
  friendly_name: text(),
  capabilities: z.record(z.string(), z.boolean()),
  sms_url: text(),
  sms_method: text(),
  sms_fallback_url: text(),
  sms_fallback_method: text(),
  /** While an application is set, `sms_url` is ignored. */
  sms_application_sid: text(),
})
export type TwilioNumber = z.infer<typeof TwilioNumber>

export function listNumbers(access: TwilioAccess): Promise<TwilioNumber[]> {
  const path = accountPath(access.account, 'IncomingPhoneNumbers.json')
  return listAll({ api: 'api', path }, ['incoming_phone_numbers', TwilioNumber], access)
}

/** Throws `ProviderError`, with 404 when the account has no such number. */
export function readNumber(sid: string, access: TwilioAccess): Promise<TwilioNumber> {
  return callTwilio({ path: numberPath(sid, access) }, TwilioNumber, access)
}

/**
 * Changes what `form` names, and returns the number as it is then. An empty value clears: Twilio has no other way, and its
 * OpenAPI, which asks of each value that it be an address or a SID, has none at all.
 */
export function changeNumber(
  sid: string,
  form: Record<string, string>,
  access: TwilioAccess,
): Promise<TwilioNumber> {
  return callTwilio({ method: 'POST', path: numberPath(sid, access), form }, TwilioNumber, access)
}

function numberPath(sid: string, { account }: TwilioAccess): string {
  return accountPath(account, `IncomingPhoneNumbers/${encodeURIComponent(sid)}.json`)
}
