/** The platform's own Twilio Verify service: sends a code to a phone, and says whether it came back. */
import * as z from 'zod/mini'
import { ProviderError } from '../../_channels/provider-error.ts'
import { callTwilio } from '../../_channels/twilio/call-twilio.ts'
import type { TwilioEnv } from '../../_platform/env.ts'
import { Refusal } from '../../_platform/errors.ts'
import { describeError, type Log } from '../../_platform/log.ts'

export type Verify = {
  start(phone: string): Promise<void>
  /** Whether the code is right; a code that can no longer be right is refused. */
  check(phone: string, code: string): Promise<boolean>
}

const Answer = z.object({ status: z.string() })

/** Both throw what Twilio refuses as a sentence for the member. */
export function openVerify(env: TwilioEnv, log: Log): Verify {
  if (!env.verify) {
    throw new Refusal(409, 'no_phone_checks', 'Phones cannot be verified here: no Verify service is set up.')
  }
  const { accountSid, authToken, serviceSid } = env.verify
  const account = { account_id: accountSid, credentials: { auth_token: authToken } }
  const path = `/v2/Services/${serviceSid}`

  const ask = async (resource: string, form: Record<string, string>) => {
    try {
      const request = { api: 'verify', method: 'POST', path: `${path}/${resource}`, form } as const
      return (await callTwilio(request, Answer, { account, env })).status
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error
      log('phone_check_refused', { code: error.code, error: describeError(error) })
      throw explain(error)
    }
  }

  return {
    async start(phone) {
      await ask('Verifications', { To: phone, Channel: 'sms' })
    },
    async check(phone, code) {
      const status = await ask('VerificationCheck', { To: phone, Code: code })
      if (status !== 'approved' && status !== 'pending') throw codeExpired()
      return status === 'approved'
    },
  }
}

/** https://www.twilio.com/docs/api/errors */
const refusals: Record<string, [status: number, code: string, message: string]> = {
  '60200': [400, 'invalid_request', 'Twilio knows no such number. Check its digits.'],
  '60205': [400, 'no_text', 'This number takes no text messages. Use a mobile number.'],
  '60410': [400, 'number_blocked', 'No codes are sent to numbers like this one.'],
  '60605': [400, 'number_blocked', 'No codes are sent to numbers in this country.'],
  '60202': [429, 'too_many_requests', 'Too many wrong codes. Ask for a new one in ten minutes.'],
  '60203': [429, 'too_many_requests', 'Too many codes were sent to this number. Try again in ten minutes.'],
}

function explain({ code, status, retryAfterSeconds }: ProviderError): Refusal {
  const known = refusals[code ?? '']
  if (known) return new Refusal(...known, known[0] === 400 ? { field: 'phone' } : {})
  if (code === '20404') return codeExpired()
  if (status === 429) {
    const headers = { 'retry-after': String(retryAfterSeconds ?? 60) }
    return new Refusal(429, 'too_many_requests', 'Twilio is busy. Try again in a minute.', { headers })
  }
  if (status === null || status >= 500) {
    return new Refusal(503, 'provider_unreachable', 'Twilio did not answer. Try again in a minute.')
  }
  return new Refusal(502, 'no_phone_checks', 'Phone checks are out of order. Tell whoever runs this site.')
}

function codeExpired(): Refusal {
  return new Refusal(409, 'code_expired', 'This code is used up or too old. Ask for a new one.')
}
