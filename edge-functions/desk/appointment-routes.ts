/** What a member does with appointments, and the link of the company's calendar. */
import {
  type ChangeResponse,
  MarkRequest,
  MoveRequest,
  type ReminderResponse,
  type TimesResponse,
} from '../../shared/appointment-door.ts'
import { findTimes } from '../_booking/find-times.ts'
import { tellNews } from '../_booking/tell-news.ts'
import { readBody, requireJson } from '../_platform/http.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { hash, makeToken } from '../_platform/secrets.ts'
import { deliverSoon } from './deliver-soon.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { refuse } from './refuse.ts'

export function appointmentRoutes(platform: Platform): DeskRoutes {
  const { database, env } = platform
  const routes = deskRoutes()

  /** If we are cut off, the clock tells them. */
  async function tellVisitor(appointmentId: string): Promise<ChangeResponse> {
    const [told] = await tellNews(platform, appointmentId)
    if (!told) return { told: null }
    if (told.became === 'waits') return { told: { became: 'waits', until: told.until } }
    if (told.became === 'refused') return { told: { became: 'refused', message: told.message } }
    if (told.has_delivery) deliverSoon(told.conversation, platform)
    return { told: { became: 'told', by: told.by } }
  }

  async function show(memberId: string, id: string) {
    const appointment_id = readId(id, 'unknown_appointment')
    const shown = await database.call('show_appointment', { member_id: memberId, appointment_id })
    if (isRefused(shown)) throw refuse(shown)
    return shown
  }

  routes.get('/appointments/:id/times', async context => {
    const { appointment } = await show(context.get('memberId'), context.req.param('id'))
    const times = await findTimes(appointment, database)
    return context.json({ times } satisfies TimesResponse)
  })

  routes.get('/appointments/:id/reminder', async context => {
    const { reminds } = await show(context.get('memberId'), context.req.param('id'))
    return context.json({ reminds } satisfies ReminderResponse)
  })

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
    return context.json({ ...moved, ...(await tellVisitor(appointment_id)) })
  })

  routes.post('/appointments/:id/cancel', async context => {
    const appointment_id = readId(context.req.param('id'), 'unknown_appointment')
    const cancelled = await database.call('cancel_appointment', {
      shown: { member_id: context.get('memberId'), appointment_id },
    })
    if (isRefused(cancelled)) throw refuse(cancelled)
    return context.json({ ...cancelled, ...(await tellVisitor(appointment_id)) })
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

  routes.get('/companies/:id/calendar', async context => {
    const feed = await database.call('find_calendar_feed', {
      member_id: context.get('memberId'),
      company_id: readId(context.req.param('id'), 'not_allowed'),
    })
    if (isRefused(feed)) throw refuse(feed)
    return context.json(feed)
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
