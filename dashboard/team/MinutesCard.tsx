/** How long a colleague has to come before the next one is asked. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../app/use-app.ts'
import { Button } from '../design/Button.tsx'
import { Field } from '../design/Field.tsx'
import type { TeamModel } from './create-team.ts'

export function MinutesCard({ team }: { team: TeamModel }) {
  const { company, mayManage } = useSignedIn()
  const { hand_off_minutes: minutes } = company.value
  const typed = useSignal(String(minutes))
  const read = /^\d{1,4}$/.test(typed.value.trim()) ? Number(typed.value) : 0
  const isRight = read >= 1 && read <= 1440
  return (
    <form
      class="card setting-card"
      aria-label="When nobody comes"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (isRight) team.changeMinutes(read)
      }}
    >
      <h2>When nobody comes</h2>
      <p class="setting-says">
        After {minutes === 1 ? 'a minute' : `${minutes} minutes`} the next colleague is asked. When nobody is
        left, the owner gets a text message where there is a number for it, and the visitor is told honestly
        when somebody is likely to come. All of it goes by <a href="/company/hours">your opening hours</a>.
      </p>
      <fieldset class="team-minutes" disabled={!mayManage}>
        <Field
          label="Minutes"
          inputMode="numeric"
          value={typed}
          error={isRight ? undefined : 'Write a number of minutes from 1 to 1440.'}
          onInput={text => {
            typed.value = text
          }}
        />
        {read !== minutes && isRight && (
          <Button kind="primary" type="submit" isBusy={team.busy.value === 'minutes'}>
            Save
          </Button>
        )}
      </fieldset>
    </form>
  )
}
