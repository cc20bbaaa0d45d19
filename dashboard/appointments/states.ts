/** Words for what became of an appointment, in one place. */
import type { AppointmentState } from '../backend/rows.ts'
import type { Tone } from '../design/Badge.tsx'
import type { IconName } from '../design/Icon.tsx'

export const states: Record<AppointmentState, { text: string; tone: Tone; icon: IconName | null }> = {
  held: { text: 'Held for a few minutes', tone: 'brass', icon: 'clock' },
  booked: { text: 'Booked', tone: 'good', icon: null },
  cancelled: { text: 'Cancelled', tone: 'plain', icon: 'close' },
  attended: { text: 'Came', tone: 'good', icon: 'check' },
  no_show: { text: 'Did not come', tone: 'bad', icon: 'blocked' },
}
