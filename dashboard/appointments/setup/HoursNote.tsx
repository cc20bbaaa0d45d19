/** When anybody can be booked at all: the company's hours, which are set elsewhere. */
import { useSignedIn } from '../../app/use-app.ts'
import { ButtonLink } from '../../design/Button.tsx'
import { describeWeek } from '../../hours/describe-week.ts'

export function HoursNote() {
  const { company } = useSignedIn()
  const lines = describeWeek(company.value.hours ?? [])
  return (
    <section class="card company-card">
      <div class="setup-head">
        <h2>When</h2>
        <ButtonLink icon="clock" href="/company/hours">
          Business hours
        </ButtonLink>
      </div>
      <p class="numbers">{lines.length > 0 ? lines.join(' · ') : 'No business hours are set yet.'}</p>
      <p class="field-hint">
        They hold for everybody without hours of their own. On a holiday on which you are closed, nobody can
        be booked.
      </p>
    </section>
  )
}
