/** A file that could not be fetched gets another chance. */
import { fetchAttachments } from '../_channels/media/fetch-attachments.ts'
import { describeError } from '../_platform/log.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { refuse } from './refuse.ts'

export function attachmentRoutes(platform: Platform): DeskRoutes {
  const { database, background, log } = platform
  const routes = deskRoutes()

  routes.post('/attachments/:id/retry', async context => {
    const retried = await database.call('retry_attachment', {
      member_id: context.get('memberId'),
      attachment_id: readId(context.req.param('id'), 'unknown_attachment'),
    })
    if (isRefused(retried)) throw refuse(retried)
    const cutOff = (error: unknown) => log('attachments_cut_off', { error: describeError(error) })
    background(fetchAttachments(platform).catch(cutOff)) // if we are cut off, the clock fetches it
    return context.json({ state: retried.state })
  })

  return routes
}
