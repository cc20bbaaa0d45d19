/** What a member does with a line: let it go, or fetch its templates anew. */

import { listTemplates } from '../../_channels/kapso/lines/list-templates.ts'
import { Refusal } from '../../_platform/errors.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from '../desk-routes.ts'
import { refuse } from '../refuse.ts'
import { askProvider } from './ask-provider.ts'
import { holdConnection } from './kapso/hold-connection.ts'
import { letGo } from './let-go.ts'
import { readConnection } from './read-connection.ts'

export function lineRoutes(platform: Platform): DeskRoutes {
  const { database, env } = platform
  const routes = deskRoutes()

  routes.post('/channels/:id/remove', async context => {
    const memberId = context.get('memberId')
    const line = await readLine(context.req.param('id'), memberId)
    // a check under way would find the line's webhook gone, and take the line up again
    const { message, ...lines } =
      line.provider === 'kapso'
        ? await holdConnection(line.connection_id, platform, () => remove(line.channel_id, memberId))
        : await remove(line.channel_id, memberId)
    const stays =
      line.provider === 'kapso' ? ' It is still connected at Kapso: a check takes it up again.' : ''
    return context.json({
      ...lines,
      message: `The line is removed; its conversations stay.${stays} ${message}`,
    })
  })

  routes.post('/channels/:id/templates', async context => {
    const line = await readLine(context.req.param('id'), context.get('memberId'))
    const { provider, connection_id: connectionId, business_account_id } = line
    if (provider !== 'kapso' || !business_account_id) {
      throw new Refusal(409, 'no_templates', 'Only WhatsApp lines have templates.')
    }
    const templates = await askProvider({ provider, connectionId }, platform, () =>
      listTemplates(business_account_id, env.kapso),
    )
    return context.json(await database.call('record_templates', { channel_id: line.channel_id, templates }))
  })

  async function remove(channel_id: string, memberId: string) {
    const line = await readLine(channel_id, memberId)
    const connection = await readConnection(line.connection_id, memberId, platform)
    const left = await letGo([line], connection, platform)
    const removed = await database.call('remove_line', { member_id: memberId, channel_id })
    if (isRefused(removed)) throw refuse(removed)
    return left
  }

  async function readLine(id: string, memberId: string) {
    const channel_id = readId(id, 'unknown_channel')
    const line = await database.call('read_line', { member_id: memberId, channel_id })
    if (isRefused(line)) throw refuse(line)
    return line
  }

  return routes
}
