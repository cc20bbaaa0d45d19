/** Another time for an appointment: a day that has free times, then one of them. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { dayOf } from '../../design/day-of.ts'
import { Skeleton } from '../../design/Faces.tsx'
import { clockTime } from '../../design/format.ts'
import { Select } from '../../design/Select.tsx'
import type { ShownAppointment } from '../fetch-appointments.ts'
import type { AppointmentModel, OfferedTime } from './create-appointment.ts'
import { writeSpan } from './write-span.ts'

type MoveProps = {
  appointment: ShownAppointment
  model: AppointmentModel
  onClose: () => void
}

export function MoveDialog({ appointment, model, onClose }: MoveProps) {
  const { timeZone } = useSignedIn()
  const chosen = useSignal<OfferedTime | null>(null)
  const wantedDay = useSignal<string | null>(null)
  const isForgotten = useSignal(false)
  const state = model.times.value
  const times = state.face === 'ready' ? state.value : []
  const days = Map.groupBy(times, ({ from }) => dayOf(new Date(from), timeZone.value))
  const day = wantedDay.value ?? days.keys().next().value ?? ''
  return (
    <Dialog
      title="Move it to another time"
      onClose={onClose}
      confirm={{
        label: 'Move and tell them',
        kind: 'primary',
        isBusy: model.isBusy.value,
        run: async () => {
          isForgotten.value = !chosen.value
          if (chosen.value && (await model.move(chosen.value))) onClose()
        },
      }}
    >
      <p>
        {appointment.service?.name} with {appointment.visitor}. They are told where they wrote to you, with a
        link to choose another time: by text at once, or when their quiet hours end; on your website when they
        come back.
      </p>
      {state.face === 'loading' && <Skeleton widths={[100, 100]} height={42} />}
      {state.face === 'failed' && <p class="notice notice-bad">{state.sentence}</p>}
      {state.face === 'ready' && times.length === 0 && (
        <p class="notice">No other time is free as far ahead as you take appointments.</p>
      )}
      {times.length > 0 && (
        <>
          <Select
            label="Day"
            value={day}
            choices={[...days].map(([value, [first]]) => ({
              value,
              text: first ? dayName(first, timeZone.value) : value,
            }))}
            onChoose={value => {
              wantedDay.value = value
              chosen.value = null
            }}
          />
          <fieldset class="field">
            <legend class="field-label">Time</legend>
            <div class="time-choices">
              {days.get(day)?.map(time => (
                <label key={time.from} class="numbers">
                  <input
                    type="radio"
                    name="time"
                    checked={chosen.value === time}
                    onChange={() => {
                      chosen.value = time
                      isForgotten.value = false
                    }}
                  />
                  {clockTime(new Date(time.from).toISOString(), timeZone.value)}
                </label>
              ))}
            </div>
            {isForgotten.value && <p class="field-error">Choose a time.</p>}
          </fieldset>
        </>
      )}
    </Dialog>
  )
}

function dayName({ from, to }: OfferedTime, timeZone: string): string {
  return writeSpan(new Date(from).toISOString(), new Date(to).toISOString(), timeZone).day
}
