/** What a member does with hand-offs: takes one, reads its story, signs on or off. */
import { AvailabilityRequest, type HandOffPacket } from '../../shared/hand-off-door.ts'
import { readBody, requireJson } from '../_platform/http.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { writePacket } from './hand-offs/write-packet.ts'
import { refuse } from './refuse.ts'

export function handOffRoutes({ database }: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.post('/hand-offs/:id/claim', async context => {
    const claimed = await database.call('claim_hand_off', {
      member_id: context.get('memberId'),
      hand_off_id: readId(context.req.param('id'), 'unknown_hand_off'),
    })
    if (isRefused(claimed)) throw refuse(claimed)
    return context.json(claimed)
  })

  routes.get('/hand-offs/:id/packet', async context => {
    const brief = await database.call('brief_packet', {
      member_id: context.get('memberId'),
      hand_off_id: readId(context.req.param('id'), 'unknown_hand_off'),
    })
    if (isRefused(brief)) throw refuse(brief)
    return context.json(writePacket(brief) satisfies HandOffPacket)
  })

  routes.post('/companies/:id/availability', async context => {
    requireJson(context.req.raw)
    const { is_available } = await readBody(context.req.raw, AvailabilityRequest)
    const set = await database.call('set_availability', {
      member_id: context.get('memberId'),
      company_id: readId(context.req.param('id'), 'unknown_company'),
      is_available,
    })
    if (isRefused(set)) throw refuse(set)
    return context.json(set)
  })

  return routes
}
