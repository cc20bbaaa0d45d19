/** How a connection reaches Twilio, and where Twilio is to reach us. */
import type { Connection } from '../../../_platform/connection-verbs.ts'
import type { Env } from '../../../_platform/env.ts'
import type { TwilioAccess } from './list-all.ts'

export function reachTwilio(
  { account_id, credentials }: Pick<Connection, 'account_id' | 'credentials'>,
  env: Env,
): { access: TwilioAccess; url: string } {
  return {
    access: { account: { account_id, credentials }, env: env.twilio },
    url: `${env.functionsUrl}/sms`,
  }
}
