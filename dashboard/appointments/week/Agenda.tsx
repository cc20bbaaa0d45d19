/** The week as a list, for where there is no room for columns. */
import { useSignedIn } from '../../app/use-app.ts'
import type { Staff } from '../../backend/rows.ts'
import { clockTime } from '../../design/format.ts'
import { Icon } from '../../design/Icon.tsx'
import { staffHue } from '../staff-hue.ts'
import { states } from '../states.ts'
import type { WeekModel } from './create-week.ts'
import type { DrawnAppointment, DrawnDay } from './days-of-week.ts'

type AgendaProps = { week: WeekModel; days: DrawnDay[]; staff: Staff[] }

export function Agenda({ week, days, staff }: AgendaProps) {
  return (
    <div class="agenda">
      {days.map(({ day, open, holiday, appointments }) => (
        <section key={day} data-today={day === week.today.value} aria-labelledby={`agenda-${day}`}>
          <h2 id={`agenda-${day}`}>
            {heading(day)}
            {day === week.today.value && <small>Today</small>}
            {holiday && <small>{holiday}</small>}
            {appointments.length === 0 && (
              <span class="agenda-nothing">{open?.length === 0 ? 'Closed' : 'Nothing booked'}</span>
            )}
          </h2>
          {appointments.length > 0 && (
            <ul>
              {appointments.map(appointment => (
                <Row key={appointment.id} appointment={appointment} staff={staff} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

function Row({ appointment, staff }: { appointment: DrawnAppointment; staff: Staff[] }) {
  const { router, timeZone } = useSignedIn()
  const { id, state, starts_at, ends_at, visitor, service, staff_id } = appointment
  const week = router.query.value.get('week')
  const { icon, text } = states[state]
  return (
    <li>
      <a
        class="agenda-row"
        href={`/appointments/${id}${week ? `?week=${encodeURIComponent(week)}` : ''}`}
        data-hue={staffHue(staff, staff_id)}
        data-state={state}
      >
        <span class="agenda-when numbers">
          <time dateTime={starts_at}>{clockTime(starts_at, timeZone.value)}</time>
          <small>{clockTime(ends_at, timeZone.value)}</small>
        </span>
        <span class="agenda-what">
          <b>{visitor}</b>
          <span>
            {service?.name}
            {appointment.staff && ` · ${appointment.staff.name}`}
          </span>
        </span>
        <span class="agenda-state" title={text}>
          <Icon name={icon ?? 'forward'} size={18} />
          <span class="unseen">{text}</span>
        </span>
      </a>
    </li>
  )
}

function heading(day: string): string {
  return new Date(day).toLocaleDateString(navigator.language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  })
}
