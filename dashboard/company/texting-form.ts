/** What holds for text messages and WhatsApp, on every line of the company, and what is wrong with it. */
import type { Company } from '../backend/rows.ts'

export type TextingForm = {
  debounceSeconds: number
  hasQuietHours: boolean
  /** `HH:MM`, in the zone of whoever is written to. */
  quietFrom: string
  quietUntil: string
  /** As it is typed. */
  dailyLimit: string
}

export type TextingErrors = { quietHours?: string; dailyLimit?: string }

/** Between a time and itself there is none: so a company without quiet hours is kept. */
const none = '00:00'

export function textingOf(company: Company): TextingForm {
  const { debounce_seconds, quiet_from, quiet_until, daily_message_limit } = company
  const hasQuietHours = quiet_from !== quiet_until
  return {
    debounceSeconds: debounce_seconds,
    hasQuietHours,
    quietFrom: hasQuietHours ? quiet_from.slice(0, 5) : '21:00',
    quietUntil: hasQuietHours ? quiet_until.slice(0, 5) : '08:00',
    dailyLimit: String(daily_message_limit),
  }
}

/** The limits are those of the table. */
export function findTextingErrors(form: TextingForm): TextingErrors {
  const { hasQuietHours, quietFrom, quietUntil, dailyLimit } = form
  const errors: TextingErrors = {}
  if (hasQuietHours && !(quietFrom && quietUntil)) errors.quietHours = 'Say from when, and until when.'
  else if (hasQuietHours && quietFrom === quietUntil) {
    errors.quietHours = 'These are the same. To have none, turn quiet hours off.'
  }
  if (!/^\d{1,7}$/.test(dailyLimit.trim()) || Number(dailyLimit) > 1_000_000) {
    errors.dailyLimit = 'Write a whole number, at most 1000000.'
  }
  return errors
}

function toTextingRow({ debounceSeconds, hasQuietHours, quietFrom, quietUntil, dailyLimit }: TextingForm) {
  return {
    debounce_seconds: debounceSeconds,
    quiet_from: hasQuietHours ? quietFrom : none,
    quiet_until: hasQuietHours ? quietUntil : none,
    daily_message_limit: Number(dailyLimit),
  }
}

/** Only what differs from the company as it is stored: what a colleague changes meanwhile stays theirs. */
export function findTextingChanges(
  form: TextingForm,
  company: Company,
): Partial<ReturnType<typeof toTextingRow>> {
  const before: Record<string, unknown> = toTextingRow(textingOf(company))
  const changed = Object.entries(toTextingRow(form)).filter(([column, value]) => value !== before[column])
  return Object.fromEntries(changed)
}
