/** A message that could not be delivered gets another chance, or is put aside. */
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { deliverSoon } from './deliver-soon.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { refuse } from './refuse.ts'

export function deliveryRoutes(platform: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.post('/deliveries/:id/retry', async context => {
    const retried = await platform.database.call('retry_delivery', {
      member_id: context.get('memberId'),
      delivery_id: readId(context.req.param('id'), 'unknown_delivery'),
    })
    if (isRefused(retried)) throw refuse(retried)
    deliverSoon(retried.conversation_id, platform)
    return context.json({ state: retried.state })
  })

  routes.post('/deliveries/:id/put-aside', async context => {
    const putAside = await platform.database.call('put_aside_delivery', {
      member_id: context.get('memberId'),
      delivery_id: readId(context.req.param('id'), 'unknown_delivery'),
    })
    if (isRefused(putAside)) throw refuse(putAside)
    return context.body(null, 204)
  })

  return routes
}
