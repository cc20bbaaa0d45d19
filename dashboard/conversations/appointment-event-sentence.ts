/** What became of an appointment in a conversation, as a sentence. */
import type { ConversationEvent } from '../backend/rows.ts'

/** `who`: whoever did it. `timeZone`: of the company. Null for events of another kind. */
export function appointmentEventSentence(
  { kind, details }: ConversationEvent,
  who: string,
  timeZone: string,
): string | null {
  const when = writeWhen(String(details.starts_at), timeZone)
  const reason = String(details.message ?? '')
  switch (kind) {
    case 'slot_held':
      return `${who} chose ${when}, held for five minutes`
    case 'appointment_booked':
      return `${who} booked ${when}`
    case 'appointment_moved':
      return `${who} moved the appointment to ${when}`
    case 'appointment_cancelled':
      return `${who} cancelled the appointment of ${when}`
    case 'appointment_marked':
      return `${who} noted that they ${details.state === 'attended' ? 'came' : 'did not come'}: ${when}`
    case 'reminder_refused':
      return `They were not reminded of ${when}: ${reason}`
    case 'news_refused':
      return `They were not told of the change, ${when}: ${reason}`
    default:
      return null
  }
}

function writeWhen(iso: string, timeZone: string): string {
  const at = Date.parse(iso)
  if (Number.isNaN(at)) return 'a time'
  const format = new Intl.DateTimeFormat(undefined, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
  return format.format(at)
}
