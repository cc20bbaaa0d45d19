/** When, with whom, what about, and where it was agreed. */
import type { ReminderResponse } from '../../../shared/appointment-door.ts'
import { useSignedIn } from '../../app/use-app.ts'
import type { Staff } from '../../backend/rows.ts'
import { ChannelMark } from '../../conversations/ChannelMark.tsx'
import { channelNames } from '../../conversations/words.ts'
import { ButtonLink } from '../../design/Button.tsx'
import { plural } from '../../design/format.ts'
import type { ShownAppointment } from '../fetch-appointments.ts'
import { staffHue } from '../staff-hue.ts'
import { ReminderNote } from './ReminderNote.tsx'
import { writeSpan } from './write-span.ts'

type FactsProps = { appointment: ShownAppointment; staff: Staff[]; reminds: ReminderResponse['reminds'] }

export function AppointmentFacts({ appointment, staff, reminds }: FactsProps) {
  const { timeZone } = useSignedIn()
  const { starts_at, ends_at, visitor_zone, note, channel, conversation_id } = appointment
  const here = writeSpan(starts_at, ends_at, timeZone.value)
  const there = visitor_zone && writeSpan(starts_at, ends_at, visitor_zone)
  const minutes = (Date.parse(ends_at) - Date.parse(starts_at)) / 60_000
  return (
    <>
      <dl class="appointment-facts">
        <div>
          <dt>When</dt>
          <dd>
            <b>{here.day}</b>
            <span class="numbers">
              {here.time} <span class="muted">· {plural(minutes, 'minute', 'minutes')}</span>
            </span>
            {there && there.time !== here.time && (
              <span class="muted numbers">
                For them {there.day === here.day ? '' : `${there.day}, `}
                {there.time} ({visitor_zone.replaceAll('_', ' ')})
              </span>
            )}
          </dd>
        </div>
        {appointment.staff && (
          <div>
            <dt>With</dt>
            <dd>
              <span class="staff-mark" data-hue={staffHue(staff, appointment.staff_id)}>
                {appointment.staff.name}
              </span>
            </dd>
          </div>
        )}
        <ReminderNote appointment={appointment} reminds={reminds} />
        {note && (
          <div>
            <dt>What it is about</dt>
            <dd class="appointment-note">{note}</dd>
          </div>
        )}
      </dl>
      <div class="appointment-from">
        <ButtonLink icon="conversations" href={`/conversations/${conversation_id}`}>
          Open the conversation
        </ButtonLink>
        {channel && (
          <span class="muted">
            <ChannelMark kind={channel} /> {channelNames[channel]}
          </span>
        )}
      </div>
    </>
  )
}
