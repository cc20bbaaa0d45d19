/** A business on a running Foyer whose number and WhatsApp line are reached through stand-ins in this process. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import ws from 'ws'
import type { Database } from '../../shared/database.types.ts'
import { type ServedProviders, serveProviders } from '../../supabase/local/providers/serve-providers.ts'
import { type Foyer, startFoyer } from './start-foyer.ts'

export type TextingBusiness = {
  foyer: Foyer
  providers: ServedProviders
  /** What its owner sees, under row level security. */
  owner: SupabaseClient<Database>
  company: string
  sms: string
  whatsapp: string
  close(): Promise<void>
}

/** `fetch`: how the providers' webhooks travel, for tests that put something in between. */
export async function openTextingBusiness(
  environment: Record<string, string> = {},
  webhooks?: (url: string, init: RequestInit, foyer: string) => Promise<Response>,
): Promise<TextingBusiness> {
  let url = ''
  const providers = await serveProviders({
    pace: 0.2,
    ...(webhooks && { fetch: (address, init) => webhooks(address, init, url) }),
  })
  const foyer = await startFoyer({
    FOYER_DEMO: '0',
    FOYER_PROVIDERS: 'live',
    TWILIO_API_URL: `${providers.url}/twilio/api`,
    TWILIO_MESSAGING_URL: `${providers.url}/twilio/messaging`,
    TWILIO_VERIFY_URL: `${providers.url}/twilio/verify`,
    KAPSO_URL: `${providers.url}/kapso`,
    KAPSO_API_KEY: providers.kapso.apiKey,
    KAPSO_WEBHOOK_SECRET: 'signs what the project tells us',
    ...environment,
  })
  url = foyer.url

  const config = (await (await fetch(`${url}/config.json`)).json()) as { publishableKey: string }
  const owner = createClient<Database>(url, config.publishableKey, {
    auth: { persistSession: false },
    realtime: { transport: ws as never }, // Node 20 has no socket of its own
  })
  const signedUp = await owner.auth.signUp({ email: 'ana@example.com', password: 'juniper-and-rye' })
  const token = signedUp.data.session?.access_token ?? ''
  const { data: company } = await owner.rpc('create_company', {
    name: 'Juniper & Rye',
    time_zone: 'Europe/London',
  })
  const id = (company as { id: string }).id
  await owner.from('entries').insert({ company_id: id, question: 'Do you deliver?', answer: 'Yes, by bike.' })
  await owner.from('companies').update({ debounce_seconds: 1, daily_message_limit: 100_000 }).eq('id', id)

  const desk = async (path: string, body: object = {}) => {
    const response = await fetch(`${url}/functions/v1/desk/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as { id: string }
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const account = providers.twilio.openAccount()
  const number = providers.twilio.addNumber(account.sid, { phoneNumber: '+441174960123' })
  const twilio = await desk(`companies/${id}/connections/twilio`, {
    account_sid: account.sid,
    auth_token: account.authToken,
  })
  await desk(`connections/${twilio.id}/numbers`, { provider_id: number.sid })
  const kapso = await desk(`companies/${id}/connections/kapso`)
  const link = providers.kapso.setupLinks().findLast(one => one.status === 'active')
  const line = { displayNumber: '+441174960321', verifiedName: 'Juniper & Rye' }
  providers.kapso.connect(link?.id ?? '', line)
  await desk(`connections/${kapso.id}/check`)

  return {
    foyer,
    providers,
    owner,
    company: id,
    sms: number.phoneNumber,
    whatsapp: line.displayNumber,
    async close() {
      await foyer.stop()
      await providers.close()
    },
  }
}
