/** Bringing a colleague in, joining by the link that was sent, and what one is called. */
import {
  type Invitation,
  type InvitationLink,
  InviteRequest,
  type JoinResponse,
  NameRequest,
  TokenRequest,
} from '../../shared/member-door.ts'
import { hashClient } from '../_platform/client-address.ts'
import { readBody, requireJson } from '../_platform/http.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { hash, makeToken } from '../_platform/secrets.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { refuse } from './refuse.ts'

/** The one thing at this desk that needs nobody signed in: whoever was invited may have no account yet. */
export function invitationRoutes({ database, env }: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.post('/invitations/read', async context => {
    requireJson(context.req.raw)
    const { token } = await readBody(context.req.raw, TokenRequest)
    const read = await database.call('read_invitation', {
      client: await hashClient(context.req.raw, env.trustedHops, env.jobsSecret),
      token_hash: await hash(token),
    })
    if (isRefused(read)) throw refuse(read)
    return context.json(read satisfies Invitation)
  })

  return routes
}

export function memberRoutes({ database }: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.post('/companies/:id/invitations', async context => {
    requireJson(context.req.raw)
    const member_id = context.get('memberId')
    const company_id = readId(context.req.param('id'), 'owners_only')
    const invited = await readBody(context.req.raw, InviteRequest)
    const token = makeToken()
    const args = { member_id, company_id, ...invited, token_hash: await hash(token) }
    const made = await database.call('invite_member', args)
    if (isRefused(made)) throw refuse(made.refused.endsWith('_already') ? { ...made, field: 'email' } : made)
    return context.json({ ...made, token } satisfies InvitationLink)
  })

  routes.post('/invitations/accept', async context => {
    requireJson(context.req.raw)
    const { token } = await readBody(context.req.raw, TokenRequest)
    const args = { member_id: context.get('memberId'), token_hash: await hash(token) }
    const joined = await database.call('accept_invitation', args)
    if (isRefused(joined)) throw refuse(joined)
    return context.json(joined satisfies JoinResponse)
  })

  routes.post('/invitations/:id/renew', async context => {
    const invitation_id = readId(context.req.param('id'), 'unknown_invitation')
    const token = makeToken()
    const args = { member_id: context.get('memberId'), invitation_id, token_hash: await hash(token) }
    const made = await database.call('renew_invitation', args)
    if (isRefused(made)) throw refuse(made)
    return context.json({ ...made, token } satisfies InvitationLink)
  })

  routes.post('/companies/:id/my-name', async context => {
    requireJson(context.req.raw)
    const member_id = context.get('memberId')
    const company_id = readId(context.req.param('id'), 'unknown_company')
    const { name } = await readBody(context.req.raw, NameRequest)
    const named = await database.call('name_member', { member_id, company_id, name })
    if (isRefused(named)) throw refuse(named)
    return context.body(null, 204)
  })

  return routes
}
