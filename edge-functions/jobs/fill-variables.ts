/** Fills in the variables of a template that reminds somebody of an appointment, in the template's language. */
import type { ReminderVariable } from '../../shared/booking/reminder-variables.ts'
import { writeDayAndTime } from '../../shared/booking/write-day-and-time.ts'
import { writeTime } from '../../shared/booking/write-time.ts'
import type { DueReminder } from '../_platform/booking-verbs.ts'

/** Empty for what is not known. WhatsApp takes no line breaks and no wide gaps in a variable. */
export function fillVariables(
  { appointment, company, visitor }: DueReminder,
  { language, variables }: NonNullable<DueReminder['template']>,
  url: string,
): Record<string, string> {
  const at = Date.parse(appointment.starts_at)
  const zone = appointment.visitor_zone ?? company.zone
  const values: Record<ReminderVariable, string> = {
    name: visitor ?? '',
    company: company.name,
    service: appointment.service.name,
    staff: appointment.staff.name,
    when: writeTime(at, zone, language),
    ...writeDayAndTime(at, zone, language),
    link: url,
  }
  const filled = Object.entries(variables).map(([name, stands]) => [
    name,
    values[stands].replace(/\s+/g, ' '),
  ])
  return Object.fromEntries(filled)
}
