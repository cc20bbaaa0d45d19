/** The door of calendars. No JWT: whoever has a link may do what it is for. */
import { writeCalendar } from '../../shared/booking/write-calendar.ts'
import { Refusal } from '../_platform/errors.ts'
import { openDoor } from '../_platform/http.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { hash } from '../_platform/secrets.ts'
import { appointmentRoutes } from './appointment-routes.ts'
import { feedEvent } from './calendar-events.ts'

export function calendarDoor(platform: Platform): Door {
  const app = openDoor('calendar', platform)

  app.route('/', appointmentRoutes(platform))

  /** What a calendar subscribes to: every appointment of a company. */
  app.get('/:file{[\\w-]{20,200}\\.ics}', async context => {
    const token = context.req.param('file').slice(0, -'.ics'.length)
    const read = await platform.database.call('read_calendar_feed', { token_hash: await hash(token) })
    if (isRefused(read)) throw new Refusal(404, 'not_found', 'This calendar is not there any more.')

    const { company, appointments } = read
    const feed = writeCalendar({ method: 'PUBLISH', name: company.name, events: appointments.map(feedEvent) })
    const etag = `"${await hash(feed)}"`
    const headers = { etag, 'cache-control': 'private, max-age=300' }
    if (context.req.header('if-none-match')?.includes(etag)) return context.body(null, 304, headers)
    return context.body(feed, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8' })
  })

  return app
}

export default serve(calendarDoor)
