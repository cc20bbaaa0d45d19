/** What the link in a visitor's message opens: their appointment as a file, and a page to move or cancel it. */
import { Hono } from 'hono'
import type { OfferedSlot } from '../../shared/booking/offer-slots.ts'
import { writeCalendar } from '../../shared/booking/write-calendar.ts'
import { findTimes } from '../_booking/find-times.ts'
import type { Appointment } from '../_platform/booking-verbs.ts'
import { Refusal } from '../_platform/errors.ts'
import { limitBody } from '../_platform/limit-body.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { hash } from '../_platform/secrets.ts'
import { type AppointmentView, writePage } from './appointment-page.ts'
import { visitorEvent } from './calendar-events.ts'
import { pageStyle } from './page-style.ts'

/** Nothing but its own style sheet and its own forms; and the address, which is the key, is told to nobody. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
}

type Seen = Omit<AppointmentView, 'isOpen' | 'times' | 'fault' | 'moved'> & {
  appointment: Appointment
  token_hash: string
}

export function appointmentRoutes({ database, env }: Platform): Hono {
  const app = new Hono()

  async function read(token: string): Promise<Seen> {
    const token_hash = await hash(token)
    const seen = await database.call('read_appointment', { token_hash })
    if (isRefused(seen)) throw new Refusal(404, 'not_found', 'This appointment is not there any more.')
    return { ...seen, token, token_hash }
  }

  const isOpen = ({ appointment }: Seen) =>
    appointment.state === 'booked' && Date.parse(appointment.starts_at) > Date.now()

  const timesFor = (seen: Seen): Promise<OfferedSlot[]> =>
    isOpen(seen) ? findTimes(seen.appointment, database) : Promise.resolve([])

  /** `was`: where it has just been moved from, as `nameTime` writes it; the address is the visitor's to write. */
  async function page(
    seen: Seen,
    { fault = null, was = '' }: { fault?: AppointmentView['fault']; was?: string } = {},
  ): Promise<Response> {
    const times = await timesFor(seen)
    const moved = was ? { back: times.find(time => nameTime(time) === was) ?? null } : null
    const html = writePage({
      ...seen,
      isOpen: isOpen(seen),
      times,
      fault,
      moved: isOpen(seen) ? moved : null,
    })
    return new Response(html, { status: fault ? 409 : 200, headers: pageHeaders })
  }

  app.get('/page.css', context =>
    context.body(pageStyle, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  )

  app.get('/appointment/:file{[\\w-]{20,200}\\.ics}', async context => {
    const { token, company, appointment } = await read(context.req.param('file').slice(0, -'.ics'.length))
    const url = `${env.functionsUrl}/calendar/appointment/${token}`
    const event = visitorEvent(appointment, company, url)
    return context.body(writeCalendar({ method: 'PUBLISH', events: [event] }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="appointment.ics"',
      'cache-control': 'private, no-store',
    })
  })

  app.get('/appointment/:token{[\\w-]{20,200}}', async context =>
    page(await read(context.req.param('token')), { was: context.req.query('was') ?? '' }),
  )

  app.post('/appointment/:token{[\\w-]{20,200}}/cancel', limitBody, async context => {
    const seen = await read(context.req.param('token'))
    const cancelled = await database.call('cancel_appointment', { shown: { token_hash: seen.token_hash } })
    if (isRefused(cancelled)) return page(seen, { fault: 'not_changeable' })
    return context.redirect(`../${seen.token}`, 303)
  })

  app.post('/appointment/:token{[\\w-]{20,200}}/move', limitBody, async context => {
    const seen = await read(context.req.param('token'))
    const form = await context.req.parseBody()
    // only what the page offers a moment later still: the form is the visitor's to write
    const wanted = (await timesFor(seen)).find(time => form.time === nameTime(time))
    if (!wanted) return page(seen, { fault: isOpen(seen) ? 'slot_taken' : 'not_changeable' })
    const moved = await database.call('move_appointment', {
      shown: { token_hash: seen.token_hash },
      staff_id: wanted.staff,
      starts_at: new Date(wanted.from).toISOString(),
    })
    if (isRefused(moved))
      return page(seen, { fault: moved.refused === 'not_changeable' ? moved.refused : 'slot_taken' })
    const { staff, starts_at } = seen.appointment
    const was = nameTime({ from: Date.parse(starts_at), staff: staff.id })
    return context.redirect(`../${seen.token}?was=${was}`, 303)
  })

  return app
}

/** A time on the page, as its form sends it. */
function nameTime({ from, staff }: Pick<OfferedSlot, 'from' | 'staff'>): string {
  return `${from}.${staff}`
}
