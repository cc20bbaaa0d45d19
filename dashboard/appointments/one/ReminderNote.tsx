/** What became of reminding them, or how they will be reminded. */
import type { ReminderResponse } from '../../../shared/appointment-door.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { shortTime } from '../../design/format.ts'
import type { ShownAppointment } from '../fetch-appointments.ts'

type NoteProps = { appointment: ShownAppointment; reminds: ReminderResponse['reminds'] }

export function ReminderNote({ appointment: { reminded_at, reminder_fault }, reminds }: NoteProps) {
  const { timeZone } = useSignedIn()
  const coming = reminds && sayHow(reminds)
  if (!reminder_fault && !reminded_at && !coming) return null
  return (
    <div>
      <dt>Reminder</dt>
      {reminder_fault && (
        <dd>
          <b>Not sent.</b> {reminder_fault}
        </dd>
      )}
      {reminded_at && <dd>Sent {shortTime(reminded_at, timeZone.value)}.</dd>}
      {coming && <dd class="muted">{coming}</dd>}
    </div>
  )
}

function sayHow({ by, is_certain }: NonNullable<ReminderResponse['reminds']>): string {
  if (by === 'sms') return 'They are reminded by text message.'
  if (by === 'widget') return 'It waits in the chat for them: nobody can write to them elsewhere.'
  return is_certain
    ? 'They are reminded on WhatsApp.'
    : 'Only if they have written on WhatsApp within 24 hours: no template is chosen that reminds.'
}
