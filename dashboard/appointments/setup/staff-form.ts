/** What can be said of a person who is booked, and what is wrong with it. */
import type { Holiday, Staff, Week } from '../../backend/rows.ts'
import { findHolidayErrors, findWeekErrors } from '../../hours/hours-errors.ts'

export type StaffForm = {
  name: string
  /** A member's, or '' for somebody who is none. */
  userId: string
  /** Null: the company's. */
  hours: Week | null
  daysOff: Holiday[]
  /** Ids of what they do. */
  services: string[]
}
export type StaffErrors = { name?: string; hours: Record<number, string>; daysOff: Record<number, string> }
export type StaffRow = Pick<Staff, 'name' | 'user_id' | 'hours' | 'days_off'> & { services: string[] }

/** Somebody new does everything, for that is what most mean. */
export function staffFormOf(staff: Staff | null, services: string[]): StaffForm {
  return {
    name: staff?.name ?? '',
    userId: staff?.user_id ?? '',
    hours: staff?.hours ?? null,
    daysOff: staff?.days_off ?? [],
    services,
  }
}

export function findStaffErrors({ name, hours, daysOff }: StaffForm): StaffErrors {
  const problem = !name.trim()
    ? 'What is their name?'
    : name.trim().length > 120
      ? 'At most 120 characters.'
      : null
  return {
    ...(problem && { name: problem }),
    hours: hours ? findWeekErrors(hours) : {},
    daysOff: findHolidayErrors(daysOff),
  }
}

export function isFaultless({ name, hours, daysOff }: StaffErrors): boolean {
  return !name && Object.keys(hours).length + Object.keys(daysOff).length === 0
}

export function toStaffRow({ name, userId, hours, daysOff, services }: StaffForm): StaffRow {
  return { name: name.trim(), user_id: userId || null, hours, days_off: daysOff, services }
}
