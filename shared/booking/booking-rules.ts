/** What a company offers to book: services, who does them and when, and the limits it sets. */
import * as z from 'zod/mini'
import type { BusinessHours } from '../hours/business-hours.ts'

const minutes = (most: number) => z.int().check(z.minimum(0), z.maximum(most))

export const Service = z.object({
  minutes: z.int().check(z.minimum(5), z.maximum(1440)),
  /** Kept free around it, for the way there and for clearing up. */
  buffer_before: minutes(480),
  buffer_after: minutes(480),
})
export type Service = z.infer<typeof Service>

export const BookingLimits = z.object({
  /** How long before it begins a time can still be booked. */
  notice_minutes: minutes(43_200),
  /** How many days ahead. */
  horizon_days: z.int().check(z.minimum(1), z.maximum(365)),
  /** Times begin every so many minutes from opening. */
  step_minutes: z.int().check(z.minimum(5), z.maximum(1440)),
  /** Appointments a day and a person; null: as many as fit. */
  daily_cap: z.nullable(z.int().check(z.positive())),
})
export type BookingLimits = z.infer<typeof BookingLimits>

/** Milliseconds since 1970, `to` excluded. */
export type Span = { from: number; to: number }

export type Staff = {
  id: string
  hours: BusinessHours
  /** Taken: appointments with their own buffers, holds, and what their calendar says. */
  busy: Span[]
  /** When the appointments begin that count towards the daily cap. */
  booked: number[]
}

/** What the visitor asked for, by their own clock: "Tuesday after 4". Absent: no matter. */
export type Preference = {
  /** 0 is Sunday. */
  weekdays?: number[]
  /** `YYYY-MM-DD` */
  days?: string[]
  parts?: PartOfDay[]
  /** `HH:MM`: begins then or later; ends then or earlier. */
  after?: string
  before?: string
}
export type PartOfDay = 'morning' | 'afternoon' | 'evening'
