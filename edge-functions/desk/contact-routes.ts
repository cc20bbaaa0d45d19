/** Two contacts become one, and one becomes two again. */
import { MergeRequest } from '../../shared/connections-door.ts'
import { readBody, requireJson } from '../_platform/http.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { refuse } from './refuse.ts'

export function contactRoutes({ database }: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.post('/contacts/:id/merge', async context => {
    requireJson(context.req.raw)
    const { other } = await readBody(context.req.raw, MergeRequest)
    const merged = await database.call('merge_contacts', {
      member_id: context.get('memberId'),
      kept_id: readId(context.req.param('id'), 'unknown_contact'),
      merged_id: other,
    })
    if (isRefused(merged)) throw refuse(merged)
    return context.json({ merge: merged.merge_id })
  })

  routes.post('/merges/:id/undo', async context => {
    const undone = await database.call('undo_merge', {
      member_id: context.get('memberId'),
      merge_id: readId(context.req.param('id'), 'unknown_merge'),
    })
    if (isRefused(undone)) throw refuse(undone)
    return context.body(null, 204)
  })

  return routes
}
