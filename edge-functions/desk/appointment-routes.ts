/** What a member does with appointments, and the link of the company's calendar. */
import * as z from 'zod/mini'
import { readBody, requireJson } from '../_platform/http.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { hash, makeToken } from '../_platform/secrets.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { refuse } from './refuse.ts'

const MoveRequest = z.object({ staff: z.uuid(), starts_at: z.iso.datetime({ offset: true }) })
const MarkRequest = z.object({ state: z.enum(['attended', 'no_show']) })

export function appointmentRoutes({ database, env }: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.post('/appointments/:id/move', async context => {
    requireJson(context.req.raw)
    const { staff, starts_at } = await readBody(context.req.raw, MoveRequest)
    const appointment_id = readId(context.req.param('id'), 'unknown_appointment')
    const moved = await database.call('move_appointment', {
      shown: { member_id: context.get('memberId'), appointment_id },
      staff_id: staff,
      starts_at,
    })
    if (isRefused(moved)) throw refuse(moved)
    return context.json(moved)
  })

  routes.post('/appointments/:id/cancel', async context => {
    const appointment_id = readId(context.req.param('id'), 'unknown_appointment')
    const cancelled = await database.call('cancel_appointment', {
      shown: { member_id: context.get('memberId'), appointment_id },
    })
    if (isRefused(cancelled)) throw refuse(cancelled)
    return context.json(cancelled)
  })

  routes.post('/appointments/:id/mark', async context => {
    requireJson(context.req.raw)
    const { state } = await readBody(context.req.raw, MarkRequest)
    const marked = await database.call('mark_appointment', {
      member_id: context.get('memberId'),
      appointment_id: readId(context.req.param('id'), 'unknown_appointment'),
      state,
    })
    if (isRefused(marked)) throw refuse(marked)
    return context.json(marked)
  })

  /** Shown this once: it is kept as a hash. The link before it opens nothing any more. */
  routes.post('/companies/:id/calendar', async context => {
    const token = makeToken()
    const opened = await database.call('open_calendar_feed', {
      member_id: context.get('memberId'),
      company_id: readId(context.req.param('id'), 'not_allowed'),
      token_hash: await hash(token),
    })
    if (isRefused(opened)) throw refuse(opened)
    return context.json({ url: `${env.functionsUrl}/calendar/${token}.ics` })
  })

  routes.post('/companies/:id/calendar/close', async context => {
    const closed = await database.call('close_calendar_feed', {
      member_id: context.get('memberId'),
      company_id: readId(context.req.param('id'), 'not_allowed'),
    })
    if (isRefused(closed)) throw refuse(closed)
    return context.body(null, 204)
  })

  return routes
}
