/** One appointment in its column: when, with whom, what for. */
import { useSignedIn } from '../../app/use-app.ts'
import type { Staff } from '../../backend/rows.ts'
import { clockTime } from '../../design/format.ts'
import { Icon } from '../../design/Icon.tsx'
import { staffHue } from '../staff-hue.ts'
import { states } from '../states.ts'
import type { DrawnAppointment } from './days-of-week.ts'

type BlockProps = { appointment: DrawnAppointment; staff: Staff[]; isOpen: boolean; isShort: boolean }

export function AppointmentBlock({ appointment, staff, isOpen, isShort }: BlockProps) {
  const { router, timeZone } = useSignedIn()
  const { id, state, starts_at, visitor, service, staff_id } = appointment
  const { text, icon } = states[state]
  const who = appointment.staff?.name
  return (
    <a
      class="block"
      href={`/appointments/${id}${queryOf(router.query.value)}`}
      data-hue={staffHue(staff, staff_id)}
      data-state={state}
      data-short={isShort}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span class="block-top numbers">
        {icon && <Icon name={icon} size={14} />}
        <time dateTime={starts_at}>{clockTime(starts_at, timeZone.value)}</time>
        {isShort && <b class="block-who">{visitor}</b>}
      </span>
      {!isShort && <b class="block-who">{visitor}</b>}
      {!isShort && <span class="block-what">{service?.name}</span>}
      <span class="unseen">
        {isShort ? `, ${service?.name}` : ''}, {who ? `with ${who}, ` : ''}
        {text}
      </span>
    </a>
  )
}

function queryOf(query: URLSearchParams): string {
  const week = query.get('week')
  return week ? `?week=${encodeURIComponent(week)}` : ''
}
