/** The days of a week as they are drawn: when they are open, and what is on them, by the company's clocks. */
import { hoursOn, minuteOf } from '../../../shared/hours/list-openings.ts'
import { openZone } from '../../../shared/hours/open-zone.ts'
import type { Company } from '../../backend/rows.ts'
import type { ShownAppointment } from '../fetch-appointments.ts'
import type { Placed } from './lay-out.ts'
import { daysOfWeek } from './week-of.ts'

export type DrawnAppointment = ShownAppointment & Placed
export type DrawnDay = {
  day: string
  /** Null: the company has said nothing of when it is there. */
  open: Placed[] | null
  holiday: string | null
  appointments: DrawnAppointment[]
}

type Wanted = {
  company: Pick<Company, 'hours' | 'holidays' | 'time_zone'>
  monday: string
  appointments: ShownAppointment[]
}

/** What goes on past midnight is cut there. */
export function drawDays({ company, monday, appointments }: Wanted): DrawnDay[] {
  const zone = openZone(company.time_zone)
  const drawn = appointments.map(appointment => {
    const { day, minute } = zone.clockAt(Date.parse(appointment.starts_at))
    const minutes = (Date.parse(appointment.ends_at) - Date.parse(appointment.starts_at)) / 60_000
    return { day, block: { ...appointment, from: minute, to: Math.min(minute + minutes, 1440) } }
  })
  return daysOfWeek(monday).map(day => ({
    day,
    open: company.hours && openOn({ ...company, hours: company.hours }, day),
    holiday: company.holidays.find(holiday => holiday.day === day)?.name || null,
    appointments: drawn.filter(one => one.day === day).map(({ block }) => block),
  }))
}

function openOn(
  company: Wanted['company'] & { hours: NonNullable<Company['hours']> },
  day: string,
): Placed[] {
  const hours = { zone: company.time_zone, week: company.hours, holidays: company.holidays }
  return hoursOn(hours, day).map(({ from, to }) => {
    const [begins, ends] = [minuteOf(from), minuteOf(to)]
    return { from: begins, to: ends > begins ? ends : 1440 }
  })
}
