/** The week as seven columns, with the hours down the side. Times are the company's. */
import { openZone } from '../../../shared/hours/open-zone.ts'
import { useSignedIn } from '../../app/use-app.ts'
import type { Staff } from '../../backend/rows.ts'
import { hasTwelveHours, hourTime } from '../../design/format.ts'
import { AppointmentBlock } from './AppointmentBlock.tsx'
import type { WeekModel } from './create-week.ts'
import { daySpan } from './day-span.ts'
import type { DrawnDay } from './days-of-week.ts'
import { layOut, type Placed } from './lay-out.ts'

const pixelsPerMinute = 1.05

type GridProps = { week: WeekModel; days: DrawnDay[]; staff: Staff[]; openId: string | null }

export function WeekGrid({ week, days, staff, openId }: GridProps) {
  const { timeZone } = useSignedIn()
  const span = daySpan(
    days.flatMap(({ open }) => open ?? []),
    days.flatMap(({ appointments }) => appointments),
  )
  const hours: number[] = []
  for (let minute = span.from; minute < span.to; minute += 60) hours.push(minute)
  const now = openZone(timeZone.value).clockAt(week.now.value)
  const top = (minute: number) => `${(minute - span.from) * pixelsPerMinute}px`
  const box = ({ from, to }: Placed) => ({ top: top(from), height: `${(to - from) * pixelsPerMinute}px` })
  const height = `${(span.to - span.from) * pixelsPerMinute}px`
  return (
    <div class="week-grid" data-clock={hasTwelveHours ? '12' : '24'}>
      <div class="week-hours numbers" aria-hidden="true">
        <div class="week-hours-body" style={{ height }}>
          {hours.map(minute => (
            <span key={minute} style={{ top: top(minute) }}>
              {hourTime(minute)}
            </span>
          ))}
        </div>
      </div>
      {days.map(({ day, open, holiday, appointments }) => {
        const places = layOut(appointments)
        const isToday = day === week.today.value
        return (
          <section class="week-day" key={day} data-today={isToday} aria-labelledby={`day-${day}`}>
            <h2 class="week-day-head" id={`day-${day}`} aria-current={isToday ? 'date' : undefined}>
              <span>{write(day, { weekday: 'short' })}</span>{' '}
              <b class="week-date numbers">{Number(day.slice(8))}</b>
              {holiday && <small title={holiday}>{holiday}</small>}
            </h2>
            <div class="week-day-body" data-unknown={open === null} style={{ height }}>
              {open?.map(one => (
                <div class="week-open" key={one.from} style={box(one)} />
              ))}
              {hours.slice(1).map(minute => (
                <div class="week-line" key={minute} style={{ top: top(minute) }} />
              ))}
              {open?.length === 0 && <p class="week-closed">Closed</p>}
              {isToday && now.minute >= span.from && now.minute < span.to && (
                <div class="week-now" style={{ top: top(now.minute) }} />
              )}
              <ul>
                {appointments.map((appointment, index) => {
                  const { lane = 0, lanes = 1 } = places[index] ?? {}
                  return (
                    <li
                      key={appointment.id}
                      style={{
                        ...box(appointment),
                        left: `${(lane / lanes) * 100}%`,
                        width: `${100 / lanes}%`,
                      }}
                    >
                      <AppointmentBlock
                        appointment={appointment}
                        staff={staff}
                        isOpen={appointment.id === openId}
                        isShort={(appointment.to - appointment.from) * pixelsPerMinute < 40}
                      />
                    </li>
                  )
                })}
              </ul>
            </div>
          </section>
        )
      })}
    </div>
  )
}

function write(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(day).toLocaleDateString(navigator.language, { ...options, timeZone: 'UTC' })
}
