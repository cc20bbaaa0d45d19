/** Connecting a provider, looking after the connection, and ending it. */
import { type ConnectionResponse, ConnectTwilioRequest } from '../../../shared/connections-door.ts'
import { readBody, requireJson } from '../../_platform/http.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { type DeskRoutes, deskRoutes } from '../desk-routes.ts'
import { refuse } from '../refuse.ts'
import { askProvider } from './ask-provider.ts'
import { findCompany } from './find-company.ts'
import { checkKapso } from './kapso/check-connection.ts'
import { connectKapso } from './kapso/connect-kapso.ts'
import { letGo } from './let-go.ts'
import { ownOrigin } from './own-origin.ts'
import { readConnection, readOpenConnection } from './read-connection.ts'
import { checkTwilio } from './twilio/check-connection.ts'
import { connectTwilio } from './twilio/connect-twilio.ts'

export function connectionRoutes(platform: Platform): DeskRoutes {
  const { database, env } = platform
  const routes = deskRoutes()

  routes.post('/companies/:id/connections/twilio', async context => {
    requireJson(context.req.raw)
    const given = await readBody(context.req.raw, ConnectTwilioRequest)
    const asking = { memberId: context.get('memberId'), provider: 'twilio' } as const
    const company = await findCompany(context.req.param('id'), asking, platform)
    return context.json(await connectTwilio(given, company, platform))
  })

  routes.post('/companies/:id/connections/kapso', async context => {
    const asking = { memberId: context.get('memberId'), provider: 'kapso' } as const
    const company = await findCompany(context.req.param('id'), asking, platform)
    return context.json(await connectKapso(company, ownOrigin(context.req.raw, env), platform))
  })

  routes.post('/connections/:id/check', async context => {
    const memberId = context.get('memberId')
    const connection = await readOpenConnection(context.req.param('id'), memberId, platform)
    const { id, provider } = connection
    const origin = ownOrigin(context.req.raw, env)
    const findings = await askProvider({ provider, connectionId: id }, platform, () =>
      provider === 'twilio'
        ? checkTwilio(connection, env)
        : checkKapso(connection, { memberId, origin, platform }),
    )
    const { state, error } = findings
    await database.call('record_connection_state', { connection_id: id, state, error })
    return context.json({ id, ...findings } satisfies ConnectionResponse)
  })

  routes.post('/connections/:id/disconnect', async context => {
    const memberId = context.get('memberId')
    const connection = await readConnection(context.req.param('id'), memberId, platform)
    const { message, ...lines } = await letGo(connection.lines, connection, platform)
    const ended = await database.call('disconnect_provider', {
      member_id: memberId,
      connection_id: connection.id,
    })
    if (isRefused(ended)) throw refuse(ended)
    return context.json({
      ...lines,
      message: `Disconnected, and the secrets are destroyed. ${message}`.trim(),
    })
  })

  return routes
}
