/** What can be said of a service, and what is wrong with it. The limits are those of the table. */
import type { Service } from '../../backend/rows.ts'

/** Numbers as they are typed. */
export type ServiceForm = {
  name: string
  description: string
  minutes: string
  before: string
  after: string
}
export type ServiceErrors = { [Key in keyof ServiceForm]?: string }
export type ServiceRow = Pick<Service, 'name' | 'description' | 'minutes' | 'buffer_before' | 'buffer_after'>

export function serviceFormOf(service: Service | null): ServiceForm {
  return {
    name: service?.name ?? '',
    description: service?.description ?? '',
    minutes: String(service?.minutes ?? 30),
    before: String(service?.buffer_before ?? 0),
    after: String(service?.buffer_after ?? 0),
  }
}

export function findServiceErrors(form: ServiceForm): ServiceErrors {
  const errors: ServiceErrors = {}
  if (!form.name.trim()) errors.name = 'What is it called?'
  if (form.name.trim().length > 120) errors.name = 'At most 120 characters.'
  if (form.description.trim().length > 1000) errors.description = 'At most 1000 characters.'
  if (!isWithin(form.minutes, 5, 1440)) errors.minutes = 'From 5 to 1440 minutes.'
  if (!isWithin(form.before, 0, 480)) errors.before = 'From 0 to 480 minutes.'
  if (!isWithin(form.after, 0, 480)) errors.after = 'From 0 to 480 minutes.'
  return errors
}

export function toServiceRow(form: ServiceForm): ServiceRow {
  return {
    name: form.name.trim(),
    description: form.description.trim(),
    minutes: Number(form.minutes),
    buffer_before: Number(form.before || 0),
    buffer_after: Number(form.after || 0),
  }
}

/** A whole number as it is typed. */
export function isWithin(text: string, least: number, most: number): boolean {
  return /^\s*\d{1,6}\s*$/.test(text) && Number(text) >= least && Number(text) <= most
}
