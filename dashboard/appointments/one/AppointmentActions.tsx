/** What can be done with an appointment: moved or cancelled while it is ahead, and said what came of it afterwards. */
import { useSignal } from '@preact/signals'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { ShownAppointment } from '../fetch-appointments.ts'
import type { AppointmentModel } from './create-appointment.ts'
import { MoveDialog } from './MoveDialog.tsx'

type ActionsProps = { appointment: ShownAppointment; model: AppointmentModel; now: number }

export function AppointmentActions({ appointment, model, now }: ActionsProps) {
  const asked = useSignal<'move' | 'cancel' | null>(null)
  const { state, starts_at, visitor, service } = appointment
  const close = () => {
    asked.value = null
  }
  if (state === 'cancelled' || state === 'held') return null
  if (Date.parse(starts_at) <= now) return <Marks appointment={appointment} model={model} />
  return (
    <div class="appointment-actions">
      <Button
        icon="calendar"
        onClick={() => {
          model.loadTimes()
          asked.value = 'move'
        }}
      >
        Move
      </Button>
      <Button
        kind="plain"
        onClick={() => {
          asked.value = 'cancel'
        }}
      >
        Cancel it
      </Button>
      {asked.value === 'move' && <MoveDialog appointment={appointment} model={model} onClose={close} />}
      {asked.value === 'cancel' && (
        <Dialog
          title="Cancel this appointment?"
          dismiss="Keep it"
          onClose={close}
          confirm={{
            label: 'Cancel and tell them',
            kind: 'bad',
            isBusy: model.isBusy.value,
            run: async () => {
              await model.cancel()
              close()
            },
          }}
        >
          <p>
            {service?.name} with {visitor}. They are told where they wrote to you: by text at once, or when
            their quiet hours end; on your website when they come back. Its time can be booked again.
          </p>
        </Dialog>
      )}
    </div>
  )
}

function Marks({ appointment: { state }, model }: Omit<ActionsProps, 'now'>) {
  return (
    <fieldset class="appointment-marks">
      <legend>Did they come?</legend>
      <Button
        icon="check"
        kind={state === 'attended' ? 'primary' : 'quiet'}
        isBusy={model.isBusy.value}
        onClick={() => state !== 'attended' && model.mark('attended')}
      >
        They came
      </Button>
      <Button
        icon="blocked"
        kind={state === 'no_show' ? 'primary' : 'quiet'}
        isBusy={model.isBusy.value}
        onClick={() => state !== 'no_show' && model.mark('no_show')}
      >
        They did not
      </Button>
    </fieldset>
  )
}
