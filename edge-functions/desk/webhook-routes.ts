/** The webhook that tells a company's own systems of its leads: where to, the secret it is signed with, a test. */
import { ConnectWebhookRequest, type WebhookSecret, type WebhookTest } from '../../shared/webhook-door.ts'
import { pushLead } from '../_outbox/push-lead.ts'
import { Refusal } from '../_platform/errors.ts'
import { readBody, requireJson } from '../_platform/http.ts'
import type { Platform } from '../_platform/platform.ts'
import { allowsPrivate, readPublicAddress } from '../_platform/read-public-address.ts'
import { isRefused, type Refused } from '../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { refuse } from './refuse.ts'

export function webhookRoutes({ database, env }: Platform): DeskRoutes {
  const routes = deskRoutes()
  const read = async (member_id: string, id: string) => {
    const company_id = readId(id, 'not_allowed')
    const found = await database.call('read_lead_webhook', { member_id, company_id })
    return { company_id, found }
  }

  routes.post('/companies/:id/lead-webhook', async context => {
    requireJson(context.req.raw)
    const { url } = await readBody(context.req.raw, ConnectWebhookRequest)
    const member_id = context.get('memberId')
    const { company_id, found } = await read(member_id, context.req.param('id'))
    if (isRefused(found) && found.refused !== 'unknown_webhook') throw refuse(found)
    const address = readPublicAddress(url, { allowsPrivate: allowsPrivate(env) })
    if (!address) {
      const message =
        'Enter an address on the internet that begins with https://, such as https://example.com/leads.'
      throw new Refusal(400, 'invalid_request', message, { field: 'url' })
    }
    const secret = isRefused(found) ? makeSecret() : null
    allow(await database.call('connect_lead_webhook', { member_id, company_id, url: address.href, secret }))
    return context.json({ secret } satisfies WebhookSecret)
  })

  /** What was signed with the old one and is still on its way comes with the new one. */
  routes.post('/companies/:id/lead-webhook/secret', async context => {
    const member_id = context.get('memberId')
    const { company_id, found } = await read(member_id, context.req.param('id'))
    if (isRefused(found)) throw refuse(found)
    const secret = makeSecret()
    allow(await database.call('connect_lead_webhook', { member_id, company_id, url: found.url, secret }))
    return context.json({ secret } satisfies WebhookSecret)
  })

  routes.post('/companies/:id/lead-webhook/test', async context => {
    const { found } = await read(context.get('memberId'), context.req.param('id'))
    if (isRefused(found)) throw refuse(found)
    const body = { type: 'lead.test', timestamp: new Date().toISOString(), data: {} }
    const outcome = await pushLead({ id: crypto.randomUUID(), ...found, body }, env)
    return context.json(outcome satisfies WebhookTest)
  })

  routes.post('/companies/:id/lead-webhook/disconnect', async context => {
    const member_id = context.get('memberId')
    const company_id = readId(context.req.param('id'), 'not_allowed')
    allow(await database.call('disconnect_lead_webhook', { member_id, company_id }))
    return context.body(null, 204)
  })

  routes.post('/lead-pushes/:id/again', async context => {
    const push_id = readId(context.req.param('id'), 'unknown_push')
    allow(await database.call('send_lead_again', { member_id: context.get('memberId'), push_id }))
    return context.body(null, 204)
  })

  return routes
}

function allow(done: Refused | Record<string, never>): void {
  if (isRefused(done)) throw refuse(done)
}

/** 256 random bits, as Standard Webhooks writes a secret. */
function makeSecret(): string {
  return `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`
}
