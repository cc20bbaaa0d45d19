/** The numbers of a Twilio account: which there are, and making one a line of the company. */
import { ImportNumberRequest } from '../../../shared/connections-door.ts'
import type { Connection } from '../../_platform/connection-verbs.ts'
import { Refusal } from '../../_platform/errors.ts'
import { readBody, requireJson } from '../../_platform/http.ts'
import type { Platform } from '../../_platform/platform.ts'
import { type DeskRoutes, deskRoutes } from '../desk-routes.ts'
import { askProvider } from './ask-provider.ts'
import { readOpenConnection } from './read-connection.ts'
import { importNumber } from './twilio/numbers/import-number.ts'
import { offerNumbers } from './twilio/numbers/offer-numbers.ts'

export function numberRoutes(platform: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.get('/connections/:id/numbers', async context => {
    const connection = await readTwilio(context.req.param('id'), context.get('memberId'))
    const numbers = await ask(connection, () => offerNumbers(connection, platform.env))
    return context.json({ numbers }, 200, { 'cache-control': 'no-store' })
  })

  routes.post('/connections/:id/numbers', async context => {
    requireJson(context.req.raw)
    const wanted = await readBody(context.req.raw, ImportNumberRequest)
    const memberId = context.get('memberId')
    const connection = await readTwilio(context.req.param('id'), memberId)
    const channel_id = await ask(connection, () => importNumber(wanted, connection, { memberId, platform }))
    return context.json({ channel_id })
  })

  async function readTwilio(id: string, memberId: string): Promise<Connection> {
    const connection = await readOpenConnection(id, memberId, platform)
    if (connection.provider === 'twilio') return connection
    throw new Refusal(409, 'not_twilio', 'WhatsApp lines are connected at Kapso, not picked from a list.')
  }

  const ask = <T>({ id, provider }: Connection, question: () => Promise<T>) =>
    askProvider({ provider, connectionId: id }, platform, question)

  return routes
}
