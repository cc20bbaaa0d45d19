/** When a company, or one of its people, is there. */
import * as z from 'zod/mini'
import { isZone } from './open-zone.ts'

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written like 09:30.'))

/** `to` may be 24:00; earlier than `from`, it is on the next day: 18:00 to 02:00. */
export const OpenInterval = z
  .object({
    from: time,
    to: z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A time is written like 17:30.')),
  })
  .check(
    z.refine(({ from, to }) => from !== to, 'Opening and closing are the same; all day is 00:00 to 24:00.'),
  )
export type OpenInterval = z.infer<typeof OpenInterval>

const intervals = z.array(OpenInterval).check(z.maxLength(6))

export const BusinessHours = z.object({
  /** IANA, such as Europe/London. */
  zone: z.string().check(z.refine(isZone, 'This is no time zone we know.')),
  /** Seven days, Sunday first. What begins on a day belongs to it, though it ends on the next. */
  week: z.array(intervals).check(z.length(7)),
  /** Days with hours of their own; none of them means closed. */
  holidays: z
    .array(
      z.object({ day: z.iso.date(), name: z.optional(z.string().check(z.maxLength(80))), hours: intervals }),
    )
    .check(z.maxLength(400)),
})
export type BusinessHours = z.infer<typeof BusinessHours>
