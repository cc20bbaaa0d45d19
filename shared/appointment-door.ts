/** What the desk takes and says about appointments. */
import * as z from 'zod/mini'

export const MoveRequest = z.object({ staff: z.uuid(), starts_at: z.iso.datetime({ offset: true }) })
export const MarkRequest = z.object({ state: z.enum(['attended', 'no_show']) })

/** What became of telling the visitor. Null: the clock will try again soon. */
export type Told =
  | { became: 'told'; by: 'widget' | 'sms' | 'whatsapp' }
  /** `until`: ISO 8601, the end of quiet hours. */
  | { became: 'waits'; until: string }
  /** `message`: why, in a sentence. */
  | { became: 'refused'; message: string }

export type ChangeResponse = { told: Told | null }

/** Where an appointment can be moved to, in order of time: milliseconds since 1970, and with whom. */
export type TimesResponse = { times: { from: number; to: number; staff: string }[] }

/**
 * How the visitor will be reminded: in the chat, when they come back, or on their phone. `is_certain` false: only if they have
 * written on WhatsApp within a day, for no template is chosen that says it. Null: no reminder is to come any more.
 */
export type ReminderResponse = {
  reminds: { by: 'widget' | 'sms' | 'whatsapp'; is_certain: boolean } | null
}

/** Since when the calendar has a link, ISO 8601; null: it has none. */
export type CalendarState = { opened_at: string | null }
export type CalendarLink = { url: string }
