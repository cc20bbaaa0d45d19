/** Begins a company's WhatsApp connection: a customer at Kapso, and the page where the business connects its number. */
import type { ConnectionResponse } from '../../../../shared/connections-door.ts'
import { Refusal } from '../../../_platform/errors.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { isRefused } from '../../../_platform/refused.ts'
import { refuse } from '../../refuse.ts'
import { askProvider } from '../ask-provider.ts'
import type { CompanyToConnect } from '../find-company.ts'
import { readConnection } from '../read-connection.ts'
import { warnOfLocalAddress } from '../warn-of-local-address.ts'
import { ensureProjectWebhook } from './ensure-project-webhook.ts'
import { findCustomer } from './find-customer.ts'
import { makeSetupLink } from './setup-link.ts'

/** Asked again, it opens a new page: for one more number, or because the last page is too old. */
export async function connectKapso(
  company: CompanyToConnect,
  origin: string,
  platform: Platform,
): Promise<ConnectionResponse> {
  const { kapso, functionsUrl } = platform.env
  if (!kapso.apiKey) {
    const message = 'WhatsApp cannot be connected here: this installation has no Kapso project.'
    throw new Refusal(409, 'no_kapso', message)
  }
  const { connectionId } = company
  const known = connectionId ? await readConnection(connectionId, company.memberId, platform) : null
  const state = known?.lines.some(line => !line.is_gone) ? 'connected' : 'waiting'

  const opened = await askProvider({ provider: 'kapso', connectionId }, platform, async () => {
    await ensureProjectWebhook({ env: kapso, url: `${functionsUrl}/whatsapp` })
    const customerId = await findCustomer(company, kapso)
    return { customerId, setup: await makeSetupLink(customerId, origin, kapso) }
  })
  const connected = await platform.database.call('connect_provider', {
    member_id: company.memberId,
    company_id: company.id,
    provider: 'kapso',
    account_id: opened.customerId,
    state,
    secrets: {},
    setup: opened.setup,
  })
  if (isRefused(connected)) throw refuse(connected)
  return {
    id: connected.connection_id,
    state,
    error: null,
    notice: warnOfLocalAddress(kapso.url, platform.env),
    setup_url: opened.setup.url,
  }
}
