/** What a visitor does, counted: the part of a score that nobody has to be asked for. */
import * as z from 'zod/mini'

const count = z._default(z.int().check(z.nonnegative()), 0)

export const Signals = z.object({
  price_question: count,
  booking_question: count,
  pricing_page: count,
  return_visit: count,
  /** When they last wrote (ISO 8601, UTC); intent fades from then on. Null: it does not fade. */
  last_contact_at: z._default(z.nullable(z.iso.datetime({ offset: true })), null),
})
export type Signals = z.infer<typeof Signals>

export const noSignals: Signals = {
  price_question: 0,
  booking_question: 0,
  pricing_page: 0,
  return_visit: 0,
  last_contact_at: null,
}
