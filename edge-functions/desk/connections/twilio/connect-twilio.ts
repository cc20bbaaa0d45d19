/** Connects a company's own Twilio account. Its secrets go from here into the Vault, and nowhere else. */
import type { ConnectionResponse, ConnectTwilioRequest } from '../../../../shared/connections-door.ts'
import { Refusal } from '../../../_platform/errors.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { isRefused } from '../../../_platform/refused.ts'
import { refuse } from '../../refuse.ts'
import { askProvider } from '../ask-provider.ts'
import type { CompanyToConnect } from '../find-company.ts'
import { warnOfLocalAddress } from '../warn-of-local-address.ts'
import { checkAccount } from './check-account.ts'

/** Throws a `Refusal` that names the field to correct. */
export async function connectTwilio(
  { account_sid, ...secrets }: ConnectTwilioRequest,
  company: CompanyToConnect,
  platform: Platform,
): Promise<ConnectionResponse> {
  requireWholeKey(secrets)
  const asked = { provider: 'twilio', connectionId: null } as const
  const account = { account_id: account_sid, credentials: secrets }
  const { problem, notice } = await askProvider(asked, platform, () =>
    checkAccount(account, platform.env.twilio),
  )
  if (problem) throw new Refusal(400, 'credentials_refused', problem.message, { field: problem.field })

  const connected = await platform.database.call('connect_provider', {
    member_id: company.memberId,
    company_id: company.id,
    provider: 'twilio',
    account_id: account_sid,
    state: 'connected',
    secrets,
    setup: null,
  })
  if (isRefused(connected)) throw refuse(connected)
  const local = warnOfLocalAddress(platform.env.twilio.apiUrl, platform.env)
  return { id: connected.connection_id, state: 'connected', error: null, notice: notice ?? local }
}

function requireWholeKey({ api_key, api_secret }: Pick<ConnectTwilioRequest, 'api_key' | 'api_secret'>) {
  if (Boolean(api_key) === Boolean(api_secret)) return
  const field = api_key ? 'api_secret' : 'api_key'
  const message = 'An API key has two halves, its SID and its secret: give both, or neither.'
  throw new Refusal(400, 'invalid_request', message, { field })
}
